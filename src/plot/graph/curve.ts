import type { GraphEdge, GraphLayout } from './graph.ts';

/** The line of an edge: at each end a straight lead, where an arrow head may stand, and a smooth way between. */
export interface EdgeCurve {
  /** Where it meets the box of the argument, and of the user. */
  readonly from: Point;
  readonly to: Point;
  /** Unit vectors: out of the argument, into the user. */
  readonly leaving: Point;
  readonly arriving: Point;
  /** Pixels of each lead. */
  readonly lead: number;
  /** Between the leads: a point, then two controls and a point for each piece, as Bézier curves have them. */
  readonly way: Float64Array;
}

export type Point = readonly [number, number];

/** As long as an arrow head. */
const LEAD = 9;
/** How much longer a large head is, at most; and half the width of a plain one. */
const LONGEST = 1.35;
const HALF_WIDTH = 4.2;

/**
 * A curve through the points of a route, from border to border. Where it goes steadily along the layout's
 * direction it is monotone and meets both boxes at right angles; else it bends through its points as it can.
 */
export function curveThrough(
  route: ArrayLike<number>,
  direction: GraphLayout['direction'],
): EdgeCurve {
  const points = Array.from({ length: route.length / 2 }, (_, i): Point => [
    route[2 * i],
    route[2 * i + 1],
  ]);
  const turned = direction === 'down' ? points.map(swap) : points;
  const steady = turned.every(([x], i) => i === 0 || x - turned[i - 1][0] > 2);
  if (!steady) return freeCurve(points);
  const last = turned.length - 1;
  const lead = Math.min(
    LEAD,
    0.3 * (turned[1][0] - turned[0][0]),
    0.3 * (turned[last][0] - turned[last - 1][0]),
  );
  const [first, end] = [turned[0], turned[last]];
  const way = monotone([
    [first[0] + lead, first[1]],
    ...turned.slice(1, -1),
    [end[0] - lead, end[1]],
  ]);
  const back = (point: Point): Point => (direction === 'down' ? swap(point) : point);
  if (direction === 'down') {
    for (let i = 0; i < way.length; i += 2) [way[i], way[i + 1]] = [way[i + 1], way[i]];
  }
  const along = back([1, 0]);
  return { from: points[0], to: points[last], leaving: along, arriving: along, lead, way };
}

/** The stem of an arrow: without the lead at which the head stands. */
export function stemPath({ from, to, way }: EdgeCurve, heading: GraphEdge['heading']): string {
  const start =
    heading === 'user' ? `M${at(from)}L${at([way[0], way[1]])}` : `M${at([way[0], way[1]])}`;
  const pieces = [start];
  for (let i = 2; i < way.length; i += 6) {
    pieces.push(
      `C${at([way[i], way[i + 1]])} ${at([way[i + 2], way[i + 3]])} ${at([way[i + 4], way[i + 5]])}`,
    );
  }
  if (heading === 'argument') pieces.push(`L${at(to)}`);
  return pieces.join('');
}

/** The head: a triangle with its tip at the border of a box, `size` times as large as that of a plain line. */
export function headPath(curve: EdgeCurve, heading: GraphEdge['heading'], size: number): string {
  const [tip, way] = heading === 'user' ? [curve.to, curve.arriving] : [curve.from, curve.leaving];
  const sign = heading === 'user' ? -1 : 1;
  // A line that is wider than the head is long ends within it: the head grows in width rather than in length.
  const long = sign * LEAD * Math.min(LONGEST, Math.max(1, size));
  const wide = HALF_WIDTH * size;
  const [x, y] = [tip[0] + long * way[0], tip[1] + long * way[1]];
  return `M${at(tip)}L${at([x - wide * way[1], y + wide * way[0]])}L${at([x + wide * way[1], y - wide * way[0]])}Z`;
}

/** The rectangle that holds the curve with its controls: x0, y0, x1, y1. */
export function boundsOf({ from, to, way }: EdgeCurve): readonly [number, number, number, number] {
  let [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  let [y0, y1] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  for (let i = 0; i < way.length; i += 2) {
    x0 = Math.min(x0, way[i]);
    x1 = Math.max(x1, way[i]);
    y0 = Math.min(y0, way[i + 1]);
    y1 = Math.max(y1, way[i + 1]);
  }
  return [x0, y0, x1, y1];
}

/** Slopes as Fritsch and Carlson choose them: between two points the curve stays between them. Flat at both ends. */
function monotone(points: readonly Point[]): Float64Array {
  const last = points.length - 1;
  const rise = (i: number): number =>
    (points[i + 1][1] - points[i][1]) / (points[i + 1][0] - points[i][0]);
  const slopes = points.map((_, i) => {
    if (i === 0 || i === last) return 0;
    const [a, b] = [rise(i - 1), rise(i)];
    if (a * b <= 0) return 0;
    const [left, right] = [points[i][0] - points[i - 1][0], points[i + 1][0] - points[i][0]];
    const mean = (a * right + b * left) / (left + right);
    return Math.sign(mean) * Math.min(Math.abs(mean), 3 * Math.abs(a), 3 * Math.abs(b));
  });
  // A single piece leaves and arrives flat: longer handles make it a fuller S.
  const share = last === 1 ? 0.5 : 1 / 3;
  const way = [...points[0]];
  for (let i = 0; i < last; i++) {
    const [[x0, y0], [x1, y1]] = [points[i], points[i + 1]];
    const handle = share * (x1 - x0);
    way.push(
      x0 + handle,
      y0 + handle * slopes[i],
      x1 - handle,
      y1 - handle * slopes[i + 1],
      x1,
      y1,
    );
  }
  return Float64Array.from(way);
}

/** Catmull and Rom's spline, for a route that turns back. */
function freeCurve(points: readonly Point[]): EdgeCurve {
  const last = points.length - 1;
  const [from, to] = [points[0], points[last]];
  const leaving = unit(from, points[Math.min(1, last)]);
  const arriving = unit(points[Math.max(0, last - 1)], to);
  const length = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
  const lead = Math.min(
    LEAD,
    0.3 * length(from, points[Math.min(1, last)]),
    0.3 * length(points[Math.max(0, last - 1)], to),
  );
  const start: Point = [from[0] + lead * leaving[0], from[1] + lead * leaving[1]];
  const end: Point = [to[0] - lead * arriving[0], to[1] - lead * arriving[1]];
  const knots = [start, ...points.slice(1, -1), end];
  const way: number[] = [...start];
  for (let i = 0; i + 1 < knots.length; i++) {
    const [a, b] = [knots[i], knots[i + 1]];
    const before = knots[i - 1] ?? from;
    const after = knots[i + 2] ?? to;
    way.push(a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6);
    way.push(b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6, ...b);
  }
  return { from, to, leaving, arriving, lead, way: Float64Array.from(way) };
}

function unit(a: Point, b: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return length > 0 ? [(b[0] - a[0]) / length, (b[1] - a[1]) / length] : [1, 0];
}

const swap = ([x, y]: Point): Point => [y, x];

/** A tenth of a pixel is enough, and keeps the strings of large graphs short. */
const at = ([x, y]: Point): string => `${Math.round(10 * x) / 10},${Math.round(10 * y) / 10}`;
