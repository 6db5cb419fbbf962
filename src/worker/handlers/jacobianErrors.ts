import type { Compiled } from '../../core/compile/compile.ts';
import { fitSlope } from '../../core/num/fitSlope.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import type { MapErrors } from '../protocol/map.ts';

/** Lengths of moves: ten a decade. */
const LENGTHS = { first: -7, last: 1, decade: 10 };
/** Errors so many units of rounding large have three good digits. */
const GOOD = 2e4;
/** Points of the fit, a decade and a half: far enough for a slope, near enough for the limit. */
const FITTED = 15;
const FEWEST = 5;

interface Place {
  readonly at: readonly number[];
  readonly h: readonly number[];
  readonly value: ArrayLike<number>;
  readonly jacobian: Matrix;
}

/**
 * The error of the linear model along a direction, over the length of the move, with the slope that it has on
 * paper with two logarithmic scales: 2 where the map has second derivatives (or more, where they vanish along the
 * direction), 1 at a kink.
 */
export function* errorsOf(f: Compiled, place: Place): Generator<number, MapErrors> {
  const { first, last, decade } = LENGTHS;
  const { at, value, jacobian } = place;
  const { rows: m, data } = jacobian;
  const length = Math.hypot(...place.h);
  const unit = place.h.map((v) => (length > 0 ? v / length : 0));
  const velocity = Array.from({ length: m }, (_, i) =>
    unit.reduce((sum, v, k) => sum + (v === 0 ? 0 : data[i + k * m] * v), 0),
  );
  const t = Float64Array.from(
    { length: (last - first) * decade + 1 },
    (_, k) => 10 ** (first + k / decade),
  );
  const error = new Float64Array(t.length);
  for (let k = 0; k < t.length; k++) {
    const moved = f.evaluate(at.map((x, j) => x + t[k] * unit[j])).data;
    const parts = velocity.map((v, i) => moved[i] - value[i] - t[k] * v);
    error[k] = length > 0 ? Math.hypot(...parts) : NaN;
    if (k % 16 === 15) yield 0.2 + (0.1 * k) / t.length;
  }
  const size = Math.max(...Array.from(value, Math.abs), 0);
  const rounding = (k: number): number =>
    Number.EPSILON * Math.max(size, Math.hypot(...at) * Math.hypot(...velocity), t[k]);
  return { t, error, ...slopeOf(t, error, rounding) };
}

/** An error that was this much smaller one step before begins suddenly: a kink lies between. */
const SUDDEN = 100;

/** Least squares over the first errors that are larger than rounding by far, unless they begin suddenly. */
function slopeOf(
  t: Float64Array,
  error: Float64Array,
  rounding: (k: number) => number,
): Pick<MapErrors, 'slope' | 'exactTo'> {
  const good = Array.from(t.keys()).filter(
    (k) => Number.isFinite(error[k]) && error[k] > GOOD * rounding(k),
  );
  const [first] = good;
  if (good.length === 0) return { slope: NaN, exactTo: Infinity };
  if (first > 0 && error[first - 1] < (GOOD / SUDDEN) * rounding(first - 1))
    return { slope: NaN, exactTo: t[first - 1] };
  const used = good.slice(0, FITTED);
  if (used.length < FEWEST) return { slope: NaN, exactTo: 0 };
  const logs = (values: Float64Array): number[] => used.map((k) => Math.log(values[k]));
  return { slope: fitSlope(logs(t), logs(error)), exactTo: 0 };
}
