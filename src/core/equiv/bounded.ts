/**
 * A number with a bound of how far it may be from the exact value: [v − e, v + e]. Two states have no value:
 * undefined (NaN, 0), the exact expression has none; unknown (NaN, ∞), rounding or overflow hides it.
 */
export interface Bounded {
  v: number;
  e: number;
}

/** Unit in the last place of 1. */
export const EPS = 2 ** -52;
/** Error of a result that fell below the normal numbers. */
export const TINY = 2 ** -1022;

/** Entries of an array, column by column, each with its bound. */
export interface BoundedArray {
  readonly v: Float64Array;
  readonly e: Float64Array;
}

export const boundedArray = (size: number): BoundedArray => ({
  v: new Float64Array(size),
  e: new Float64Array(size),
});

export const setUndefined = (out: Bounded): void => {
  out.v = NaN;
  out.e = 0;
};

export const setUnknown = (out: Bounded): void => {
  out.v = NaN;
  out.e = Infinity;
};

/** Stores a computed value with its bound; what is not finite is unknown, since it overflowed. */
export function setValue(out: Bounded, v: number, e: number): void {
  if (!Number.isFinite(v) || !(e < Infinity)) return setUnknown(out);
  out.v = v;
  out.e = Math.abs(v) < TINY && v !== 0 ? e + TINY : e;
}
