import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import type { DataLoss, DataPoint } from '../../../core/surfaces/dataLoss.ts';
import type { View } from '../../../core/surfaces/surface.ts';
import { useWidth } from '../../../plot/useWidth.ts';
import type { Camera } from '../../../plot/view.ts';
import { DataGrid, DataNumbers } from './DataAxes.tsx';
import { DataFit } from './DataFit.tsx';
import { DataHandle } from './DataHandle.tsx';
import styles from './DataPlot.module.css';
import { pointAt } from './dataView.ts';
import { hintOf, plotWords } from './dataWords.ts';

interface DataPlotProps {
  readonly kind: DataLoss;
  readonly points: readonly DataPoint[];
  /** What is shown; it stays while a point is moved. */
  readonly view: View;
  /** The model's curve; null where it has no value. */
  readonly fit?: ((t: number) => number | null) | undefined;
  /** The point that Tab comes to. */
  readonly chosen: number;
  /** Counts up whenever the focus is to go to the chosen point. */
  readonly call: number;
  readonly onChoose: (index: number) => void;
  readonly onMove: (index: number, point: DataPoint) => void;
  readonly onHold: () => void;
  readonly onAdd: (point: DataPoint) => void;
  readonly onRemove: (index: number) => void;
}

/** Height over width, and the least height in pixels. */
const SHAPE = { ratio: 0.62, least: 180, most: 300 };

/** The plane of t and u: a click adds a point, each point is a handle. One stop of Tab, page keys within. */
export function DataPlot(props: DataPlotProps) {
  const { kind, points, view, fit, chosen, call } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const height = Math.round(Math.min(SHAPE.most, Math.max(SHAPE.least, SHAPE.ratio * width)));
  const camera: Camera = { view, width, height };

  useLayoutEffect(() => {
    if (call > 0) drawing.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  }, [call]);

  /** The pixel of the drawing under a place of the window: a page may be magnified. */
  const pixelAt = (clientX: number, clientY: number): [number, number] => {
    const rectangle = drawing.current?.getBoundingClientRect();
    if (!rectangle || rectangle.width === 0) return [0, 0];
    const scale = width / rectangle.width;
    return [(clientX - rectangle.left) * scale, (clientY - rectangle.top) * scale];
  };
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-handle]')) return;
    const [px, py] = pixelAt(event.clientX, event.clientY);
    props.onAdd(pointAt(kind, px, py, camera));
  };
  const handle = (_: DataPoint, index: number): ReactNode => (
    <DataHandle
      key={index}
      kind={kind}
      points={points}
      index={index}
      camera={camera}
      tabbed={index === chosen}
      pixelAt={pixelAt}
      onFocus={() => props.onChoose(index)}
      onGo={props.onChoose}
      onMove={(to) => props.onMove(index, to)}
      onHold={props.onHold}
      onRemove={() => props.onRemove(index)}
    />
  );

  return (
    <div className={styles.root}>
      <div ref={box} className={styles.box} style={{ height }}>
        {width > 0 && (
          <svg
            ref={drawing}
            className={styles.drawing}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="group"
            aria-label={plotWords(kind, points, fit !== undefined)}
            aria-describedby={`${id}hint`}
            onClick={onClick}
          >
            <DataGrid kind={kind} camera={camera} />
            {fit && <DataFit kind={kind} points={points} camera={camera} fit={fit} />}
            <DataNumbers kind={kind} camera={camera} />
            {points.map(handle)}
          </svg>
        )}
      </div>
      <p id={`${id}hint`} className={styles.hint}>
        {hintOf(kind)}
      </p>
    </div>
  );
}
