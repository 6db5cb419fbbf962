import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { stepKey } from '../controls/stepKey.ts';
import {
  drawChart,
  onAxis,
  readAloud,
  summary,
  whatIsMissing,
  type ChartSeries,
} from './drawing.ts';
import { frame } from './frame.ts';
import { Lines } from './Lines.tsx';
import styles from './LossChart.module.css';
import { Overlay } from './Overlay.tsx';
import { useWidth } from '../../plot/useWidth.ts';

export interface LossChartProps {
  readonly series: readonly ChartSeries[];
  /** The step the figure stands at. */
  readonly cursor: number;
  readonly log: boolean;
  readonly onCursor?: (step: number) => void;
  readonly yLabel: string;
  readonly height?: number;
}

export function LossChart(props: LossChartProps) {
  const { series, cursor, log, onCursor, yLabel, height = 300 } = props;
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const drawn = useMemo(() => drawChart(series, log), [series, log]);
  const at = series.map(({ values }) => onAxis(values[cursor], log));
  const geometry = useMemo(
    () => frame(width, height, drawn.steps, drawn.values),
    [width, height, drawn],
  );

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const step = geometry.step(event.clientX - box.left);
    if (step !== cursor) onCursor?.(step);
  };
  const asSlider = onCursor && {
    role: 'slider',
    tabIndex: 0,
    'aria-label': `${yLabel} by step`,
    'aria-valuemin': 0,
    'aria-valuemax': drawn.last,
    'aria-valuenow': cursor,
    'aria-valuetext': readAloud(series, cursor),
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = stepKey(event, cursor, drawn.last);
      if (step === null) return;
      event.preventDefault();
      onCursor(step);
    },
  };
  const asPicture = { role: 'img', 'aria-label': `${yLabel} by step. ${summary(series)}` };

  return (
    <figure className={styles.chart}>
      <p className={styles.head}>
        <span>{log ? `${yLabel}, log scale` : yLabel}</span>
        <span>step</span>
      </p>
      {onCursor && <p className="spoken">{summary(series)}</p>}
      <div ref={plot} className={styles.plot} style={{ height }} {...(asSlider ?? asPicture)}>
        {width > 0 && (
          <>
            <Lines
              series={drawn.series}
              steps={drawn.steps}
              values={drawn.values}
              width={width}
              height={height}
            />
            <Overlay series={drawn.series} frame={geometry} cursor={cursor} at={at} />
          </>
        )}
      </div>
      {drawn.dropped > 0 && <p className={styles.dropped}>{whatIsMissing(drawn.dropped, log)}</p>}
    </figure>
  );
}
