import { oneSidedSlope } from '../../core/compile/limitGradient.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { Differentiability, Direction, Point } from '../protocol.ts';

/** A function of two variables at a point, its derivatives taken as limits wherever a rule might be a convention. */
export interface Local {
  readonly value: number;
  readonly row: readonly [number, number];
  readonly autodiff: readonly [number, number];
  readonly remarks: readonly string[];
  /** The rules of differentiation hold here: every other derivative follows from the row. */
  readonly plain: boolean;
  /** The limit of (f(x + t u) − f(x)) / t as t → 0 through positive numbers. */
  readonly ahead: (direction: Direction) => number;
}

/** So far apart, beside their size, two numbers are different slopes: limits are found to about 1e-9. */
const SAME = 1e-6;

export const agree = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(1, Math.abs(b));

/** What both limits make of a slope: one number, or none. */
export const twoSided = (ahead: number, behind: number): number =>
  agree(ahead, behind) ? (ahead + behind) / 2 : NaN;

/** ∇f u, without the noise of rounding where the two products cancel. */
export function times([a, b]: readonly [number, number], [u, v]: Direction): number {
  const sum = a * u + b * v;
  return Math.abs(sum) <= 1e-14 * (Math.abs(a * u) + Math.abs(b * v)) ? 0 : sum;
}

export function localOf(f: ScalarFunction, at: Point): Local {
  const [value, dx, dy] = f.valueAndGradient(at);
  const autodiff = [dx, dy] as const;
  const remarks = f.remarks(at);
  const defined = Number.isFinite(value);
  if (defined && remarks.length === 0 && Number.isFinite(dx + dy) && surrounded(f, at)) {
    return {
      value,
      row: autodiff,
      autodiff,
      remarks,
      plain: true,
      ahead: (u) => times(autodiff, u),
    };
  }
  const ahead = (u: Direction): number => (defined ? limitAlong(f, at, u) : NaN);
  const partial = (u: Direction, exact: number): number => {
    const slope = twoSided(ahead(u), -ahead([-u[0], -u[1]]));
    return agree(exact, slope) ? exact : slope;
  };
  const row = [partial([1, 0], dx), partial([0, 1], dy)] as const;
  return { value, row, autodiff, remarks, plain: false, ahead };
}

/** At the edge of its domain a formula has a derivative, the function has not. */
function surrounded(f: ScalarFunction, [x, y]: Point): boolean {
  const near = 2 ** -40;
  const dx = near * Math.max(1, Math.abs(x));
  const dy = near * Math.max(1, Math.abs(y));
  return [
    [x + dx, y],
    [x - dx, y],
    [x, y + dy],
    [x, y - dy],
  ].every((p) => Number.isFinite(f.value(p)));
}

function limitAlong(f: ScalarFunction, [x, y]: Point, [u, v]: Direction): number {
  return oneSidedSlope(([t]) => f.value([x + t * u, y + t * v]), [0], 0, 1);
}

/** Lines and bent ways into the point: a limit that holds along lines may fail along a parabola. */
const WAYS: readonly ((t: number) => Point)[] = [
  ...Array.from({ length: 16 }, (_, k) => {
    const angle = (Math.PI * (k + 0.37)) / 8;
    return (t: number): Point => [t * Math.cos(angle), t * Math.sin(angle)];
  }),
  ...[2, 3].flatMap((power) =>
    [1, -1].flatMap((side) => [
      (t: number): Point => [t, side * t ** power],
      (t: number): Point => [-t, side * t ** power],
      (t: number): Point => [side * t ** power, t],
      (t: number): Point => [side * t ** power, -t],
    ]),
  ),
];

/** Values near the point stay away from its value: the greatest gap does not shrink with the distance. */
export function isContinuous(f: ScalarFunction, [x, y]: Point, value: number): boolean {
  const gap = (t: number): number =>
    Math.max(
      // Where f has no value it cannot jump.
      ...WAYS.map((way) => Math.abs(f.value([x + way(t)[0], y + way(t)[1]]) - value)).filter(
        (d) => !Number.isNaN(d),
      ),
      0,
    );
  const near = gap(2 ** -24);
  return near <= 1e-9 * Math.max(1, Math.abs(value)) || near < 0.7 * gap(2 ** -12);
}

/** The greatest error of the linear model over its distance tends to 0 from all sides. */
function hasLinearModel(f: ScalarFunction, [x, y]: Point, { value, row }: Local): boolean {
  const worst = (t: number): number =>
    Math.max(
      ...WAYS.map((way) => {
        const [dx, dy] = way(t);
        const error = f.value([x + dx, y + dy]) - value - row[0] * dx - row[1] * dy;
        return Math.abs(error) / Math.hypot(dx, dy);
      }),
    );
  // Near enough for a slow limit, such as that of t^(1/3), and not so near that rounding is seen.
  const near = worst(Math.abs(value) <= 1 ? 2 ** -32 : 2 ** -24);
  return near <= 1e-4 * Math.max(1, Math.hypot(...row)) || near < 0.05 * worst(2 ** -8);
}

/** @param slopes two-sided directional derivatives all around, NaN where there is none. */
export function kindOf(
  f: ScalarFunction,
  at: Point,
  local: Local,
  slopes: ArrayLike<number>,
): Differentiability {
  if (!Number.isFinite(local.value)) return 'undefined';
  if (local.plain) return 'smooth';
  if (!local.row.every(Number.isFinite)) return 'rough';
  if (!Array.from(slopes).every(Number.isFinite)) return 'partials';
  return hasLinearModel(f, at, local) ? 'differentiable' : 'directions';
}
