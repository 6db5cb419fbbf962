import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { quiver } from './quiver.ts';

const view = { x0: -2, x1: 2, y0: -1, y1: 1 };

function draw(source: string) {
  const fn = { source, values: {} };
  const result = complete(quiver.work({ fn, view, columns: 8, rows: 4 }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('quiver', () => {
  it('has the gradient in the middle of every cell, row by row from below', () => {
    const { x, y, u, v, columns, rows, view: shown } = draw('x^2*y + 3*y');
    expect([columns, rows, x.length, shown]).toEqual([8, 4, 32, view]);
    expect([x[0], y[0], x[9], y[9]]).toEqual([-1.75, -0.75, -1.25, -0.25]);
    x.forEach((xk, k) => {
      expect(u[k]).toBeCloseTo(2 * xk * y[k], 12);
      expect(v[k]).toBeCloseTo(xk * xk + 3, 12);
    });
  });
  it('draws arrows no longer than a cell, and none where f is undefined', () => {
    const { x, dx, dy } = draw('log(x) + 40*y');
    x.forEach((xk, k) => {
      if (xk < 0) expect([dx[k], dy[k]]).toEqual([NaN, NaN]);
      else expect(Math.hypot(dx[k], dy[k])).toBeLessThanOrEqual(0.5 + 1e-12);
    });
  });
});
