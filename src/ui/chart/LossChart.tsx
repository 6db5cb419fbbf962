import { useMemo, type KeyboardEvent } from 'react';
import { stepKey } from '../controls/stepKey.ts';
import {
  drawChart,
  onAxis,
  readAloud,
  summary,
  whatIsMissing,
  type ChartSeries,
} from './drawing.ts';
import { Plot } from './Plot.tsx';

export interface LossChartProps {
  readonly series: readonly ChartSeries[];
  /** The step the figure stands at. */
  readonly cursor: number;
  readonly log: boolean;
  readonly onCursor?: (step: number) => void;
  readonly yLabel: string;
  readonly height?: number;
}

/** Values by step. */
export function LossChart(props: LossChartProps) {
  const { series, cursor, log, onCursor, yLabel, height = 300 } = props;
  const drawn = useMemo(() => drawChart(series, log), [series, log]);
  const name = `${yLabel} by step`;
  const to = (step: number): void => {
    if (step !== cursor) onCursor?.(step);
  };
  return (
    <Plot
      series={drawn.series}
      x={drawn.steps}
      y={drawn.values}
      yTitle={log ? `${yLabel}, log scale` : yLabel}
      xTitle="step"
      name={name}
      summary={summary(series)}
      missing={drawn.dropped > 0 ? whatIsMissing(drawn.dropped, log) : null}
      height={height}
      cursor={cursor}
      at={series.map(({ values }) => onAxis(values[cursor], log))}
      control={
        onCursor && {
          label: name,
          min: 0,
          max: drawn.last,
          now: cursor,
          text: readAloud(series, cursor),
          onPlace: (place) => to(Math.round(place)),
          onKeyDown: (event: KeyboardEvent) => {
            const step = stepKey(event, cursor, drawn.last);
            if (step === null) return;
            event.preventDefault();
            onCursor(step);
          },
        }
      }
    />
  );
}
