import { describe, expect, it } from 'vitest';
import { fromRows, multiply, transpose } from './matrix.ts';
import { normalEquations } from './normalEquations.ts';
import { createRng } from './rng.ts';

const line = (points: readonly (readonly [number, number])[]) =>
  normalEquations(fromRows(points.map(([x]) => [1, x])), fromRows(points.map(([, y]) => [y])));

describe('the normal equations', () => {
  it('of three points, as in lesson 10', () => {
    const { xx, xy, rank, solution } = line([
      [0, 1],
      [1, 2],
      [2, 2],
    ]);
    expect(Array.from(xx.data)).toEqual([3, 3, 3, 5]);
    expect(Array.from(xy.data)).toEqual([5, 6]);
    expect(rank).toBe(2);
    expect(Array.from(solution.data)).toEqual([7 / 6, 1 / 2]);
  });

  it.each([
    [1, [0.5, 0.5]],
    [-3, [0.1, -0.3]],
    [1e6, null],
  ])('of points with one x = %d have many solutions, and the shortest is given', (x, shortest) => {
    const { rank, solution, xx, xy } = line([
      [x, 0],
      [x, 2],
    ]);
    expect(rank).toBe(1);
    const [a, b] = solution.data;
    expect(a + b * x).toBeCloseTo(1, 9);
    // It has no part along (x, −1), along which the line does not change at x.
    expect((a * x - b) / Math.hypot(x, 1)).toBeCloseTo(0, 9);
    for (const [i, v] of (shortest ?? []).entries()) expect(solution.data[i]).toBeCloseTo(v, 12);
    const left = multiply(xx, solution);
    left.data.forEach((v, i) => expect(v / xy.data[i]).toBeCloseTo(1, 9));
  });

  it('leave residuals that are orthogonal to the columns', () => {
    const rng = createRng(5);
    for (let round = 0; round < 50; round++) {
      const n = 3 + rng.below(8);
      const row = () => [1, rng.uniform(-2, 2), rng.uniform(-2, 2)];
      const x = fromRows(Array.from({ length: n }, row));
      const y = fromRows(Array.from({ length: n }, () => [rng.uniform(-3, 3)]));
      const { solution } = normalEquations(x, y);
      const fitted = multiply(x, solution);
      const residual = { ...fitted, data: fitted.data.map((v, i) => v - y.data[i]) };
      for (const v of multiply(transpose(x), residual).data) expect(v).toBeCloseTo(0, 9);
    }
  });
});
