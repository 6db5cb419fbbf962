import { fitSlope } from '../../core/num/fitSlope.ts';
import type { TaylorErrors } from '../protocol/taylor.ts';

/** Lengths of moves: ten a decade. */
const LENGTHS = { first: -7, last: 1, decade: 10 };
/** Errors so many units of rounding large have two good digits. */
const GOOD = 1e3;
/** Less than so many units is rounding alone. */
const ROUNDING = 16;
/** An error that was this much smaller one length before begins suddenly: a kink lies between. */
const SUDDEN = 100;
/** Points of the fit, a decade: the shortest lengths that tell, since the law holds in the limit. */
const FITTED = 10;
const FEWEST = 5;

interface Line {
  /** f(x + t u) for the unit vector u along h. */
  readonly f: (t: number) => number;
  /** The model of each order there. */
  readonly models: (t: number) => readonly number[];
  /** How many orders there are. */
  readonly orders: number;
  /** How much f changes where x is rounded: ‖x‖ ‖∇f‖. */
  readonly jitter: number;
}

/**
 * The error of the model of each order, over the length of the move, with the slope that it has on paper with two
 * logarithmic scales: k + 1 for order k where the next term does not vanish along the direction.
 */
export function taylorErrors({ f, models, orders, jitter }: Line): TaylorErrors {
  const { first, last, decade } = LENGTHS;
  const lengths = Float64Array.from(
    { length: (last - first) * decade + 1 },
    (_, k) => 10 ** (first + k / decade),
  );
  const sizes = Array.from({ length: orders }, () => new Float64Array(lengths.length));
  const noise = new Float64Array(lengths.length);
  lengths.forEach((t, k) => {
    const value = f(t);
    const all = models(t);
    // Sums of terms are rounded at the size of the largest sum on the way.
    noise[k] = Number.EPSILON * Math.max(Math.abs(value), jitter, ...all.map(Math.abs));
    sizes.forEach((size, order) => {
      size[k] = Number.isFinite(value) ? Math.abs(value - all[order]) : NaN;
    });
  });
  return {
    lengths,
    sizes,
    slopes: sizes.map((size) => slopeOf(lengths, size, noise)),
    exact: sizes.map(
      (size) =>
        size.every((e, k) => Number.isNaN(e) || e <= ROUNDING * noise[k]) &&
        size.some((e) => e >= 0),
    ),
  };
}

/** Least squares over the shortest lengths whose errors are larger than rounding by far, unless they begin suddenly. */
function slopeOf(t: Float64Array, error: Float64Array, noise: Float64Array): number {
  const good = Array.from(t.keys()).filter(
    (k) => Number.isFinite(error[k]) && error[k] > GOOD * noise[k],
  );
  const [start] = good;
  const sudden =
    good.length > 0 && start > 0 && error[start - 1] < (GOOD / SUDDEN) * noise[start - 1];
  if (good.length < FEWEST || sudden) return NaN;
  const used = good.slice(0, FITTED);
  return fitSlope(
    used.map((k) => Math.log(t[k])),
    used.map((k) => Math.log(error[k])),
  );
}
