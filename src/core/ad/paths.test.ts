import { describe, expect, it } from 'vitest';
import { edgeCount, pathCounts, pathsFrom } from './paths.ts';
import { trace, type Trace, type TraceOptions } from './trace.ts';

function traced(source: string, options: TraceOptions): Trace {
  const result = trace(source, options);
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

/** k diamonds: each value is used twice, and the two uses are multiplied. */
const diamonds = (k: number): string =>
  Array.from({ length: k }, (_, j) => {
    const from = j === 0 ? 'x' : `d${j}`;
    return `u${j + 1} = sin(${from}); v${j + 1} = cos(${from}); d${j + 1} = u${j + 1}*v${j + 1}`;
  }).join('; ');

describe('sum over paths', () => {
  it.each([1, 2, 3, 6, 10])('%i diamonds have 2^k paths and 4k edges', (k) => {
    const t = traced(diamonds(k), { values: { x: 0.4 } });
    expect(pathCounts(t)[0]).toBe(2 ** k);
    expect(edgeCount(t)).toBe(4 * k);
    const paths = pathsFrom(t, 0, 5000);
    expect(paths).toHaveLength(2 ** k);
    const sum = paths.reduce((total, { product }) => total + (product?.data[0] ?? NaN), 0);
    expect(sum).toBeCloseTo(t.nodes[0].adjoint.data[0], 12);
  });

  it('sums to the adjoint of every node of p12: 1 + 2.8·0.6 + 1.2·1.4', () => {
    const t = traced('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a', {
      values: { x: 0.6, y: 1.4 },
    });
    for (const node of t.nodes) {
      const paths = pathsFrom(t, node.index, 100);
      expect(paths).toHaveLength(pathCounts(t)[node.index]);
      const sum = paths.reduce((total, { product }) => total + (product?.data[0] ?? NaN), 0);
      expect(sum).toBeCloseTo(node.adjoint.data[0], 13);
    }
    const a = t.nodes.findIndex((n) => n.name === 'a');
    const products = pathsFrom(t, a, 9).map(({ product }) => product?.data[0]);
    expect(products.map((p) => Number(p?.toFixed(12)))).toEqual([1.68, 1.68, 1]);
  });

  it('multiplies Jacobians where values are arrays', () => {
    const t = traced("W: 2x3; x: 3; h = tanh(W*x); L = sum(h.^2) + x'*x", {
      values: {
        W: [
          [1, 0.5, -1],
          [0.2, -0.3, 0.4],
        ],
        x: [1, 2, -1],
      },
    });
    const x = t.nodes.findIndex((n) => n.name === 'x');
    const paths = pathsFrom(t, x, 9);
    expect(paths).toHaveLength(2);
    t.nodes[x].adjoint.data.forEach((entry, k) => {
      const sum = paths.reduce((total, { product }) => total + (product?.data[k] ?? NaN), 0);
      expect(sum).toBeCloseTo(entry, 13);
    });
  });

  it('ignores what the output does not use', () => {
    const t = traced('dead = x^2; L = 3*x', { values: { x: 2 } });
    expect(pathCounts(t)[0]).toBe(1);
    expect(edgeCount(t)).toBe(1);
  });
});
