import { formatNumber, spokenNumber } from '../format.ts';
import type { Concept } from '../style/concept.ts';
import { numberAxis, type Axis } from './axis.ts';
import { thin, type Point } from './decimate.ts';
import type { DrawnSeries } from './drawing.ts';
import { isLog, placeOn, valueOn, type XYAxis } from './xyAxis.ts';

/** A line through points with rising x. A value without a place on the axis interrupts it. */
export interface XYSeries {
  readonly label: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly concept: Concept;
  /** Dashes and gaps in pixels, in place of the concept's. */
  readonly dash?: readonly number[];
  /** A model or a guide: it stands behind, without a name, and the cursor puts no marker on it. */
  readonly thin?: boolean;
}

export interface XYDrawing {
  readonly series: readonly DrawnSeries[];
  readonly x: Axis;
  readonly y: Axis;
  readonly dropped: number;
}

const MOST_POINTS = 1200;

export function drawXY(series: readonly XYSeries[], across: XYAxis, up: XYAxis): XYDrawing {
  const limit = Math.max(8, Math.floor(MOST_POINTS / Math.max(1, series.length)));
  const runs = series.map((line) => runsOf(line, across, up));
  const places = runs.map((of) => of.flat());
  const all = places.flat();
  return {
    series: series.map(({ label, concept, dash, thin: behind }, k) => ({
      label,
      concept,
      points: joined(runs[k] ?? [], limit),
      ...(dash && { dash }),
      ...(behind === true && { thin: true }),
    })),
    x: numberAxis(
      all.map(({ x }) => x),
      { ...across, log: isLog(across) },
    ),
    y: numberAxis(
      all.map(({ y }) => y),
      { ...up, log: isLog(up) },
    ),
    dropped: series.reduce((sum, { y }, k) => sum + y.length - (places[k]?.length ?? 0), 0),
  };
}

/** Stretches of neighbouring points that all have a place. */
function runsOf({ x, y }: XYSeries, across: XYAxis, up: XYAxis): Point[][] {
  const runs: Point[][] = [];
  let open: Point[] | null = null;
  for (let k = 0; k < y.length; k++) {
    const point = { x: placeOn(across, x[k] ?? NaN), y: placeOn(up, y[k] ?? NaN) };
    if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) {
      open = null;
    } else if (open) open.push(point);
    else runs.push((open = [point]));
  }
  return runs;
}

/** The stretches in one list, thinned, with a point that is no number between two of them. */
function joined(runs: readonly (readonly Point[])[], limit: number): readonly Point[] {
  const total = runs.reduce((n, run) => n + run.length, 0);
  return runs.flatMap((run, k) => {
    const share = Math.max(4, Math.floor((limit * run.length) / Math.max(1, total)));
    const points = thin(run, share);
    const end = points.at(-1);
    return k < runs.length - 1 && end ? [...points, { x: end.x, y: Number.NaN }] : points;
  });
}

/** The place of a line at a place of the horizontal axis, by linear interpolation; null where it has none. */
export function heightAt({ points }: DrawnSeries, x: number): number | null {
  for (let k = 1; k < points.length; k++) {
    const [a, b] = [points[k - 1], points[k]];
    if (!a || !b || x < a.x || x > b.x) continue;
    const y = b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
    return Number.isFinite(y) ? y : null;
  }
  return null;
}

/** What stands at the cursor, for those who do not see it. */
export function readXY(
  series: readonly XYSeries[],
  across: XYAxis,
  at: number,
  values: readonly (number | null)[],
): string {
  const parts = series.flatMap(({ label, thin: behind }, k) => {
    const value = values[k];
    if (behind === true) return [];
    return [`${label} ${value == null ? 'undefined' : spokenNumber(value, 3)}`];
  });
  return [`${across.label} ${spokenNumber(at, 3)}`, parts.join(', ')].filter(Boolean).join(': ');
}

/** Where each line begins and ends, and how low and high it comes. */
export function summariseXY(series: readonly XYSeries[], across: XYAxis, up: XYAxis): string {
  return series
    .map((line) => {
      const values = runsOf(line, across, up)
        .flat()
        .map(({ x, y }) => ({ x: valueOn(across, x), y: valueOn(up, y) }));
      const [first, last] = [values[0], values.at(-1)];
      if (!first || !last) return `${line.label}: nothing to draw.`;
      const low = values.reduce((a, b) => (b.y < a.y ? b : a));
      const high = values.reduce((a, b) => (b.y > a.y ? b : a));
      const say = (v: number): string => formatNumber(v, 3);
      return (
        `${line.label}: ${say(first.y)} at ${say(first.x)}, ${say(last.y)} at ${say(last.x)}; ` +
        `least ${say(low.y)} at ${say(low.x)}, greatest ${say(high.y)} at ${say(high.x)}.`
      );
    })
    .join(' ');
}
