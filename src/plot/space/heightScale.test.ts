import { describe, expect, it } from 'vitest';
import { chooseHeights, heightTicks } from './heightScale.ts';

/** Values of f on a grid over a square. */
function valuesOf(f: (x: number, y: number) => number, half = 2, n = 41): Float64Array {
  const at = (k: number): number => half * ((2 * k) / (n - 1) - 1);
  return Float64Array.from({ length: n * n }, (_, i) => f(at(i % n), at(Math.floor(i / n))));
}
const choose = (values: Float64Array) => {
  const finite = values.filter(Number.isFinite);
  return { finite, scale: chooseHeights(values, Math.min(...finite), Math.max(...finite)) };
};
const median = (values: Float64Array): number => values.toSorted()[Math.floor(values.length / 2)];

describe('height scale', () => {
  it('leaves a bowl and a saddle as they are', () => {
    expect(choose(valuesOf((x, y) => x * x + y * y)).scale.kind).toBe('linear');
    expect(choose(valuesOf((x, y) => x * y)).scale.kind).toBe('linear');
  });
  it.each([
    ['Rosenbrock', (x: number, y: number) => (1 - x) ** 2 + 100 * (y - x * x) ** 2],
    ['upside down', (x: number, y: number) => -((1 - x) ** 2) - 100 * (y - x * x) ** 2],
    ['exp(9x)', (x: number) => Math.exp(9 * x)],
  ])('gives the crowd of %s room, and keeps the ends', (_, f) => {
    const { finite, scale } = choose(valuesOf(f));
    expect(scale.kind).toBe('compressed');
    expect(scale.height(median(finite))).toBeGreaterThan(0.3);
    expect(scale.height(median(finite))).toBeLessThan(0.7);
    expect(scale.height(Math.min(...finite))).toBeCloseTo(0, 9);
    expect(scale.height(Math.max(...finite))).toBeCloseTo(1, 9);
  });
  it('opens the middle between two poles', () => {
    const { finite, scale } = choose(valuesOf((x, y) => 1 / (x * y) ** 3, 2, 40));
    expect(scale.kind).toBe('compressed');
    const sorted = finite.toSorted();
    const at = (q: number): number => scale.height(sorted[Math.floor(q * (sorted.length - 1))]);
    expect(at(0.75) - at(0.25)).toBeGreaterThan(0.2);
  });
  it('goes back from height to value', () => {
    const { scale } = choose(valuesOf((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2));
    expect(scale.value(scale.height(37))).toBeCloseTo(37, 6);
  });
  it('puts a constant, and nothing at all, at half height', () => {
    expect(chooseHeights(Float64Array.of(3, 3), 3, 3).height(3)).toBe(0.5);
    expect(chooseHeights(Float64Array.of(NaN), NaN, NaN).height(0)).toBe(0.5);
  });
  it('marks round values, evenly where the scale is linear', () => {
    const { scale } = choose(valuesOf((x, y) => x * x + y * y));
    expect(heightTicks(scale, 4)).toEqual([0, 2, 4, 6, 8]);
    const rosenbrock = choose(valuesOf((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2)).scale;
    const ticks = heightTicks(rosenbrock, 5);
    expect(ticks.length).toBeGreaterThan(3);
    for (const tick of ticks) expect(String(tick)).toMatch(/^(0|[125]0*|0\.0*[125])$/);
  });
});
