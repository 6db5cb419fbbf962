import { useMemo, type KeyboardEvent } from 'react';
import { stepKey } from '../controls/stepKey.ts';
import { areSpent, drawChart, pointOf, type ChartMark, type ChartSeries } from './drawing.ts';
import { Plot } from './Plot.tsx';
import { lengthOf, nearestStep, placeOfStep, standingAt } from './standing.ts';
import { readAloud, STEP, summary, whatIsMissing } from './wording.ts';

export interface LossChartProps {
  /** Up to eight runs; the same array while nothing changes, for it is drawn anew with another one. */
  readonly series: readonly ChartSeries[];
  /** The step at which the leading series stands. */
  readonly cursor: number;
  /** Whose step the cursor is; left out, the first's. */
  readonly lead?: number;
  /** The step at which each series stands; left out, the last one that is not beyond the cursor. */
  readonly at?: readonly number[];
  readonly log: boolean;
  /** The hand or the keys ask for this step of the leading series. */
  readonly onCursor?: (step: number) => void;
  readonly yLabel: string;
  /** What the x of the series counts. */
  readonly xLabel?: string;
  /** What happened in mid-run. */
  readonly marks?: readonly ChartMark[];
  readonly height?: number;
}

const NONE: readonly ChartMark[] = [];

/** Values by step, or by what the steps have cost. */
export function LossChart(props: LossChartProps) {
  const { series, cursor, lead = 0, log, onCursor, yLabel, xLabel = STEP, height = 300 } = props;
  const { marks = NONE } = props;
  const drawn = useMemo(() => drawChart(series, log), [series, log]);
  const ticks = useMemo(
    () =>
      marks.flatMap(({ series: k, index, label }) => {
        const one = series[k];
        const point = one && pointOf(one, index, log);
        return point ? [{ ...point, label, concept: one.concept }] : [];
      }),
    [series, marks, log],
  );
  const leader = series[lead];
  const spent = areSpent(series);
  const last =
    leader && (spent || props.lead !== undefined) ? Math.max(0, lengthOf(leader) - 1) : drawn.last;
  const place = leader ? placeOfStep(leader, spent ? Math.min(cursor, last) : cursor) : cursor;
  const at = series.map((one, k) => props.at?.[k] ?? standingAt(one, place));
  const name = `${yLabel} by ${xLabel}`;
  const to = (step: number): void => {
    if (step !== cursor) onCursor?.(step);
  };
  return (
    <Plot
      series={drawn.series}
      x={drawn.steps}
      y={drawn.values}
      yTitle={log ? `${yLabel}, log scale` : yLabel}
      xTitle={xLabel}
      name={name}
      summary={summary(series, xLabel, marks)}
      missing={drawn.dropped > 0 ? whatIsMissing(drawn.dropped, log) : null}
      height={height}
      cursor={Number.isFinite(place) ? place : null}
      at={series.map((one, k) => {
        const step = at[k];
        return typeof step === 'number' ? pointOf(one, step, log) : null;
      })}
      ticks={ticks}
      control={
        onCursor && {
          label: name,
          min: 0,
          max: last,
          now: cursor,
          text: readAloud({ series, xLabel, place, at, marks }),
          onPlace: (under) =>
            to(spent && leader ? nearestStep(leader, under) : Math.min(last, Math.round(under))),
          onKeyDown: (event: KeyboardEvent) => {
            const step = stepKey(event, cursor, last);
            if (step === null) return;
            event.preventDefault();
            onCursor(step);
          },
        }
      }
    />
  );
}
