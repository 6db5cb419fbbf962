import type { Composition } from '../../worker/protocol/composition.ts';

/** Relative size of what rounding leaves. */
const ROUNDING = 8 * Number.EPSILON;

/** How much the last map really changes, and by how much that differs from the linear model. */
export interface TrueChange {
  /** F(x₀ + h) − F(x₀). */
  readonly change: Float64Array;
  /** F(x₀ + h) − F(x₀) − J h. */
  readonly error: Float64Array;
  /** An entry of either was no larger than its rounding, and is given as 0. */
  readonly rounded: boolean;
}

/**
 * A difference of nearly equal numbers is made of their rounding: below 8ε times the values that were rounded on the way,
 * each magnified by the maps after it, Σₖ |J_L ⋯ J_{k+1}| |xₖ|, it says nothing and counts as 0.
 */
export function trueChange(
  c: Composition & { readonly asked: { readonly at: readonly number[] } },
): TrueChange {
  const last = c.stages[c.stages.length - 1];
  const pushed = c.pushed[c.pushed.length - 1];
  const noise = noiseOf(c);
  const change = last.moved.map((x, i) => x - last.value[i]);
  const error = change.map((x, i) => x - pushed[i]);
  const lost = (v: Float64Array): boolean => v.some((x, i) => x !== 0 && Math.abs(x) <= noise[i]);
  const kept = (v: Float64Array): Float64Array =>
    v.map((x, i) => (Math.abs(x) <= noise[i] ? 0 : x));
  return { change: kept(change), error: kept(error), rounded: lost(error) || lost(change) };
}

function noiseOf({ stages, fromOutput, asked }: Parameters<typeof trueChange>[0]): Float64Array {
  const last = stages[stages.length - 1];
  const sizes = last.value.map(Math.abs);
  // fromOutput[j] takes the value of the map before the last j + 1.
  fromOutput.forEach(({ rows, cols, data }, j) => {
    const place = stages.length - 2 - j;
    const value = place < 0 ? asked.at : stages[place].value;
    for (let i = 0; i < rows; i++) {
      for (let k = 0; k < cols; k++) sizes[i] += Math.abs(data[i + k * rows] * value[k]);
    }
  });
  return sizes.map((x) => ROUNDING * x);
}
