import { describe, expect, it } from 'vitest';
import { gapsOf, lobesOf, ringAbove } from './polar.ts';

const angles = Array.from({ length: 73 }, (_, k) => -180 + 5 * k);
const of = (f: (a: number) => number) => angles.map((deg) => f((deg * Math.PI) / 180));
const linear = (u: number, v: number) => of((a) => u * Math.cos(a) + v * Math.sin(a));

describe('a polar plot', () => {
  it.each([
    [4, 0],
    [-4, 7],
    [0.3, -1],
    [0, 5],
  ])('of a linear slope %d, %d is two circles that touch in the middle', (u, v) => {
    const lobes = lobesOf(angles, linear(u, v));
    expect(lobes.map((l) => l.positive).sort()).toEqual([false, true]);
    for (const { points, positive } of lobes) {
      const sign = positive ? 1 : -1;
      const centre = [(sign * u) / 2, (sign * v) / 2];
      for (const [x, y] of points) {
        const off = Math.hypot(x - centre[0], y - centre[1]) - Math.hypot(u, v) / 2;
        // A zero between two samples is taken half way.
        expect(Math.abs(off)).toBeLessThan(0.05 * Math.hypot(u, v));
      }
    }
  });
  it('of cos² sin has two lobes up and two down, which meet in pairs', () => {
    const lobes = lobesOf(
      angles,
      of((a) => Math.cos(a) ** 2 * Math.sin(a)),
    );
    expect(lobes.filter((l) => l.positive).length).toBe(2);
    expect(lobes.filter((l) => !l.positive).length).toBe(2);
  });
  it('of zero has no lobe, and of a constant one that closes', () => {
    expect(
      lobesOf(
        angles,
        of(() => 0),
      ),
    ).toEqual([]);
    const [whole, ...rest] = lobesOf(
      angles,
      of(() => 2),
    );
    expect(rest).toEqual([]);
    expect(whole.points[0][0]).toBeCloseTo(whole.points.at(-1)?.[0] ?? NaN, 12);
  });
  it('is left open where there is no value', () => {
    const some = linear(1, 0).map((v, k) => (k > 30 && k < 40 ? NaN : v));
    expect(gapsOf(angles, some)).toEqual([[-27.5, 17.5]]);
    expect(gapsOf(angles, linear(1, 2))).toEqual([]);
    expect(
      lobesOf(
        angles,
        of(() => NaN),
      ),
    ).toEqual([]);
    const [all] = gapsOf(
      angles,
      of(() => NaN),
    );
    expect(all[1] - all[0]).toBeGreaterThan(359);
  });
  it('has rings at readable sizes', () => {
    expect([8.06, 0.385, 2, 0, NaN, 1e-7].map(ringAbove)).toEqual([10, 0.5, 2, 1, 1, 1e-7]);
  });
});
