import { formatNumber } from '../../ui/format.ts';
import type { Tangent } from '../../worker/protocol/tangent.ts';
import { remainderOf } from './model.ts';
import type { Answer } from './results.ts';

const say = (x: number): string => formatNumber(x);

/** Two numbers that differ by rounding only. */
export const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** r(h) is nothing but rounding for every h: f is a line here. */
export const isLine = ({
  remainders: { h, right, left },
  value,
  m,
  asked: { at },
}: Answer): boolean => {
  // What rounding leaves of the value, of the promise, and of the sum x₀ + h.
  const noise = h.map(
    (step) => 8 * Number.EPSILON * (Math.abs(value) + Math.abs(m) * (Math.abs(at) + step)),
  );
  return [right, left].every((side) => side.every((r, k) => Math.abs(r) <= noise[k]));
};

/** What kind of point it is, and what the quotients do there. Empty where there is nothing to remark. */
export function pointWords(t: Tangent): string {
  switch (t.smoothness) {
    case 'smooth':
      return '';
    case 'kink':
      return `There is a kink: the slope is ${say(t.slopeLeft)} from the left and ${say(t.slopeRight)} from the right, so there is no derivative.`;
    case 'vertical':
      return 'The difference quotient grows without end: the curve is vertical here, and there is no derivative.';
    case 'jump':
      return 'The function jumps here, so there is no derivative.';
    case 'restless':
      return 'The difference quotient does not settle as h goes to 0, so there is no derivative.';
    case 'edge':
      return `The function has values on one side of the point only, so there is no derivative from both sides.${steep(t)}`;
    case 'undefined':
      return 'The function has no value at this point: move the point.';
  }
}

const steep = ({ slopeLeft, slopeRight }: Tangent): string =>
  [slopeLeft, slopeRight].some((slope) => Math.abs(slope) === Infinity)
    ? ' On that side the difference quotient grows without end.'
    : '';

/** What automatic differentiation does where there is a convention. */
export function conventionWords(t: Tangent): string {
  if (t.remarks.length === 0) return '';
  if (!Number.isFinite(t.autodiff)) {
    return `Automatic differentiation has no answer here: ${t.remarks.join('; ')}.`;
  }
  const differs = Number.isFinite(t.slope) && !same(t.slope, t.autodiff);
  const returns = `Automatic differentiation returns ${say(t.autodiff)} here`;
  if (differs)
    return `${returns}, which is not the slope ${say(t.slope)}: ${t.remarks.join('; ')}.`;
  return t.smoothness === 'smooth' ? '' : `${returns}: ${t.remarks.join('; ')}.`;
}

/** What r(h)/h tends to, from each side. */
export function limitWords(t: Answer): string {
  const right = t.slopeRight - t.m;
  const left = t.slopeLeft - t.m;
  if (isLine(t)) return 'The curve is its own line: r(h) is 0 for every h.';
  if (!Number.isFinite(right) && !Number.isFinite(left)) return '';
  if (!Number.isFinite(left)) return `From the right r(h)/h tends to ${limit(right)}.`;
  if (!Number.isFinite(right)) return `From the left r(h)/h tends to ${limit(left)}.`;
  if (same(right, left)) {
    return same(right, 0)
      ? 'As h goes to 0, so does r(h)/h.'
      : `As h goes to 0, r(h)/h tends to ${limit(right)} and not to 0: the line has the wrong slope.`;
  }
  return `r(h)/h tends to ${limit(right)} from the right and to ${limit(left)} from the left: never both 0.`;
}

/** A difference of slopes without the noise of their subtraction. */
const limit = (x: number): string => say(Math.abs(x) < 1e-9 ? 0 : x);

/** The step and what it leaves. */
export function stepWords(t: Answer, at: number, h: number): string {
  if (!Number.isFinite(t.value)) return '';
  const where = `f(${say(at + h)})`;
  if (!Number.isFinite(t.moved)) {
    return `The step h = ${say(h)} leads to ${where}, which is undefined.`;
  }
  if (isLine(t)) {
    return `The step h = ${say(h)} leads to ${where} = ${say(t.moved)}, on the curve and on the line alike.`;
  }
  const r = remainderOf(t, h);
  return (
    `The step h = ${say(h)} leads to ${where} = ${say(t.moved)}, on the line to ${say(t.value + t.m * h)}: ` +
    `the remainder r(h) is ${say(r)}, and r(h)/h is ${say(r / h)}.`
  );
}
