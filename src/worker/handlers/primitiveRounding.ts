import type { Matrix } from '../../core/num/matrix.ts';
import type { Machine } from './primitiveMachine.ts';

/** Numbers further apart than this, relative to themselves, are different. */
export const TOLERANCE = 1e-6;
/** What rounding may leave of a slope, relative to the largest one of its operand. */
const CANCELLED = 1e-8;
/** What rounding leaves of a zero, relative to the values and to all slopes. */
const NOISE = 1e-13;

/**
 * Further apart than rounding explains, which leaves `floor` of a zero. Undefined numbers differ from all others: a rule
 * without a value is wrong where there is a derivative.
 */
export function differ(a: number, b: number, floor: number): boolean {
  if (a === b) return false;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return true;
  return !(Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b)) + floor);
}

function largestOf(numbers: Iterable<number>): number {
  let most = 0;
  for (const x of numbers) if (Number.isFinite(x)) most = Math.max(most, Math.abs(x));
  return most;
}

/** What is a large number for this operation: among its values and slopes at some points, but 1 at most. */
export const scaleOf = (
  { value, jacobian }: Machine,
  places: readonly { readonly at: readonly number[] }[],
): number =>
  Math.min(1, largestOf(places.flatMap(({ at }) => [...value(at), ...jacobian(at).data])));

/** What rounding may leave of each slope: of small slopes little, though another operand may have large ones. */
export function floorsAt(
  { slices, m }: Machine,
  w: Float64Array,
  { data }: Matrix,
  scale: number,
): readonly number[] {
  const noise = NOISE * Math.max(largestOf(w), largestOf(data), scale);
  return slices.flatMap(({ from, to }) => {
    const floor = CANCELLED * largestOf(data.subarray(from * m, to * m)) + noise;
    return Array.from({ length: to - from }, () => floor);
  });
}
