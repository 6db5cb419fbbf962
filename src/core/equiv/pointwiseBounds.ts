import { EPS, setUndefined, setUnknown, setValue, TINY, type Bounded } from './bounded.ts';

/** Value and bound of an operation on numbers that have a value, from the values and bounds of its arguments. */
export type PointwiseRule = (out: Bounded, v: readonly number[], e: readonly number[]) => void;

type Fn = (...args: number[]) => number;

/** Elementary functions of the engines are within a few units in the last place. */
const ULPS = 4 * EPS;

/**
 * Running error analysis (Wilkinson; Higham, Accuracy and Stability of Numerical Algorithms, §3.3) of an operation:
 * what its arguments' errors do to it, plus its own rounding. Exact where rules are known; otherwise the largest
 * change at the corners of the box of arguments, which is the supremum for functions monotone in each argument.
 */
export function pointwiseRule(name: string, f: Fn): PointwiseRule {
  return RULES.get(name) ?? corners(f);
}

/** @param rounds false for operations that answer with one of their arguments, up to the sign. */
function corners(f: Fn, rounds = true): PointwiseRule {
  return (out, v, e) => {
    const value = f(...v);
    let worst = 0;
    let undefinedAtAll = Number.isNaN(value);
    const box = e.map((x) => (x === 0 ? [0] : [-x, x]));
    const at = [...v];
    const visit = (k: number): void => {
      if (k < v.length) {
        for (const step of box[k]) {
          at[k] = v[k] + step;
          visit(k + 1);
        }
        return;
      }
      const corner = f(...at);
      if (!Number.isNaN(corner)) undefinedAtAll = false;
      worst = Math.max(worst, Math.abs(corner - value));
    };
    visit(0);
    if (undefinedAtAll) setUndefined(out);
    else if (rounds) finish(out, value, worst, v[0] === 0 && e[0] === 0);
    else setValue(out, value, Number.isNaN(worst) ? Infinity : worst * (1 + EPS));
  };
}

/**
 * A function's value with its own rounding. A result near 0 may have underflowed, unless the first argument is 0
 * itself: sin(0) and 0^2 are 0 exactly, exp(−1000) is not.
 */
function finish(out: Bounded, value: number, error: number, atZero: boolean): void {
  const flushed = Math.abs(value) < 2 * TINY && !atZero ? TINY : 0;
  const bound = error * (1 + ULPS) + ULPS * Math.abs(value) + flushed;
  setValue(out, value, Number.isNaN(error) ? Infinity : bound);
}

/** sin and cos: no slope beyond 1, no change beyond 2. */
const lipschitz =
  (f: Fn): PointwiseRule =>
  (out, [a], [e]) =>
    setValue(out, f(a), Math.min(e, 2) + ULPS * Math.abs(f(a)));

/** A function defined on [lo, hi]; an argument that only rounding put outside is taken at the edge. */
const clamped =
  (f: Fn, lo: number, hi: number): PointwiseRule =>
  (out, [a], [e]) => {
    if (a + e < lo || a - e > hi) return setUndefined(out);
    const within = (x: number): number => f(Math.min(hi, Math.max(lo, x)));
    const value = within(a);
    const change = Math.max(Math.abs(within(a + e) - value), Math.abs(within(a - e) - value));
    finish(out, value, e === 0 ? 0 : change, a === 0 && e === 0);
  };

/** A jump where `distance` is 0: unknown within the errors of the arguments, unless there are none. */
const jumping =
  (f: Fn): PointwiseRule =>
  (out, v, e) => {
    const distance = Math.abs(v[0] - (v[1] ?? 0));
    const blur = e[0] + (e[1] ?? 0);
    if (blur > 0 && distance <= blur) setUnknown(out);
    else setValue(out, f(...v), 0);
  };

const log: PointwiseRule = (out, [a], [e]) => {
  if (a + e <= 0) return e > 0 && a + e === 0 ? setUnknown(out) : setUndefined(out);
  if (a - e <= 0) return setUnknown(out);
  finish(out, Math.log(a), Math.max(Math.log1p(e / a), -Math.log1p(-e / a)), a === 1);
};

const div: PointwiseRule = (out, [a, b], [ea, eb]) => {
  if (b === 0 && eb === 0) return setUndefined(out);
  const least = Math.abs(b) - eb;
  if (!(least > 0)) return setUnknown(out);
  const value = a / b;
  const error = (ea + Math.abs(value) * eb) / least;
  const flushed = value === 0 && a !== 0 ? TINY : 0;
  setValue(out, value, error * (1 + ULPS) + EPS * Math.abs(value) + flushed);
};

const mul: PointwiseRule = (out, [a, b], [ea, eb]) => {
  const value = a * b;
  const error = Math.abs(a) * eb + ea * Math.abs(b) + ea * eb;
  const flushed = value === 0 && a !== 0 && b !== 0 ? TINY : 0;
  setValue(out, value, error * (1 + ULPS) + EPS * Math.abs(value) + flushed);
};

const tan: PointwiseRule = (out, [a], [e]) => {
  const pole = Math.abs(Math.cos(a)) <= 1.01 * Math.sin(Math.min(e, 1)) + 1e-300;
  if (pole) return setUnknown(out);
  const value = Math.tan(a);
  const change = Math.max(Math.abs(Math.tan(a + e) - value), Math.abs(Math.tan(a - e) - value));
  finish(out, value, e === 0 ? 0 : change, a === 0 && e === 0);
};

const pow: PointwiseRule = (out, [a, b], [ea, eb]) => {
  const whole = eb === 0 && Number.isInteger(b);
  const touches = Math.abs(a) <= ea;
  if (whole && (b >= 0 || !touches)) return power(out, [a, b], [ea, 0]);
  if (a === 0 && ea === 0 && b + eb < 0) return setUndefined(out);
  if (whole) return setUnknown(out);
  const fractional = Math.abs(b - Math.round(b)) > eb;
  if (a + ea < 0) return fractional ? setUndefined(out) : setUnknown(out);
  if (a - ea > 0) return power(out, [a, b], [ea, eb]);
  // The base is 0 as far as can be told: 0^b is 0 for b > 0, and grows with the base.
  if (!(b - eb > 0)) return setUnknown(out);
  const value = Math.max(a, 0) ** b;
  const largest = Math.max((a + ea) ** (b - eb), (a + ea) ** (b + eb));
  finish(out, value, Math.max(value, largest), a === 0 && ea === 0);
};

const power = corners((a, b) => (b === 2 ? a * a : b === 3 ? a * a * a : a ** b));

/** The branch taken; both of them where the condition is unknown. */
const select: PointwiseRule = (out, [c, a, b], [ec, ea, eb]) => {
  if (Number.isNaN(c)) {
    if (ec === 0) return setUndefined(out);
    const agree = !Number.isNaN(a) && !Number.isNaN(b);
    return agree ? setValue(out, a, Math.max(ea, Math.abs(a - b) + eb)) : setUnknown(out);
  }
  [out.v, out.e] = c === 0 ? [b, eb] : [a, ea];
};

/** Rules that look at arguments without a value themselves. */
export const TAKES_ANYTHING: ReadonlySet<string> = new Set(['select']);

const bracket =
  (holds: (a: number, b: number) => boolean): Fn =>
  (a, b) =>
    holds(a, b) ? 1 : 0;

const sum =
  (sign: 1 | -1): PointwiseRule =>
  (out, [a, b], [ea, eb]) => {
    const value = a + sign * b;
    setValue(out, value, (ea + eb) * (1 + EPS) + (EPS / 2) * Math.abs(value));
  };

const RULES: ReadonlyMap<string, PointwiseRule> = new Map<string, PointwiseRule>([
  ['neg', (out, [a], [e]) => setValue(out, -a, e)],
  ['add', sum(1)],
  ['sub', sum(-1)],
  ['mul', mul],
  ['div', div],
  ['pow', pow],
  ['sin', lipschitz(Math.sin)],
  ['cos', lipschitz(Math.cos)],
  ['tan', tan],
  ['log', log],
  ['sqrt', clamped(Math.sqrt, 0, Infinity)],
  ['abs', corners(Math.abs, false)],
  ['relu', corners((a) => Math.max(a, 0), false)],
  ['min', corners(Math.min, false)],
  ['max', corners(Math.max, false)],
  ['asin', clamped(Math.asin, -1, 1)],
  ['acos', clamped(Math.acos, -1, 1)],
  ['sign', jumping(Math.sign)],
  ['lt', jumping(bracket((a, b) => a < b))],
  ['le', jumping(bracket((a, b) => a <= b))],
  ['gt', jumping(bracket((a, b) => a > b))],
  ['ge', jumping(bracket((a, b) => a >= b))],
  ['eq', jumping(bracket((a, b) => a === b))],
  ['ne', jumping(bracket((a, b) => a !== b))],
  ['select', select],
]);
