import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import type { WayLine } from './wayLines.ts';

/** The sum of the products beside what the reverse sweep found. */
export interface WaySum {
  readonly sum: Float64Array;
  readonly adjoint: Float64Array;
  /** The largest distance of two entries. */
  readonly difference: number;
  /**
   * To the last digit; but for rounding; with an infinity or an undefined number among them, which adding in another
   * order may change; or not of the same numbers, as for a moment while one of both is still on its way.
   */
  readonly verdict: 'same' | 'rounding' | 'undefined' | 'waiting';
}

/** Relative to the largest term: more than this is no rounding. */
const ROUNDING = 1e-9;

/** Null where not all ways are listed, or one of them has no product: nothing is made of a part. */
export function sumOf(trace: ProgramTrace, ways: Ways, lines: readonly WayLine[]): WaySum | null {
  if (lines.length < ways.total) return null;
  const { adjoint } = trace.nodes[ways.node];
  const sum = new Float64Array(adjoint.length);
  let largest = 0;
  for (const { product } of lines) {
    if (!product) return null;
    for (let k = 0; k < sum.length; k++) {
      sum[k] += product[k];
      if (Number.isFinite(product[k])) largest = Math.max(largest, Math.abs(product[k]));
    }
  }
  const gaps = sum.map((value, k) =>
    Object.is(value, adjoint[k]) ? 0 : Math.abs(value - adjoint[k]),
  );
  const difference = gaps.reduce((most, gap) => (gap > most || Number.isNaN(gap) ? gap : most), 0);
  const finite = [...sum, ...adjoint].every(Number.isFinite);
  return {
    sum,
    adjoint,
    difference,
    verdict: !finite
      ? 'undefined'
      : difference === 0
        ? 'same'
        : difference <= ROUNDING * Math.max(largest, Number.MIN_VALUE)
          ? 'rounding'
          : 'waiting',
  };
}

/** The size of each product: of a row its length. */
export const sizesOf = (lines: readonly WayLine[]): readonly number[] =>
  lines.map(({ product }) => (product ? Math.hypot(...Array.from(product)) : NaN));
