import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { stationary } from './stationary.ts';

const view = { x0: -5, x1: 5, y0: -5, y1: 5 };

function find(source: string) {
  const result = complete(stationary.work({ fn: { source, values: {} }, view }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('stationary points', () => {
  it('of Himmelblau are nine: four minima, four saddles, one maximum', () => {
    const found = find('(x^2+y-11)^2 + (x+y^2-7)^2');
    const count = (kind: string) => found.points.filter((p) => p.class === kind).length;
    expect([count('min'), count('saddle'), count('max')]).toEqual([4, 4, 1]);
    expect([found.complete, found.continuum, found.plateau]).toEqual([true, false, false]);
    for (const { class: kind, test, eigenvalues, behaves } of found.points) {
      expect([test, behaves]).toEqual(['conclusive', undefined]);
      const signs = eigenvalues.map(Math.sign).join();
      expect(signs).toBe({ min: '1,1', max: '-1,-1', saddle: '-1,1', degenerate: '' }[kind]);
    }
    const lowest = found.points.find((p) => Math.hypot(p.at[0] - 3, p.at[1] - 2) < 1e-9);
    expect(lowest?.value).toBeCloseTo(0, 12);
  });
  it('of (x² + y² − 1)² are a circle, and a maximum at its centre', () => {
    const found = find('(x^2+y^2-1)^2');
    expect(found.continuum).toBe(true);
    expect(found.points.map((p) => [p.class, ...p.at])).toEqual([['max', 0, 0]]);
    expect(found.representatives.length).toBeGreaterThan(3);
    for (const { at, behaves } of found.representatives) {
      expect(Math.hypot(...at)).toBeCloseTo(1, 6);
      expect(behaves).toBe('flat');
    }
  });
  it('of a constant are everywhere', () => {
    const { points, continuum, plateau } = find('3 + 0*x');
    expect(points).toEqual([]);
    expect(continuum || plateau).toBe(true);
  });
  it('are told by values around them where the Hessian is singular', () => {
    expect(find('x^4 + y^4').points).toMatchObject([
      { class: 'degenerate', test: 'inconclusive', behaves: 'minimum' },
    ]);
    expect(find('x^3 - 3*x*y^2').points).toMatchObject([
      { class: 'degenerate', test: 'inconclusive', behaves: 'saddle' },
    ]);
  });
  it('do not include a corner, which is told apart', () => {
    const { points, kinks } = find('abs(x) + abs(y - 1)');
    expect(points).toEqual([]);
    expect(kinks).toMatchObject([{ class: 'min', value: 0 }]);
    expect(Math.hypot(kinks[0].at[0], kinks[0].at[1] - 1)).toBeLessThan(1e-6);
  });
  it('are not sought in a text with a fault', () => {
    const work = stationary.work({ fn: { source: 'x^2 +', values: {} }, view });
    expect(complete(work).ok).toBe(false);
  });
});
