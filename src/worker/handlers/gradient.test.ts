import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { Direction, Gradient, Point } from '../protocol.ts';
import { gradient } from './gradient.ts';

const view = { x0: -3, x1: 3, y0: -2, y1: 2 };

function at(source: string, point: Point, direction: Direction = [1, 0], h = 0.1): Gradient {
  const fn = { source, values: {} };
  const result = complete(gradient.work({ fn, at: point, direction, h, view }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const slopeAt = ({ rays: { angles, slopes } }: Gradient, degrees: number): number =>
  slopes[angles.indexOf(degrees)];

const apart = (formula: string) => `f(x, y) = ${formula}; f(0, 0) = 0`;
const LIMIT_HALF = apart('x*y/(x^2+y^2)');
const NOT_LINEAR = apart('x^2*y/(x^2+y^2)');
const RESTLESS = apart('(x^2+y^2)*sin(1/sqrt(x^2+y^2))');
const ORIGIN: Point = [0, 0];

describe('the worked example x²y + 3y at (2, −1)', () => {
  const g = at('x^2*y+3y', [2, -1], [0.6, 0.8], Math.SQRT2 / 10);
  it('has the row [−4, 7] and the value −7', () => {
    expect([g.value, ...g.row]).toEqual([-7, -4, 7]);
    expect([g.kind, g.continuous]).toEqual(['smooth', true]);
  });
  it('climbs 3.2 along (0.6, 0.8), ahead and behind', () => {
    for (const slope of [g.slope, g.ahead, g.behind]) expect(slope).toBeCloseTo(3.2, 12);
  });
  it('is −6.669 after (0.1, 0.1), where the linear model says −6.7', () => {
    const diagonal = at('x^2*y+3y', [2, -1], [Math.SQRT1_2, Math.SQRT1_2], Math.SQRT2 / 10);
    expect(diagonal.moved).toBeCloseTo(-6.669, 12);
  });
  it('has slopes that are a cosine of amplitude √65', () => {
    const peak = (Math.atan2(7, -4) * 180) / Math.PI;
    g.rays.angles.forEach((angle, k) => {
      const expected = Math.sqrt(65) * Math.cos(((angle - peak) * Math.PI) / 180);
      expect(g.rays.slopes[k]).toBeCloseTo(expected, 11);
    });
  });
  it('freezes one input for each slice', () => {
    const { x, alongX, y, alongY } = g.slices;
    x.forEach((v, k) => expect(alongX[k]).toBeCloseTo(-v * v - 3, 12));
    y.forEach((v, k) => expect(alongY[k]).toBeCloseTo(7 * v, 12));
    expect([...x]).toContain(2);
  });
  it('has errors of second order', () => {
    const { h, error } = g.errors;
    const k = h.findIndex((t) => t > 0.009);
    expect(error[k] / h[k] ** 2).toBeCloseTo(error[k + 10] / h[k + 10] ** 2, 1);
  });
});

describe('x² + 4y² at (1, 0.5)', () => {
  it('has the row [2, 4]', () => expect(at('x^2+4y^2', [1, 0.5]).row).toEqual([2, 4]));
});

describe('the counterexamples at 0', () => {
  it('xy/(x²+y²) has both partials, no other slope, and jumps', () => {
    const g = at(LIMIT_HALF, ORIGIN, [Math.SQRT1_2, Math.SQRT1_2]);
    expect(g.row).toEqual([0, 0]);
    expect([g.kind, g.continuous]).toEqual(['partials', false]);
    expect(g.slope).toBeNaN();
    expect([slopeAt(g, 0), slopeAt(g, 90), slopeAt(g, 180)]).toEqual([0, 0, 0]);
    expect(slopeAt(g, 45)).toBeNaN();
  });
  it('x²y/(x²+y²) has every directional derivative, and they are not linear', () => {
    const g = at(NOT_LINEAR, ORIGIN, [Math.SQRT1_2, Math.SQRT1_2]);
    expect(g.row).toEqual([0, 0]);
    expect([g.kind, g.continuous]).toEqual(['directions', true]);
    g.rays.angles.forEach((angle, k) => {
      const a = (angle * Math.PI) / 180;
      expect(g.rays.slopes[k]).toBeCloseTo(Math.cos(a) ** 2 * Math.sin(a), 8);
    });
    // Along (1, 1), which is √2 long, that is 1/2.
    expect(Math.SQRT2 * g.slope).toBeCloseTo(0.5, 9);
  });
  it('its error over ‖h‖ stays, where a differentiable function’s goes to 0', () => {
    const ratio = ({ errors: { h, error } }: Gradient) => Math.abs(error[0] / h[0]);
    expect(ratio(at(NOT_LINEAR, ORIGIN, [0.6, 0.8]))).toBeCloseTo(0.36 * 0.8, 9);
    expect(ratio(at(RESTLESS, ORIGIN, [0.6, 0.8]))).toBeLessThan(1.1e-4);
  });
  it('|x|+|y| has no partials, and autodiff returns 0 all the same', () => {
    const g = at('abs(x)+abs(y)', ORIGIN, [1, 0]);
    expect(g.row).toEqual([NaN, NaN]);
    expect(g.autodiff).toEqual([0, 0]);
    expect([g.kind, g.continuous]).toEqual(['rough', true]);
    expect([g.ahead, g.behind]).toEqual([1, -1]);
    expect(g.slope).toBeNaN();
    expect([...g.rays.slopes].every(Number.isNaN)).toBe(true);
    g.rays.angles.forEach((angle, k) => {
      const a = (angle * Math.PI) / 180;
      expect(g.rays.ahead[k]).toBeCloseTo(Math.abs(Math.cos(a)) + Math.abs(Math.sin(a)), 9);
    });
    expect(g.remarks.length).toBeGreaterThan(0);
  });
  it('(x²+y²) sin(1/√(x²+y²)) is differentiable with ∇f = [0, 0]', () => {
    const g = at(RESTLESS, ORIGIN, [0.6, 0.8]);
    expect(g.row).toEqual([0, 0]);
    expect([g.kind, g.continuous]).toEqual(['differentiable', true]);
    expect(g.slope).toBe(0);
  });
  it('a parabola finds out what lines do not: x³y/(x⁶+y²)', () => {
    const g = at(apart('x^3*y/(x^6+y^2)'), ORIGIN);
    expect(g.kind).not.toBe('differentiable');
    expect(g.continuous).toBe(false);
  });
});

describe('other points', () => {
  it.each([
    ['log(x)+y', [-1, 0], 'undefined'],
    ['1/x', [0, 0], 'undefined'],
    ['sqrt(x^2+y^2)', [0, 0], 'rough'],
    ['x*abs(x)+y', [0, 0], 'differentiable'],
    ['sqrt(x)+y', [0, 0], 'rough'],
    ['relu(x)*relu(x)+y', [0, 1], 'differentiable'],
    ['3+0*x', [1, 1], 'smooth'],
    ['exp(50*x)*y', [0.3, 1], 'smooth'],
    ['max(x,y)', [1, 1], 'rough'],
    ['max(x,y)', [1, 2], 'smooth'],
  ] as const)('%s at %j is %s', (source, point, kind) => {
    expect(at(source, point).kind).toBe(kind);
  });
  it('a slope along the level set is 0 without noise', () => {
    const size = Math.hypot(7, 4);
    const g = at('x^2*y+3y', [2, -1], [7 / size, 4 / size]);
    expect(g.slope).toBe(0);
  });
  it('is orthogonal to its level set: equal steps to both sides change f by the same to second order', () => {
    for (const source of ['x^2*y+3y', 'sin(x)*exp(y)', 'x^4+y^2*x', 'log(5+x*y)']) {
      for (const point of [
        [1, 0.5],
        [-0.3, 1.2],
        [0.7, -0.9],
      ] as const) {
        const { row } = at(source, point);
        const size = Math.hypot(...row);
        const g = at(source, point, [-row[1] / size, row[0] / size]);
        expect(Math.abs(g.slope)).toBeLessThan(1e-9);
        const up = at(source, point, [row[0] / size, row[1] / size]);
        expect(up.slope).toBeCloseTo(size, 9);
        for (const slope of up.rays.slopes) expect(slope).toBeLessThanOrEqual(size * (1 + 1e-9));
      }
    }
  });
  it('hands faults on, and its buffers over', () => {
    const fn = { source: 'x^^2', values: {} };
    expect(complete(gradient.work({ fn, at: ORIGIN, direction: [1, 0], h: 1, view })).ok).toBe(
      false,
    );
    const g = at('x*y', [1, 1]);
    expect(gradient.transfer(g)).toHaveLength(9);
  });
});
