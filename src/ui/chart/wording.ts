import { formatNumber, spokenNumber } from '../format.ts';
import { areSpent, type ChartMark, type ChartSeries } from './drawing.ts';
import { lengthOf, placeOfStep, type Standing } from './standing.ts';

/** What the horizontal axis of a chart of runs measures where nothing else is said. */
export const STEP = 'step';

interface AtCursor {
  readonly series: readonly ChartSeries[];
  readonly xLabel: string;
  /** The place of the cursor on the horizontal axis. */
  readonly place: number;
  /** Where each of the series stands. */
  readonly at: readonly Standing[];
  readonly marks?: readonly ChartMark[];
}

/** What stands at the cursor, for those who do not see it: every run, and what happened to it at its step. */
export function readAloud({ series, xLabel, place, at, marks = [] }: AtCursor): string {
  const parts = series.map((one, k) => {
    const step = at[k] ?? 'ended';
    if (step === 'before') return `${one.label} has not begun`;
    if (step === 'ended' || !(step < lengthOf(one))) return `${one.label} has ended`;
    const own = areSpent(series) || step !== place ? ` at step ${step}` : '';
    const changes = marks.filter((mark) => mark.series === k && mark.index === step);
    return [
      `${one.label} ${spokenNumber(one.values[step] ?? Number.NaN, 3)}${own}`,
      ...changes.map(({ label }) => `there ${label}`),
    ].join(', ');
  });
  const where = xLabel === STEP ? String(place) : spokenNumber(place, 4);
  return `${xLabel} ${where}: ${parts.join(', ')}`;
}

/** Where each run begins and ends, and what is marked on it. */
export function summary(
  series: readonly ChartSeries[],
  xLabel: string = STEP,
  marks: readonly ChartMark[] = [],
): string {
  const ends = (one: ChartSeries): string => {
    const { label, values, x } = one;
    const last = lengthOf(one) - 1;
    if (last < 0) return `${label}: no run yet.`;
    const start = `${label}: ${formatNumber(values[0] ?? Number.NaN, 3)} at the start`;
    if (last === 0) return `${start}.`;
    const end = formatNumber(values[last] ?? Number.NaN, 3);
    const spent = x ? ` (${formatNumber(placeOfStep(one, last))} ${xLabel})` : '';
    return `${start}, ${end} after ${last === 1 ? 'one step' : `${last} steps`}${spent}.`;
  };
  const marked = marks.map(
    ({ series: k, index, label }) => `${series[k]?.label ?? 'run'}, step ${index}: ${label}.`,
  );
  return [...series.map(ends), ...marked].join(' ');
}

export function whatIsMissing(dropped: number, log: boolean): string {
  const noun = dropped === 1 ? 'One value is' : `${dropped} values are`;
  const reason = log ? 'zero, negative or not finite: no logarithm' : 'not finite';
  return `${noun} not drawn (${reason}).`;
}
