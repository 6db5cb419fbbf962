import { useTransformContext } from 'mafs';
import { useLayoutEffect, useRef } from 'react';
import styles from './Handle.module.css';
import { useHandle } from './useHandle.ts';
import { drawable } from './view.ts';

interface TurnHandleProps {
  readonly centre: readonly [number, number];
  /** Degrees, from −180 to 180. */
  readonly angle: number;
  /** Of the circle it runs on, in the plane's units, for so many pixels a unit. */
  readonly radius: (pixelsPerUnit: number) => number;
  /** What a hand at this angle means. */
  readonly snap: (angle: number) => number;
  /** Each turn, at the pace of the hand; any number of degrees. */
  readonly onTurn: (angle: number) => void;
  readonly onSettle: () => void;
  readonly label: string;
  readonly valueText: string;
  /** Written beyond the ring. */
  readonly name: string;
}

const RADIUS = 8;
/** Degrees a key turns: as the steps of a figure, with Shift coarser, with Alt finer. */
const STEP = { plain: 15, coarse: 45, fine: 1 };
const WAY: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/** The tip of a direction: a smaller ring on a circle around a point, dragged or turned by arrow keys. */
export function TurnHandle(props: TurnHandleProps) {
  const { centre, angle, radius, snap, onTurn, onSettle, label, valueText, name } = props;
  const { viewTransform } = useTransformContext();
  const scale = viewTransform[0];
  const r = radius(scale);
  const turn = (angle * Math.PI) / 180;
  const [u, v] = [Math.cos(turn), Math.sin(turn)];
  const { target, dragging, rest } = useHandle({
    point: [centre[0] + r * u, centre[1] + r * v],
    constrain: (point) => point,
    onMove: ([x, y]) => onTurn(snap((Math.atan2(y - centre[1], x - centre[0]) * 180) / Math.PI)),
    onSettle,
  });
  // Before mafs, whose keys move points along the axes.
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const way = WAY[event.key];
    if ((way === undefined && event.key !== 'Home') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? STEP.coarse : event.altKey ? STEP.fine : STEP.plain;
    onTurn(way === undefined ? 0 : angle + way * step);
    rest();
  };
  const title = useRef<SVGTextElement>(null);
  useLayoutEffect(() => keepInside(title.current, u, v));
  const x = drawable((centre[0] + r * u) * scale);
  const y = drawable((centre[1] + r * v) * viewTransform[4]);
  return (
    <g onKeyDownCapture={onKeyDown}>
      <g
        ref={target}
        data-handle=""
        className={dragging ? `${styles.handle} ${styles.dragging}` : styles.handle}
        transform={`translate(${x} ${y})`}
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-roledescription="turning handle"
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={angle}
        aria-valuetext={valueText}
        data-concept="tangent"
      >
        <circle className={styles.target} r={20} />
        <circle className={styles.focus} r={RADIUS + 7} />
        <circle className={styles.casing} r={RADIUS} />
        <circle className={styles.ring} r={RADIUS} />
        <text ref={title} className={styles.turnName}>
          {name}
        </text>
      </g>
    </g>
  );
}

/** Mean width of a letter of the name, in pixels. */
const LETTER = 7.2;

/** The name stands beyond the ring, and on its other side where it would run out of the picture. */
function keepInside(text: SVGTextElement | null, u: number, v: number): void {
  const parent = text?.parentElement;
  const frame = text?.ownerSVGElement?.viewBox.baseVal;
  if (!text || !frame || !(parent instanceof SVGGElement)) return;
  if (parent.transform.baseVal.numberOfItems === 0) return;
  const left = parent.transform.baseVal.getItem(0).matrix.e - frame.x;
  const width = (text.textContent?.length ?? 0) * LETTER + RADIUS + 12;
  const wanted = u > 0.35 ? 1 : u < -0.35 ? -1 : 0;
  const side = left + width > frame.width ? -1 : left < width ? 1 : wanted;
  text.setAttribute(
    'x',
    String(side * Math.max((RADIUS + 8) * Math.abs(u), side === wanted ? 0 : RADIUS + 8)),
  );
  text.setAttribute('y', String(side === wanted ? -(RADIUS + 13) * v + 4 : 5));
  text.setAttribute('text-anchor', side > 0 ? 'start' : side < 0 ? 'end' : 'middle');
}
