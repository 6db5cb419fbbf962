import { describe, expect, it } from 'vitest';
import type { HeightScale } from './heightScale.ts';
import { patchOf, piecesOf } from './tangentPlane.ts';

const view = { x0: -1, x1: 1, y0: -1, y1: 1 };
const box = { x: 1, y: 1, z: 1 };
/** Heights from −1 to 1. */
const scale: HeightScale = {
  kind: 'linear',
  height: (value) => (value + 1) / 2,
  value: (height) => 2 * height - 1,
};
const patch = (
  radius: number,
  slopes: [number, number],
  at: [number, number, number] = [0, 0, 0],
) => patchOf({ at, slopes, radius }, { view }, scale, box);

describe('a piece of a tangent plane', () => {
  it('has the slopes of its linear model everywhere', () => {
    const { positions, triangles, rim } = patch(0.5, [0.6, -0.4]);
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = positions.subarray(i, i + 3);
      expect(z).toBeCloseTo((0.6 * x - 0.4 * y + 1) / 2, 6);
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(0.5 + 1e-6);
    }
    expect(triangles.length).toBeGreaterThan(1000);
    expect(rim).toHaveLength(1);
    expect(rim[0].slice(0, 3)).toEqual(rim[0].slice(-3));
  });
  it('is cut at the room of the surface', () => {
    const { positions, triangles, rim } = patch(0.8, [5, 0]);
    expect(Math.max(...[...triangles].map((i) => positions[3 * i + 2]))).toBeLessThanOrEqual(1.05);
    expect(rim.length).toBeGreaterThan(1);
    expect(triangles.length).toBeGreaterThan(0);
  });
  it('is nothing far outside', () => {
    expect(patch(0.1, [0, 0], [5, 5, 0]).triangles).toHaveLength(0);
    expect(patch(0.1, [NaN, 0]).rim).toEqual([]);
  });
  it('loses no stretch at a gap', () => {
    const gap = [NaN, NaN, NaN] as const;
    expect(piecesOf([[0, 0, 0], [1, 0, 0], gap, [2, 0, 0], gap, [3, 0, 0], [4, 0, 0]])).toEqual([
      [0, 0, 0, 1, 0, 0],
      [3, 0, 0, 4, 0, 0],
    ]);
  });
});
