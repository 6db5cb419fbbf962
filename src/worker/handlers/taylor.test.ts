import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { along } from './along.ts';
import { ensemble } from './ensemble.ts';
import { hessianForms } from './hessianForms.ts';
import { modelSteps } from './modelSteps.ts';
import { taylor } from './taylor.ts';

const fn = (source: string, values = {}) => ({ source, values });

function at(source: string, point: readonly number[], h: readonly number[], values = {}) {
  const result = complete(taylor.work({ fn: fn(source, values), at: point, h }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

/** Functions of two variables, each at a point where no term vanishes along the direction. */
const TWO = [
  ['exp(x)*cos(y)', [0, 0], [0.1, 0.2]],
  ['100(y-x^2)^2+(1-x)^2', [-1.2, 1], [0.3, -0.4]],
  ['(x^2+y-11)^2+(x+y^2-7)^2', [0.5, 0.5], [1, 2]],
  ['x^3+y^3-3x*y', [2, 1.5], [1, 1]],
  ['sin(x*y)+x', [0.7, 1.1], [1, -0.5]],
  ['log(1+x^2+y^2)', [0.4, -0.8], [2, -1]],
  ['sqrt(1+x^2+2y^2)', [0.9, 0.6], [1, 3]],
  ['exp(-x^2-y^2)*(1+x)', [0.3, 0.2], [-1, 2]],
  ['tanh(x-2y)+x*y', [0.2, 0.3], [1, 1]],
  ['x/(1+y^2)', [1.3, 0.7], [1, 2]],
] as const;
const ONE = [
  ['exp(x)', 0],
  ['sin(x)', 0.6],
  ['1/(1-x)', 0.1],
  ['log(1+x)', 0.5],
  ['tanh(x)', 0.4],
  ['x^7+x', 0.9],
  ['sqrt(1+x)', 0.3],
  ['exp(sin(x))', 0.8],
  ['softplus(x)', 0.7],
] as const;

describe('the error of order k falls like the length of the move to the power k + 1', () => {
  it.each(TWO)('%s', (source, point, h) => {
    const { errors } = at(source, point, h);
    expect(errors.slopes).toHaveLength(3);
    errors.slopes.forEach((slope, k) => expect(Math.abs(slope - k - 1)).toBeLessThan(0.1));
    expect(errors.exact).toEqual([false, false, false]);
  });
  it.each(ONE)('%s, up to order 2', (source, point) => {
    const { errors } = at(source, [point], [0.1]);
    errors.slopes
      .slice(0, 3)
      .forEach((slope, k) => expect(Math.abs(slope - k - 1)).toBeLessThan(0.1));
  });
  it.each(ONE.slice(0, 4))('%s, the higher orders too', (source, point) => {
    const { errors } = at(source, [point], [0.1]);
    errors.slopes.slice(3).forEach((slope, k) => expect(Math.abs(slope - k - 4)).toBeLessThan(0.3));
  });
  it('or faster, where the next term vanishes along the direction', () => {
    const { slopes } = at('cos(x)', [0], [1]).errors;
    expect(slopes[2]).toBeCloseTo(4, 1);
  });
});

describe('a model that is the function', () => {
  it('has no slope, and is called exact', () => {
    const { errors, models, moved } = at('x^2+3x*y-y^2+2', [0.3, -1.7], [1, 2]);
    expect(errors.exact).toEqual([false, false, true]);
    expect(errors.slopes[2]).toBeNaN();
    expect(models[2]).toBeCloseTo(moved, 12);
    expect(at('3x+2', [1], [0.5]).errors.exact.slice(0, 3)).toEqual([false, true, true]);
  });
  it('is not found across a kink', () => {
    const { errors } = at('abs(x)', [1], [-1]);
    expect(errors.exact[1]).toBe(false);
    expect(errors.slopes[1]).toBeNaN();
  });
  it('has no direction to be measured along where h is zero', () => {
    const { errors } = at('exp(x)*cos(y)', [0, 0], [0, 0]);
    expect(errors.exact).toEqual([false, false, false]);
    expect(errors.slopes.every(Number.isNaN)).toBe(true);
  });
});

describe('derivatives at a point', () => {
  it('of e^x cos y at 0 are [1, 0] and diag(1, −1)', () => {
    const t = at('exp(x)*cos(y)', [0, 0], [0.1, 0.2]);
    expect(t.gradient.map((g) => g + 0)).toEqual([1, 0]);
    expect(t.hessian.map((g) => g + 0)).toEqual([1, 0, 0, -1]);
    expect(t.eigenvalues).toEqual([-1, 1]);
    t.models.forEach((m, k) => expect(m).toBeCloseTo([1, 1.1, 1.085][k], 14));
    expect(t.moved).toBeCloseTo(1.083141, 6);
  });
  it('of one variable go to the sixth', () => {
    expect(at('sin(x)', [0], [1]).derivatives.map((d) => d + 0)).toEqual([0, 1, 0, -1, 0, 1, 0]);
    expect(at('a*x^3', [2], [1], { a: 4 }).derivatives).toEqual([32, 48, 48, 24, 0, 0, 0]);
  });
  it('of a value given apart stop at the second', () => {
    const t = at('f(x) = sin(x)/x; f(0) = 1', [0], [0.5]);
    expect(t.derivatives).toHaveLength(3);
    expect(t.derivatives[1]).toBeCloseTo(0, 6);
    expect(t.remarks).not.toEqual([]);
  });
  it('may be mixed in two ways that differ, where Schwarz promises nothing', () => {
    const t = at('f(x,y) = x*y*(x^2-y^2)/(x^2+y^2); f(0,0) = 0', [0, 0], [1, 1]);
    const [, first, second] = t.hessian;
    expect(Math.abs(first - second)).toBeCloseTo(2, 4);
    expect(t.eigenvalues).toEqual([NaN, NaN]);
  });
  it('belong to the names of a header', () => {
    expect(at('f(r, s) = r^2*s', [1, 2], [0, 0]).names).toEqual(['r', 's']);
  });
});

describe('gradient and Hessian as formulas', () => {
  const forms = (source: string) => {
    const result = complete(hessianForms.work({ fn: fn(source) }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  it('are written as a book would', () => {
    const { gradientTex, hessianTex } = forms('x^3+x*y^2');
    const plain = (tex: string) =>
      tex.replaceAll(/\\htmlClass\{k-input\}\{(\w)\}/g, '$1').replaceAll(/\s|\\,/g, '');
    expect(gradientTex?.map(plain)).toEqual(['3x^{2}+y^{2}', '2xy']);
    expect(hessianTex?.map(plain)).toEqual(['6x', '2y', '2y', '2x']);
  });
  it('are left out where they are too long, and where a value is given apart', () => {
    expect(forms('exp(sin(x*y)*cos(x/y))*tanh(x*y^3)').hessianTex).toBeNull();
    expect(forms('f(x) = sin(x)/x; f(0) = 1')).toEqual({ gradientTex: null, hessianTex: null });
  });
});

describe('f along a line and along a curve', () => {
  const peano = '(y-x^2)*(y-3x^2)';
  const ask = (angle: number, path: string) => {
    const direction = [Math.cos(angle), Math.sin(angle)] as const;
    const result = complete(along.work({ fn: fn(peano), at: [0, 0], direction, reach: 0.2, path }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  it('Peano: 0 is the least value on every line near it, yet f(t, 2t²) = −t⁴', () => {
    for (let k = 0; k < 60; k++) {
      const angle = (k * Math.PI) / 60;
      const { t, line } = ask(angle, '');
      // Near enough to 0 for this line: between the parabolas y = x² and y = 3x² it dips below.
      const near =
        Math.abs(Math.tan(angle)) > 1e-9 ? Math.min(0.2, Math.abs(Math.sin(angle)) / 4) : 0.2;
      t.forEach((s, i) => {
        if (s !== 0 && Math.abs(s) < near) expect(line[i]).toBeGreaterThan(0);
      });
    }
    const { t, path } = ask(0.5, '(t, 2t^2)');
    expect(path?.values).toHaveLength(t.length);
    t.forEach((s, i) => expect(path?.values[i]).toBeCloseTo(-(s ** 4), 14));
  });
  it('what is zero but for rounding is zero: the monkey saddle along 30°', () => {
    const direction = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)] as const;
    const asked = { fn: fn('x^3-3x*y^2'), at: [0, 0] as const, direction, reach: 0.8, path: '' };
    const result = complete(along.work(asked));
    expect(result.ok && result.value.line.every((v) => v === 0)).toBe(true);
  });
  it('a curve is moved so that t = 0 is the point', () => {
    const { path } = ask(0, '(1+t, 5)');
    expect([path?.x[120], path?.y[120]]).toEqual([0, 0]);
  });
  it('a text that is no curve is left out', () => {
    for (const path of ['(t, ', 't^2', '(t, s)', '(t, 1, 2)']) expect(ask(0, path).path).toBeNull();
  });
});

describe('steps to where a model is stationary', () => {
  const ask = (source: string, start: readonly [number, number], eta: number, steps: number) => {
    const result = complete(modelSteps.work({ fn: fn(source), at: start, eta, steps }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  const himmelblau = '(x^2+y-11)^2+(x+y^2-7)^2';
  it('Newton climbs to the maximum of Himmelblau from (0.5, 0.5)', () => {
    const { newton, descent } = ask(himmelblau, [0.5, 0.5], 0.01, 30);
    const [x, y] = newton.path.slice(-2);
    expect(x).toBeCloseTo(-0.270845, 6);
    expect(y).toBeCloseTo(-0.923039, 6);
    expect(newton.arrived).toBe('maximum');
    expect(descent.arrived).toBe('minimum');
    expect(descent.values.at(-1)).toBeLessThan(1e-3);
  });
  it('Newton from (2, 2) on x³ + y³ − 3xy goes to (4/3, 4/3), and on to the minimum', () => {
    const { newton } = ask('x^3+y^3-3x*y', [2, 2], 0.05, 8);
    expect(newton.path[2]).toBeCloseTo(4 / 3, 14);
    expect(newton.path[3]).toBeCloseTo(4 / 3, 14);
    expect(newton.arrived).toBe('minimum');
    expect(newton.hessians.slice(0, 3)).toEqual(Float64Array.of(12, -3, 12));
  });
  it('tells a saddle from a minimum: Newton stops at both', () => {
    const { newton } = ask('x^3+y^3-3x*y', [0.2, 0.1], 0.05, 12);
    expect(Math.hypot(...newton.path.slice(-2))).toBeLessThan(1e-8);
    expect(newton.arrived).toBe('saddle');
  });
  it('ends where H is singular, and says why', () => {
    const { newton } = ask('x+y^2', [1, 1], 0.1, 5);
    expect(newton.steps).toBe(0);
    expect(newton.ending).toBe('singular');
    expect(newton.sentence).toMatch(/eigenvalue 0/);
    expect(newton.arrived).toBeNull();
  });
  it('one Newton step is all a quadratic needs, whatever its condition', () => {
    const { newton } = ask('x^2+1000y^2+x', [5, 5], 1e-4, 3);
    expect(newton.path[2]).toBeCloseTo(-0.5, 9);
    expect(newton.path[3]).toBeCloseTo(0, 9);
  });
});

it('random symmetric matrices: the share of saddles grows fast with the size', () => {
  const result = complete(ensemble.work({ n: 20, samples: 4000, seed: 1 }));
  if (!result.ok) throw new Error(result.faults[0].message);
  const { sizes, saddles, minima, maxima, eigenvalues } = result.value;
  expect(sizes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 20]);
  expect(saddles[0]).toBe(0);
  expect(Math.abs(saddles[1] - 0.69)).toBeLessThan(0.03);
  expect(Math.abs(saddles[2] - 0.95)).toBeLessThan(0.02);
  expect(saddles.slice(5)).toEqual([1, 1, 1, 1]);
  sizes.forEach((_, k) => expect(saddles[k] + minima[k] + maxima[k]).toBeCloseTo(1, 12));
  expect(eigenvalues).toHaveLength(20);
  expect([...eigenvalues]).toEqual([...eigenvalues].sort((a, b) => a - b));
  const again = complete(ensemble.work({ n: 20, samples: 4000, seed: 1 }));
  expect(again).toEqual(result);
});
