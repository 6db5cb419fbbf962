import type { Trace } from './trace.ts';

/** A check of an adjoint by moving the node alone. */
export interface NodeDifference {
  /** Central differences, entry by entry; NaN where a moved value is outside the domain. */
  readonly data: Float64Array;
  /** The step that was taken for each entry. */
  readonly steps: Float64Array;
}

/**
 * ∂⟨seed, output⟩/∂node by central differences: the value of the node is moved by ±h, entry by entry, and only what
 * comes after it is run again; its own formula is overruled. h = ε^⅓·max(1, |z|) balances the error h²/6·f‴ against
 * rounding ε/h.
 *
 * @param seed weights of the output's entries.
 */
export function nodeDifference(
  { nodes, replaced }: Trace,
  node: number,
  seed: ArrayLike<number>,
): NodeDifference {
  const { data: value } = nodes[node].value;
  const data = new Float64Array(value.length);
  const steps = new Float64Array(value.length);
  const at = (k: number, x: number): number => {
    const output = replaced(node, value.with(k, x)).data;
    return output.reduce((sum, y, i) => sum + seed[i] * y, 0);
  };
  for (let k = 0; k < value.length; k++) {
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value[k]));
    const [up, down] = [value[k] + h, value[k] - h];
    steps[k] = h;
    data[k] = (at(k, up) - at(k, down)) / (up - down);
  }
  return { data, steps };
}
