import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimate } from './decimate.ts';

const same = (y: number) => y;

describe('decimate', () => {
  it('leaves a short series alone', () => {
    expect(decimate([3, 1, 2], 1000, same).points).toEqual([
      { x: 0, y: 3 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]);
  });

  it('drops what has no place on the axis, and counts it', () => {
    const { points, dropped } = decimate([100, 0, -1, Number.NaN, 1], 1000, Math.log10);
    expect(points).toEqual([
      { x: 0, y: 2 },
      { x: 4, y: 0 },
    ]);
    expect(dropped).toBe(3);
  });

  it('keeps a single spike among many', () => {
    const values = new Float64Array(50_000).fill(1);
    values[31_234] = 99;
    const { points } = decimate(values, 100, same);
    expect(points).toContainEqual({ x: 31_234, y: 99 });
  });

  it('stays within the limit, in order, with both ends and both extremes', () => {
    const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(series, fc.integer({ min: 4, max: 80 }), (values, limit) => {
        const { points } = decimate(values, limit, same);
        expect(points.length).toBeLessThanOrEqual(limit);
        expect(points.every((p, i) => i === 0 || p.x > (points[i - 1]?.x ?? -1))).toBe(true);
        expect(points[0]?.x).toBe(0);
        expect(points.at(-1)?.x).toBe(values.length - 1);
        const ys = points.map((p) => p.y);
        expect(Math.min(...ys)).toBe(Math.min(...values));
        expect(Math.max(...ys)).toBe(Math.max(...values));
      }),
    );
  });
});
