import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { linspace } from './grid.ts';
import { quantileLevels } from './levels.ts';
import { proposeView } from './proposeView.ts';

describe('levels', () => {
  it('cover equal areas', () => {
    const values = linspace(-1, 1, 5000).map((x) => Math.exp(8 * x));
    const levels = quantileLevels(values, 9);
    expect(levels).toHaveLength(9);
    levels.forEach((level, k) => {
      const below = values.filter((v) => v < level).length / values.length;
      expect(below).toBeCloseTo((k + 1) / 10, 1);
    });
  });
  it('are none for a constant, and none where nothing is defined', () => {
    expect(quantileLevels(new Float64Array(100).fill(3), 9)).toEqual([]);
    expect(quantileLevels(new Float64Array(100).fill(NaN), 9)).toEqual([]);
  });
  it('ascend strictly and pass over what is not finite', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => (i % 7 === 0 ? NaN : i % 3));
    const levels = quantileLevels(values, 9);
    expect(levels.every((level, i) => i === 0 || level > levels[i - 1])).toBe(true);
  });
});

describe('the proposed view', () => {
  const view = (source: string) => {
    const f = scalarFunction(source, { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error(f.faults[0].message);
    const fn = f.value;
    return complete(
      proposeView((x, y) => {
        const [v, gx, gy] = fn.valueAndGradient([x, y]);
        const [hxx, hxy, , hyy] = fn.hessian([x, y]);
        return [v, gx, gy, hxx, hxy, hyy];
      }, 1.4),
    );
  };
  it.each([
    ['(x-3)^2 + (y+2)^2', [[3, -2]]],
    [
      '(x^2+y-11)^2 + (x+y^2-7)^2',
      [
        [3, 2],
        [-2.8, 3.13],
        [-3.78, -3.28],
        [3.58, -1.85],
      ],
    ],
    ['(1-x)^2 + 100*(y-x^2)^2', [[1, 1]]],
    ['(x - 1000)^2 + 3*(y + 500)^2', [[1000, -500]]],
  ] as const)('%s shows its minima', (source, minima) => {
    const v = view(source);
    for (const [x, y] of minima) {
      expect(x > v.x0 && x < v.x1 && y > v.y0 && y < v.y1).toBe(true);
    }
    expect((v.x1 - v.x0) / (v.y1 - v.y0)).toBeCloseTo(1.4, 1);
  });
  it('moves to where a function is defined', () => {
    const v = view('log(x - 1) + log(y - 1)');
    expect((v.x0 + v.x1) / 2).toBeGreaterThan(1);
    expect((v.y0 + v.y1) / 2).toBeGreaterThan(1);
  });
  it('is around the origin where there is no minimum', () => {
    expect(view('x + y').x0).toBeLessThan(0);
    expect(view('(x^2 + y^2 - 1)^2').x0).toBeLessThan(-1);
  });
});
