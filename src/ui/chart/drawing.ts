import { formatNumber, spokenNumber } from '../format.ts';
import type { Concept } from '../style/concept.ts';
import { stepAxis, valueAxis, type Axis } from './axis.ts';
import { decimate, type Point } from './decimate.ts';

export interface ChartSeries {
  readonly label: string;
  /** One value for each step, from step 0. */
  readonly values: ArrayLike<number>;
  readonly concept: Concept;
}

export interface DrawnSeries {
  readonly label: string;
  readonly concept: Concept;
  /** In the axes' own numbers, with rising x; a y that is no number interrupts the line. */
  readonly points: readonly Point[];
  /** Dashes and gaps in pixels, in place of the concept's. */
  readonly dash?: readonly number[];
  /** A line that stands behind the others. */
  readonly thin?: boolean;
}

export interface Drawing {
  readonly series: readonly DrawnSeries[];
  readonly steps: Axis;
  readonly values: Axis;
  readonly last: number;
  readonly dropped: number;
}

/** More points than pixels cost time and show nothing. */
const MOST_POINTS = 1000;

export function drawChart(series: readonly ChartSeries[], log: boolean): Drawing {
  const limit = Math.floor(MOST_POINTS / Math.max(1, series.length));
  const toAxis = log ? Math.log10 : (value: number) => value;
  const thinned = series.map(({ values }) => decimate(values, limit, toAxis));
  const last = Math.max(1, ...series.map(({ values }) => values.length - 1));
  return {
    series: series.map(({ label, concept }, k) => ({
      label,
      concept,
      points: thinned[k]?.points ?? [],
    })),
    dropped: thinned.reduce((sum, { dropped }) => sum + dropped, 0),
    last,
    steps: stepAxis(last),
    values: valueAxis(
      thinned.map(({ points }) => points),
      log,
    ),
  };
}

/** A value's place on the axis, or null where it has none. */
export function onAxis(value: number | undefined, log: boolean): number | null {
  const y = value === undefined ? Number.NaN : log ? Math.log10(value) : value;
  return Number.isFinite(y) ? y : null;
}

export function readAloud(series: readonly ChartSeries[], step: number): string {
  const at = ({ label, values }: ChartSeries) =>
    `${label} ${step < values.length ? spokenNumber(values[step] ?? Number.NaN, 3) : 'has ended'}`;
  return `step ${step}: ${series.map(at).join(', ')}`;
}

export function summary(series: readonly ChartSeries[]): string {
  const ends = ({ label, values }: ChartSeries) => {
    const last = values.length - 1;
    if (last < 0) return `${label}: no run yet.`;
    const start = `${label}: ${formatNumber(values[0] ?? Number.NaN, 3)} at the start`;
    if (last === 0) return `${start}.`;
    const end = formatNumber(values[last] ?? Number.NaN, 3);
    return `${start}, ${end} after ${last === 1 ? 'one step' : `${last} steps`}.`;
  };
  return series.map(ends).join(' ');
}

export function whatIsMissing(dropped: number, log: boolean): string {
  const noun = dropped === 1 ? 'One value is' : `${dropped} values are`;
  const reason = log ? 'zero, negative or not finite: no logarithm' : 'not finite';
  return `${noun} not drawn (${reason}).`;
}
