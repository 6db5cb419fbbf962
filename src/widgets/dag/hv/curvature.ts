/** A direction, or a product H v, of the two inputs. */
export type Pair = readonly [number, number];

/** H by its columns: what two sweeps found, along the first input and along the second. */
export interface Hessian {
  readonly first: Pair;
  readonly second: Pair;
}

/** Greatest and least curvature, and the angles of their directions in degrees, above −90 and up to 90. */
export interface Extremes {
  readonly most: { readonly value: number; readonly angle: number };
  readonly least: { readonly value: number; readonly angle: number };
  /** H is a multiple of the identity: every direction is as good. */
  readonly round: boolean;
}

const DEGREES = 180 / Math.PI;
/** Relative to the larger curvature: less than this is rounding. */
const ROUNDING = 1e-12;

export const times = ({ first, second }: Hessian, [x, y]: Pair): Pair => [
  first[0] * x + second[0] * y,
  first[1] * x + second[1] * y,
];

const dot = (a: Pair, b: Pair): number => a[0] * b[0] + a[1] * b[1];

/** vᵀ H v / |v|²: how the slope along v changes for each unit of way along v. No number for v = 0. */
export const curvatureOf = (v: Pair, product: Pair): number => dot(v, product) / dot(v, v);

/** A direction of length 1, exact at the axes. */
export function unitAt(degrees: number): Pair {
  const turn = ((degrees % 360) + 360) % 360;
  if (turn % 90 === 0)
    return (
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ] as const
    )[turn / 90];
  return [Math.cos(degrees / DEGREES), Math.sin(degrees / DEGREES)];
}

/** From −180, exclusive, to 180 degrees. */
export const angleOf = ([x, y]: Pair): number => wrapped(Math.atan2(y, x) * DEGREES);

export function wrapped(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}

/** The eigenvalues of H and their directions: its curvature is greatest and least along them. */
export function extremesOf({ first, second }: Hessian): Extremes {
  const [a, d] = [first[0], second[1]];
  // Symmetric but for rounding, as second derivatives of a smooth function are.
  const b = (first[1] + second[0]) / 2;
  const [middle, reach] = [(a + d) / 2, Math.hypot((a - d) / 2, b)];
  const [most, least] = apartFromRounding(middle + reach, middle - reach);
  const round = reach <= ROUNDING * Math.max(Math.abs(most), Math.abs(least));
  const angle = round ? 0 : halfTurn((Math.atan2(2 * b, a - d) * DEGREES) / 2);
  return {
    most: { value: most, angle },
    least: { value: round ? most : least, angle: halfTurn(angle + 90) },
    round,
  };
}

/** What is left of a curvature beside a far larger one is rounding: along that direction it does not bend. */
function apartFromRounding(most: number, least: number): readonly [number, number] {
  const none = ROUNDING * Math.max(Math.abs(most), Math.abs(least));
  return [Math.abs(most) <= none ? 0 : most, Math.abs(least) <= none ? 0 : least];
}

/** A direction and its opposite have one curvature: the angle above −90 and up to 90. */
function halfTurn(degrees: number): number {
  const turn = ((degrees % 180) + 180) % 180;
  return turn > 90 ? turn - 180 : turn;
}

/** How far apart two directions are that count like their opposites: 0 to 90 degrees. */
export const apart = (a: number, b: number): number => Math.abs(halfTurn(a - b));

export const isFinitePair = (pair: Pair): boolean => pair.every(Number.isFinite);
export const isFiniteHessian = ({ first, second }: Hessian): boolean =>
  isFinitePair(first) && isFinitePair(second);
