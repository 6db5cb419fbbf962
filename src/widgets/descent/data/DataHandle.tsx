import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { DataLoss, DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { reachOf } from '../../../plot/reach.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import styles from './DataPlot.module.css';
import { placeOf, pointAfter, pointAt } from './dataView.ts';
import { spoken, written } from './dataWords.ts';

interface DataHandleProps {
  readonly kind: DataLoss;
  readonly points: readonly DataPoint[];
  readonly index: number;
  readonly camera: Camera;
  /** Tab comes to this one. */
  readonly tabbed: boolean;
  /** The pixel of the drawing under a place of the window. */
  readonly pixelAt: (clientX: number, clientY: number) => [number, number];
  readonly onFocus: () => void;
  /** The page keys lead to another point. */
  readonly onGo: (index: number) => void;
  readonly onMove: (point: DataPoint) => void;
  readonly onHold: () => void;
  readonly onRemove: () => void;
}

const RADIUS = 6;
/** Pixels of the name's letters, and where it turns to the other side of its ring. */
const NAME = { letter: 7, above: 12, edge: 26 };

/** A point of the data as a ring: drag it, or focus it and use the keys. */
export function DataHandle(props: DataHandleProps) {
  const { kind, points, index, camera, tabbed } = props;
  const own = useRef<SVGGElement>(null);
  /** From the pixel under the hand to the middle of the ring; null when no hand is on it. */
  const grip = useRef<readonly [number, number] | null>(null);
  const [x, y] = pixelOf(placeOf(kind, points[index]), camera);
  const name = written(kind, points[index]);
  const half = (name.length * NAME.letter) / 2;

  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const [px, py] = props.pixelAt(event.clientX, event.clientY);
    grip.current = [x - px, y - py];
    props.onHold();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!grip.current) return;
    const [px, py] = props.pixelAt(event.clientX, event.clientY);
    const to = pointAt(kind, px + grip.current[0], py + grip.current[1], camera);
    if (to[0] !== points[index][0] || to[1] !== points[index][1]) props.onMove(to);
  };
  const release = (): void => {
    grip.current = null;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const to = pointAfter(kind, points[index], event, camera);
    const other = neighbour(event.key, index, points.length);
    if (to) props.onMove(to);
    else if (other !== null) {
      props.onGo(other);
      own.current?.parentElement?.querySelector<SVGGElement>(`[data-handle="${other}"]`)?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove();
    else return;
    event.preventDefault();
    // The keys of the figure around it mean other things.
    event.stopPropagation();
  };

  return (
    <g
      ref={own}
      data-handle={index}
      className={styles.handle}
      transform={`translate(${x} ${y})`}
      tabIndex={tabbed ? 0 : -1}
      role="slider"
      aria-label={`Point ${index + 1} of ${points.length}`}
      aria-roledescription="movable point"
      aria-valuenow={points[index][0]}
      aria-valuetext={spoken(kind, points[index])}
      onFocus={props.onFocus}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <circle className={styles.target} r={reachOf(nearest(kind, points, index, camera))} />
      <circle className={styles.focus} r={RADIUS + 6} />
      <circle className={styles.ringCasing} r={RADIUS} />
      <circle className={styles.ring} r={RADIUS} />
      <text
        className={styles.label}
        x={Math.max(0, half - x) - Math.max(0, half - (camera.width - x))}
        y={y < NAME.edge ? NAME.above + 16 : -NAME.above}
        textAnchor="middle"
      >
        {name}
      </text>
    </g>
  );
}

const pixelOf = ([t, u]: DataPoint, camera: Camera): [number, number] => [
  toPixelX(camera, t),
  toPixelY(camera, u),
];

/** Pixels to the nearest other ring. */
function nearest(
  kind: DataLoss,
  points: readonly DataPoint[],
  index: number,
  camera: Camera,
): number {
  const [x, y] = pixelOf(placeOf(kind, points[index]), camera);
  return points.reduce((least, point, k) => {
    if (k === index) return least;
    const [ox, oy] = pixelOf(placeOf(kind, point), camera);
    return Math.min(least, Math.hypot(ox - x, oy - y));
  }, Infinity);
}

/** The point that a key goes to; null if it means something else. */
function neighbour(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'PageDown':
      return Math.min(count - 1, index + 1);
    case 'PageUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
