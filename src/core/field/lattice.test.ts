import { describe, expect, it } from 'vitest';
import { ball } from './ball.ts';
import { lattice } from './lattice.ts';
import type { Mesh } from './mesh.ts';

const lineOf = ({ lines, starts }: Mesh, k: number): number[] => [
  ...lines.subarray(starts[k], starts[k + 1]),
];

describe('a lattice', () => {
  it('has the lines and faces of a square, its ring first', () => {
    const mesh = lattice({ low: [0, 0], high: [2, 1], cells: [2, 1], fine: 2 });
    expect(mesh.points).toHaveLength(2 * 5 * 3);
    expect(mesh.edges).toBe(1);
    const ring = lineOf(mesh, 0);
    expect(ring[0]).toBe(ring.at(-1));
    expect(ring).toHaveLength(2 * (4 + 2) + 1);
    // One line divides the two cells.
    expect(mesh.starts).toHaveLength(3);
    expect(lineOf(mesh, 1).map((p) => mesh.points[2 * p])).toEqual([1, 1, 1]);
    expect(mesh.quads).toHaveLength(4 * 4 * 2);
  });

  it('has the twelve edges of a cube, and faces on its surface only', () => {
    const mesh = lattice({ low: [0, 0, 0], high: [1, 1, 1], cells: [2, 2, 2], fine: 1 });
    expect(mesh.edges).toBe(12);
    expect(mesh.quads).toHaveLength(6 * 4 * 4);
    for (const p of mesh.quads) {
      const place = [...mesh.points.subarray(3 * p, 3 * p + 3)];
      expect(place.some((x) => x === 0 || x === 1)).toBe(true);
    }
  });

  it('is one line along one axis', () => {
    const mesh = lattice({ low: [-1], high: [1], cells: [4], fine: 2 });
    expect(lineOf(mesh, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mesh.points[4]).toBe(0);
  });
});

describe('a ball', () => {
  it.each([[[2]], [[1, -1]], [[0, 1, 2]]])('around %j has its edge at its radius', (centre) => {
    const mesh = ball(centre, 0.5);
    const n = centre.length;
    const far = Array.from({ length: mesh.points.length / n }, (_, p) =>
      Math.hypot(...centre.map((c, k) => mesh.points[p * n + k] - c)),
    );
    expect(Math.max(...far)).toBeCloseTo(0.5, 12);
    for (const p of lineOf(mesh, 0)) if (n > 1) expect(far[p]).toBeCloseTo(0.5, 12);
    for (const p of [...mesh.lines, ...mesh.quads]) expect(p).toBeLessThan(far.length);
  });
});
