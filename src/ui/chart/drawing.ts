import type { Concept } from '../style/concept.ts';
import { spentAxis, stepAxis, valueAxis, type Axis } from './axis.ts';
import { decimate, type Point } from './decimate.ts';
import { lengthOf, placeOfStep } from './standing.ts';

export interface ChartSeries {
  readonly label: string;
  /** One value for each step, from step 0. */
  readonly values: ArrayLike<number>;
  /** What was spent until each step, ascending: gradient evaluations, flops. Left out, the steps themselves. */
  readonly x?: ArrayLike<number>;
  readonly concept: Concept;
}

/** Something that happened in mid-run, such as a change of η: a tick on the line. */
export interface ChartMark {
  /** Which of the series. */
  readonly series: number;
  readonly index: number;
  readonly label: string;
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
  const thinned = series.map(({ values, x }) => decimate(values, limit, toAxis, x));
  const last = Math.max(1, ...series.map(({ values }) => values.length - 1));
  return {
    series: series.map(({ label, concept }, k) => ({
      label,
      concept,
      points: thinned[k]?.points ?? [],
    })),
    dropped: thinned.reduce((sum, { dropped }) => sum + dropped, 0),
    last,
    steps: areSpent(series) ? spentAxis(series.flatMap(placesOf)) : stepAxis(last),
    values: valueAxis(
      thinned.map(({ points }) => points),
      log,
    ),
  };
}

/** Whether the horizontal axis is something else than steps. */
export const areSpent = (series: readonly ChartSeries[]): boolean =>
  series.some(({ x }) => x !== undefined);

const placesOf = (series: ChartSeries): readonly number[] =>
  Array.from({ length: lengthOf(series) }, (_, step) => placeOfStep(series, step));

/** A value's place on the axis, or null where it has none. */
export function onAxis(value: number | undefined, log: boolean): number | null {
  const y = value === undefined ? Number.NaN : log ? Math.log10(value) : value;
  return Number.isFinite(y) ? y : null;
}

/** A step of a run in the axes' own numbers, or null where it is not drawn. */
export function pointOf(series: ChartSeries, step: number, log: boolean): Point | null {
  const x = placeOfStep(series, step);
  const y = onAxis(series.values[step], log);
  return y === null || !Number.isFinite(x) ? null : { x, y };
}
