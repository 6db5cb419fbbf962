import { useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import type { Axis } from './axis.ts';
import styles from './Chart.module.css';
import { ChartHead } from './ChartHead.tsx';
import type { Point } from './decimate.ts';
import type { DrawnSeries } from './drawing.ts';
import { frame } from './frame.ts';
import { Lines } from './Lines.tsx';
import { Overlay, type PlacedMark } from './Overlay.tsx';

/** The cursor as a slider: what it says, and what moves it. */
interface CursorControl {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly now: number;
  readonly text: string;
  /** The hand is at this place of the horizontal axis. */
  readonly onPlace: (place: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The hand has come down; its release is the listener's to hear. */
  readonly onHold?: () => void;
  readonly onBlur?: () => void;
}

interface PlotProps {
  readonly series: readonly DrawnSeries[];
  readonly x: Axis;
  readonly y: Axis;
  /** What the axes measure, written over them. */
  readonly yTitle: string;
  readonly xTitle: string;
  /** What is drawn, in words. */
  readonly summary: string;
  /** What could not be drawn, in words. */
  readonly missing: string | null;
  readonly height: number;
  /** On the horizontal axis; null where there is none. */
  readonly cursor: number | null;
  /** Where each series stands at the cursor, in the axes' own numbers; null where it has no value. */
  readonly at: readonly (Point | null)[];
  readonly marks?: readonly PlacedMark[];
  readonly ticks?: readonly PlacedMark[];
  /** Makes the cursor one that can be moved. */
  readonly control?: CursorControl | undefined;
  /** Shows by a knob that the cursor can be moved. */
  readonly knob?: boolean;
  /** The name of the picture, where it has no control. */
  readonly name: string;
  /** It can be taken along as a picture. */
  readonly portable?: boolean;
}

/** Lines in a frame of two axes, and a cursor that is a slider: the body of every chart. */
export function Plot(props: PlotProps) {
  const { series, x, y, height, cursor, control, summary, missing, portable = false } = props;
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const geometry = useMemo(() => frame(width, height, x, y), [width, height, x, y]);
  useEffect(() => (portable ? offerDrawing(plot.current) : undefined), [portable]);

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    control?.onPlace(geometry.place(event.clientX - box.left));
  };
  const asSlider = control && {
    role: 'slider',
    tabIndex: 0,
    'aria-label': control.label,
    'aria-valuemin': control.min,
    'aria-valuemax': control.max,
    'aria-valuenow': control.now,
    'aria-valuetext': control.text,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      control.onHold?.();
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
    onKeyDown: control.onKeyDown,
    onBlur: control.onBlur,
  };
  const asPicture = { role: 'img', 'aria-label': `${props.name}. ${summary}` };

  return (
    <figure className={styles.chart}>
      <ChartHead left={props.yTitle} right={props.xTitle} />
      {control && <p className="spoken">{summary}</p>}
      <div ref={plot} className={styles.plot} style={{ height }} {...(asSlider ?? asPicture)}>
        {width > 0 && (
          <>
            <Lines series={series} x={x} y={y} width={width} height={height} />
            <Overlay
              series={series}
              frame={geometry}
              cursor={cursor}
              at={props.at}
              {...(props.marks && { marks: props.marks })}
              {...(props.ticks && { ticks: props.ticks })}
              knob={props.knob ?? false}
            />
          </>
        )}
      </div>
      {missing !== null && <p className={styles.dropped}>{missing}</p>}
    </figure>
  );
}
