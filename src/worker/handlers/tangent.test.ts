import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { code } from './code.ts';
import { curve } from './curve.ts';
import { proposeCurve } from './proposeCurve.ts';
import { tangent } from './tangent.ts';

const fn = (source: string, values = {}) => ({ source, values });
function at(source: string, x: number, h = 0.1, m: number | null = null, values = {}) {
  const result = complete(tangent.work({ fn: fn(source, values), at: x, h, m }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}
/** Exact to the digits that a double of this size can have after a subtraction. */
const near = (value: number, wanted: number, part = 1e-9) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(part * Math.abs(wanted));

describe('the worked examples of lesson 1', () => {
  it('x³ − 2x at 1 leaves 3h² + h³', () => {
    const t = at('x^3-2x', 1);
    expect([t.value, t.slope, t.m, t.smoothness]).toEqual([-1, 1, 1, 'smooth']);
    const { h, right, left } = t.remainders;
    expect([h[0], h[20], h[40], h[60]]).toEqual([1, 0.1, 0.01, 0.001]);
    near(right[20], 0.031);
    near(right[40], 0.000301);
    near(right[60], 0.000003001);
    near(right[20] / h[20], 0.31);
    near(left[20], 0.029);
  });

  it('sin(x²) at 1.2 multiplies 2.4 by cos 1.44', () => {
    const { chain, slope } = at('u = x^2; y = sin(u)', 1.2);
    expect(chain.reason).toBeNull();
    expect(chain.stages.map(({ name }) => name)).toEqual(['u', 'y']);
    near(chain.stages[0].value, 1.44);
    near(chain.stages[0].slope, 2.4);
    expect(chain.stages[1].slope).toBeCloseTo(0.130424, 6);
    expect(slope).toBeCloseTo(0.313017, 6);
    near(chain.stages[0].slope * chain.stages[1].slope, slope);
    expect(chain.stages.map((s) => s.slopeTex)).toEqual([
      '2 \\, x',
      expect.stringContaining('cos'),
    ]);
  });

  it('eˣ at 1: two errors, and a step size between them', () => {
    const error = (h: number) => {
      const { forwardAt, centralAt } = at('exp(x)', 1, h).differences;
      return [forwardAt.toPrecision(2), centralAt.toPrecision(2)];
    };
    expect(error(1e-3)).toEqual(['0.0014', '4.5e-7']);
    expect(error(1e-8)[0]).toBe('6.6e-9');
    expect(error(1e-5)[1]).toBe('5.9e-11');
    expect(error(1e-13)).toEqual(['0.00046', '0.00046']);
    const { bestForward, bestCentral, h, forward, forwardModel } = at('exp(x)', 1).differences;
    expect(bestForward).toBeGreaterThan(1e-10);
    expect(bestForward).toBeLessThan(1e-6);
    expect(bestCentral).toBeGreaterThan(bestForward);
    // Truncation alone rules the left half: h e / 2.
    const k = h.indexOf(0.01);
    near(forward[k], (0.01 * Math.E) / 2, 0.01);
    near(forwardModel[k], (0.01 * Math.E) / 2, 1e-6);
  });

  it('relu(x) − relu(−x) has slope 1, and autodiff returns 0', () => {
    const t = at('relu(x)-relu(-x)', 0);
    expect([t.slope, t.autodiff, t.smoothness]).toEqual([1, 0, 'smooth']);
    expect(t.remarks.length).toBeGreaterThan(0);
  });

  it('|x| at 0 leaves ±1 − m from its two sides', () => {
    const t = at('abs(x)', 0, 0.5, 0.25);
    expect([t.slopeLeft, t.slopeRight, t.smoothness]).toEqual([-1, 1, 'kink']);
    expect(t.slope).toBeNaN();
    const { h, right, left } = t.remainders;
    h.forEach((step, k) => {
      near(right[k] / step, 0.75);
      near(left[k] / -step, -1.25);
    });
    expect(at('abs(x)', 0).m).toBe(0);
  });
});

describe('points that are not smooth', () => {
  it.each([
    ['sqrt(x)', 0, 'edge'],
    ['x^1.5', 0, 'edge'],
    ['log(x)', 0, 'undefined'],
    ['log(x)', -1, 'undefined'],
    ['1/x', 0, 'undefined'],
    ['sign(x)', 0, 'jump'],
    ['sqrt(abs(x))', 0, 'vertical'],
    ['f(x) = x*sin(1/x); f(0) = 0', 0, 'restless'],
    ['f(x) = x^2*sin(1/x); f(0) = 0', 0, 'smooth'],
    ['x*abs(x)', 0, 'smooth'],
    ['3abs(x-1) + 2x', 1, 'kink'],
    ['if(x < 1, x, x^2)', 1, 'kink'],
    ['7', 0, 'smooth'],
    ['exp(x^2)', 3, 'smooth'],
  ])('%s at %d: %s', (source, x, what) => {
    expect(at(source, x).smoothness).toBe(what);
  });

  it('has both slopes of a kink exactly', () => {
    const t = at('3abs(x-1) + 2x', 1);
    expect([t.slopeLeft, t.slopeRight]).toEqual([-1, 5]);
  });
});

describe('a chain', () => {
  it.each([
    ['sin(x^2)', 'single'],
    ['u = x^2; y = x*u', 'branched'],
    ['a = x; b = a^2; c = b+1; d = c^2; d + 1', 'long'],
    ['u = x^2; v = 3u; y = exp(v)', null],
    ['u = x^2; sin(u)', null],
    ['k = 2; u = k*x; y = sin(u)', null],
    ['f(t) = t^2', 'single'],
  ])('%s: %s', (source, reason) => {
    expect(at(source, 0.5).chain.reason).toBe(reason);
  });

  it('keeps parameters apart from stages', () => {
    const { chain } = at('u = a*x; y = u^2', 2, 0.1, null, { a: 3 });
    expect(chain.stages.map(({ value, slope }) => [value, slope])).toEqual([
      [6, 3],
      [36, 12],
    ]);
  });
});

describe('properties', () => {
  const whole = fc.integer({ min: -3, max: 3 });

  it('the remainder of a quadratic is exactly a h², whatever the point', () => {
    fc.assert(
      fc.property(whole, whole, whole, (a, b, x) => {
        const { remainders } = at(`${a}*x^2 + ${b}*x`, x);
        remainders.h.forEach((h, k) => {
          expect(remainders.right[k]).toBeCloseTo(a * h * h, 12);
          expect(remainders.left[k]).toBeCloseTo(a * h * h, 12);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('slopes of the stages multiply to the slope of the whole', () => {
    const outer = fc.constantFrom('sin(u)', 'exp(u)', 'tanh(u)', 'log(1+u^2)');
    fc.assert(
      fc.property(
        outer,
        whole,
        whole,
        fc.double({ min: -1, max: 1, noNaN: true }),
        (y, a, b, x) => {
          const t = at(`u = ${a}*x^2 + ${b}; y = ${y}`, x);
          const product = t.chain.stages.reduce((p, { slope }) => p * slope, 1);
          expect(product).toBeCloseTo(t.slope, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never throws on a point or a step that can be given', () => {
    const odd = fc.constantFrom(0, 1e-16, -1, 1e9, -1e9, 1e-300);
    const source = fc.constantFrom('1/x', 'tan(x)', 'exp(exp(x))', 'x^x', 'sin(1/x)', '0*x');
    fc.assert(
      fc.property(source, odd, odd, (f, x, h) => {
        const t = at(f, x, h || 1e-3);
        expect(Number.isFinite(t.m)).toBe(true);
      }),
    );
  });
});

describe('the curve', () => {
  it('ends at a pole and where it is undefined', () => {
    const view = { x0: -2, x1: 2, y0: -2, y1: 2 };
    const drawn = (source: string) => {
      const result = complete(curve.work({ fn: fn(source), view }));
      if (!result.ok) throw new Error(result.faults[0].message);
      return result.value.segments;
    };
    const pole = drawn('1/x').filter((xy) => xy.length > 4);
    expect(pole.length).toBeGreaterThan(1);
    for (const xy of pole) expect(xy[0] * xy[xy.length - 2]).toBeGreaterThan(0);
    expect(drawn('log(x)')[0][0]).toBeGreaterThanOrEqual(0);
    expect(drawn('x^2')).toHaveLength(1);
    expect(drawn('log(-1-x^2)')).toHaveLength(0);
  });

  it.each([
    ['x^3-2x', 1],
    ['exp(x)', 1],
    ['1000x^2', 0],
    ['sin(50x)', 0],
    ['log(x)', 0],
    ['x^3-2x', 1e9],
    ['exp(x)', 700],
    ['1/x', 1e-9],
  ])('a view for %s holds the point', (source, x) => {
    const result = complete(proposeCurve.work({ fn: fn(source), at: x, ratio: 1.2 }));
    if (!result.ok) throw new Error();
    const { view } = result.value;
    expect(view.x0).toBeLessThan(x + 1e-9);
    expect(view.x1).toBeGreaterThan(x);
    expect(view.y1).toBeGreaterThan(view.y0);
  });
});

it('code takes the name that a header gives the variable', () => {
  const result = complete(code.work({ fn: fn('f(t) = t^2'), at: { x: 3 }, library: 'numpy' }));
  if (!result.ok) throw new Error(result.faults[0].message);
  expect(result.value.text).toContain('t = 3');
});
