import { expect, it } from 'vitest';
import { createRng } from '../num/rng.ts';
import { hingeMinimum, type Labelled } from './hingeMinimum.ts';

const loss = (points: readonly Labelled[], w: ArrayLike<number>): number =>
  points.reduce(
    (sum, { x, y }) => sum + Math.max(0, 1 - y * x.reduce((s, xi, i) => s + w[i] * xi, 0)),
    0.5 * Array.from(w).reduce((s, wi) => s + wi * wi, 0),
  );

it('the three points of lesson 10: one beyond the margin, one on it, one within', () => {
  const { w, alpha } = hingeMinimum(
    [
      { x: [2, 1], y: 1 },
      { x: [-1, 1], y: -1 },
      { x: [0.5, -0.5], y: 1 },
    ],
    2,
  );
  expect(Array.from(w)).toEqual([expect.closeTo(0.7, 12), expect.closeTo(-0.4, 12)]);
  expect(Array.from(alpha)).toEqual([expect.closeTo(0.1, 12), 0, 1]);
});

it('0 is a subgradient there, and no step away makes the loss less', () => {
  const rng = createRng(21);
  for (let round = 0; round < 60; round++) {
    const points = Array.from({ length: 2 + rng.below(12) }, (): Labelled => ({
      x: [rng.uniform(-2, 2), rng.uniform(-2, 2)],
      y: rng.next() < 0.5 ? 1 : -1,
    }));
    const { w, alpha } = hingeMinimum(points, 2);
    const sum = [0, 0];
    points.forEach(({ x, y }, n) => {
      const margin = y * (w[0] * x[0] + w[1] * x[1]);
      expect(alpha[n]).toBeGreaterThanOrEqual(0);
      expect(alpha[n]).toBeLessThanOrEqual(1);
      // Its slope −αₙ is one that the hinge has at this margin.
      if (margin > 1 + 1e-6) expect(alpha[n]).toBe(0);
      if (margin < 1 - 1e-6) expect(alpha[n]).toBe(1);
      sum[0] += alpha[n] * y * x[0];
      sum[1] += alpha[n] * y * x[1];
    });
    expect(sum[0]).toBeCloseTo(w[0], 10);
    expect(sum[1]).toBeCloseTo(w[1], 10);
    const least = loss(points, w);
    for (let way = 0; way < 8; way++) {
      const moved = [w[0] + 1e-3 * Math.cos(way), w[1] + 1e-3 * Math.sin(way)];
      expect(loss(points, moved)).toBeGreaterThan(least);
    }
  }
});

it('a point at the origin costs 1 whatever w is', () => {
  const { w, alpha } = hingeMinimum([{ x: [0, 0], y: 1 }], 2);
  expect(Array.from(w)).toEqual([0, 0]);
  expect(Array.from(alpha)).toEqual([1]);
});
