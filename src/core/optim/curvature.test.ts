import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';
import { surfaces } from '../surfaces/all.ts';
import { parameterValues } from '../surfaces/surface.ts';
import { armijo } from './armijo.ts';
import { bfgs } from './bfgs.ts';
import { conjugateGradient } from './conjugateGradient.ts';
import { countedProbe } from './countedProbe.ts';
import { dampedNewton } from './dampedNewton.ts';
import { descendAlong } from './descendAlong.ts';
import { lbfgs } from './lbfgs.ts';
import { newton } from './newton.ts';
import type { Optimiser } from './optimiser.ts';
import type { Values } from './parameter.ts';
import { run } from './run.ts';
import { dot } from './vectors.ts';
import { wolfe } from './wolfe.ts';

function compile(source: string, inputs = ['x', 'y']): ScalarFunction {
  const f = scalarFunction(source, { inputs });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

function named(id: string): { f: ScalarFunction; starts: readonly (readonly number[])[] } {
  const surface = surfaces.get(id);
  if (!surface) throw new Error(id);
  const f = scalarFunction(surface.source, {
    inputs: ['x', 'y'],
    values: parameterValues(surface),
  });
  if (!f.ok) throw new Error(f.faults[0].message);
  return { f: f.value, starts: surface.starts };
}

const go = (
  method: Optimiser,
  f: ScalarFunction,
  start: ArrayLike<number>,
  steps = 200,
  parameters: Values = {},
) => complete(run(method, f, start, { steps, parameters, reports: true }));

describe('Newton', () => {
  it('goes to a saddle, and to a maximum, as readily as to a minimum', () => {
    const saddle = go(newton, compile('x^2 - y^2'), [3, 2], 1);
    expect([saddle.ending, ...saddle.path.slice(2)]).toEqual(['converged', 0, 0]);
    const top = go(newton, compile('cos(x) + cos(y)'), [0.4, -0.3]);
    expect(top.ending).toBe('converged');
    expect(Math.hypot(...top.path.slice(-2))).toBeLessThan(1e-12);
    expect(top.loss[top.steps]).toBeGreaterThan(top.loss[0]);
  });

  it.each([
    ['x^2', [1, 1]],
    ['(x + y)^2', [1, 0.5]],
    ['x + y', [0, 0]],
    ['(x + 1e-9*y)^2', [1, 1]],
  ])('%s: says that the Hessian is singular, and stays', (source, start) => {
    const result = go(newton, compile(source), start);
    expect([result.ending, result.steps]).toEqual(['singular', 0]);
    expect(result.sentence).toMatch(/eigenvalue 0/);
    expect(result.evaluations.hessians[0]).toBe(1);
  });

  it('does not take a small or ill-conditioned Hessian for a singular one', () => {
    for (const source of ['1e-6*(x^2 + y^2)', '1e9*x^2 + 1e-4*y^2', '1e100*(x^2 + y^2)']) {
      const { path } = go(newton, compile(source), [1, 1], 1);
      expect(Math.hypot(...path.slice(-2))).toBeLessThan(1e-12);
    }
  });

  it('says where there is no Hessian', () => {
    const { ending, sentence } = go(newton, compile('x^1.5 + y^2'), [0, 1]);
    expect([ending, sentence]).toEqual(['undefined', 'The Hessian does not exist at this point.']);
  });

  it('throws when the objective has no Hessian to give: that is a mistake of the caller', () => {
    const { valueAndGradient } = compile('x^2 + y^2');
    const options = { steps: 1, parameters: {} };
    expect(() => complete(run(newton, valueAndGradient, [1, 1], options))).toThrow(/Hessian/);
  });

  it('converges quadratically: the digits double', () => {
    const { path, steps } = go(newton, compile('x - log(x)', ['x']), [0.5]);
    const error = Array.from({ length: steps + 1 }, (_, t) => Math.abs(path[t] - 1));
    for (let t = 1; t <= steps; t++) {
      expect(error[t]).toBeLessThanOrEqual(error[t - 1] ** 2 * 1.0001 + 1e-15);
    }
  });
});

const DESCENDING = [dampedNewton, bfgs, lbfgs, conjugateGradient];

describe.each(DESCENDING.map((m) => [m.id, m] as const))('%s', (_id, method) => {
  // Smooth, and bounded below along every path from these starts.
  const smooth = [
    'ravine',
    'rotatedRavine',
    'himmelblau',
    'rosenbrock',
    'threeHumpCamel',
    'beale',
    'booth',
    'matyas',
    'doubleWell',
    'monkeySaddle',
    'productValley',
    'sixHumpCamel',
    'styblinskiTang',
    'goldsteinPrice',
    'rastrigin',
    'bohachevsky',
    'griewank',
    'levi13',
    'mccormick',
    'crossEntropy',
    'sigmoidPlateau',
    'eggCarton',
    'cliff',
  ];
  it.each(smooth)('%s: never rises, and ends at a minimum to ten digits', (id) => {
    const { f, starts } = named(id);
    for (const start of starts) {
      const { loss, path, gradientNorm, steps } = go(method, f, start, 400);
      const scale = Math.max(...Array.from(loss, Math.abs));
      for (let t = 1; t <= steps; t++) {
        expect(loss[t]).toBeLessThanOrEqual(loss[t - 1] + 1e-12 * scale);
      }
      expect(gradientNorm[steps]).toBeLessThan(1e-9 * Math.max(1, gradientNorm[0]));
      const { values } = symmetricEigen(f.hessian(path.slice(2 * steps)), 2);
      expect(values[0]).toBeGreaterThan(-1e-6 * values[1]);
    }
  });

  it('ends with a sentence where nothing goes down', () => {
    const result = go(method, compile('abs(x) + 2*abs(y)'), [0.3, 0.2], 400);
    expect(['noDescent', 'undefined', 'complete', 'converged']).toContain(result.ending);
    expect(result.loss[result.steps]).toBeLessThan(0.3);
    expect(result.sentence === '').toBe(['complete', 'converged'].includes(result.ending));
  });

  it('steps back from the edge of the domain', () => {
    const { loss, steps, ending, path } = go(method, compile('x - log(x) + y^2'), [0.02, 3], 100);
    expect(['converged', 'complete', 'noDescent']).toContain(ending);
    expect(loss[steps]).toBeCloseTo(1, 12);
    for (let t = 0; t <= steps; t++) expect(path[2 * t]).toBeGreaterThan(0);
  });

  it('goes down without end where f has no bottom', () => {
    const { loss, steps } = go(method, compile('x - y + 0.1*x^2*y^2'), [1, 1], 50);
    expect(loss[steps]).toBeLessThan(-50);
  });
});

describe('damped Newton', () => {
  it('is repelled by the saddle that Newton goes to', () => {
    const { f } = named('saddleWell');
    for (const start of [
      [1.5, 0.001],
      [-1, -0.5],
    ]) {
      const end = go(dampedNewton, f, start);
      expect(Math.abs(end.path[2 * end.steps + 1])).toBeCloseTo(Math.SQRT2, 12);
    }
  });

  it('is Newton’s method close to a minimum', () => {
    const { f } = named('rosenbrock');
    const [a, b] = [go(newton, f, [1.01, 1.019], 3), go(dampedNewton, f, [1.01, 1.019], 3)];
    a.path.forEach((x, i) => expect(b.path[i]).toBeCloseTo(x, 12));
  });

  it('steps along −∇f where there is no curvature', () => {
    const { path } = go(dampedNewton, compile('3*x - y'), [0, 0], 1);
    expect(Array.from(path.slice(2))).toEqual([-3, 1]);
  });
});

describe('the line searches', () => {
  const along = (source: string) => {
    const f = compile(source, ['x']);
    return { f, probe: countedProbe(f), at: (x: number) => Float64Array.of(x) };
  };
  const cases = [
    ['x^2 - 4x', 0],
    ['x^4/4 - x^3/3 - 5*x', 0],
    ['exp(x) - 20x', 0],
    ['sqrt(1 + x^2)', -30],
    ['-x*exp(-x)', -1],
    ['sin(3x) + x^2/10', 0.6],
    ['x - log(x)', 0.001],
  ] as const;

  it.each(cases)('%s from %d: the strong Wolfe conditions hold', (source, x0) => {
    for (const [c1, c2] of [
      [1e-4, 0.9],
      [1e-4, 0.1],
      [1e-10, 1e-9],
    ]) {
      for (const first of [1e-6, 0.3, 1, 50]) {
        const { probe, at } = along(source);
        const here = probe.sweep(at(x0));
        const direction = here.gradient.map((g) => -Math.sign(g));
        const ray = { x: at(x0), here, direction, scale: Math.abs(here.value) };
        const found = wolfe(probe, ray, { first, c1, c2 });
        if (!found) throw new Error(`nothing found with c2 = ${c2}`);
        const slope = dot(here.gradient, direction);
        expect(found.evaluation.value).toBeLessThanOrEqual(
          here.value + c1 * found.t * slope + 1e-12 * Math.abs(here.value),
        );
        expect(Math.abs(found.slope)).toBeLessThanOrEqual(c2 * Math.abs(slope));
        expect(found.x[0]).toBe(x0 + found.t * direction[0]);
      }
    }
  });

  it('is exact on a quadratic after one trial', () => {
    for (const first of [0.01, 1, 7]) {
      const { probe, at } = along('3x^2 - 12x');
      const here = probe.sweep(at(0));
      const ray = { x: at(0), here, direction: Float64Array.of(1), scale: 1 };
      const found = wolfe(probe, ray, { first, c1: 1e-4, c2: 1e-9 });
      expect(found?.t).toBeCloseTo(2, 12);
    }
  });

  it('looks no further when the first length will do', () => {
    const { probe, at } = along('x^2 - 4x');
    const here = probe.sweep(at(0));
    const ray = { x: at(0), here, direction: Float64Array.of(1), scale: 1 };
    expect(wolfe(probe, ray, { first: 1.5, c1: 1e-4, c2: 0.9 })?.t).toBe(1.5);
    expect(probe.counts).toEqual({ values: 2, gradients: 2, hessians: 0 });
  });

  it('Armijo takes the first of 1, ½, ¼, … that goes down enough', () => {
    const { probe, at, f } = along('x^2');
    const here = probe.sweep(at(1));
    const tryIt = (p: number) => {
      const ray = { x: at(1), here, direction: Float64Array.of(p), scale: 1 };
      return armijo(probe, ray, 1e-4);
    };
    expect([tryIt(-1), tryIt(-3), tryIt(-5), tryIt(-100), tryIt(1)]).toEqual([
      1,
      0.5,
      0.25,
      1 / 64,
      undefined,
    ]);
    expect(f.value([1 - 100 / 64])).toBeLessThan(1);
    expect(f.value([1 - 100 / 32])).toBeGreaterThan(1);
  });
});

describe('a Wolfe step along a wanted direction', () => {
  const f = compile('x^2 + 10y^2');
  const x = Float64Array.of(1, 1);
  const take = (wanted: Float64Array, c1 = 1e-4, c2 = 0.9) => {
    const probe = countedProbe(f);
    const here = probe.sweep(x);
    const options = { wanted, first: 0.01, scale: here.value };
    const found = descendAlong(probe, x, here, options, { c1, c2 });
    return { found, gradients: probe.counts.gradients };
  };

  it('takes −∇f instead of one that leads up, without trying it', () => {
    const { found, gradients } = take(Float64Array.of(1, 0));
    expect(found?.restarted).toBe(true);
    expect(Array.from(found?.direction ?? [])).toEqual([-2, -20]);
    expect(gradients).toBe(take(Float64Array.of(0, 0)).gradients);
    expect(gradients).toBeLessThan(6);
    expect(take(Float64Array.of(-1, -1)).found?.restarted).toBe(false);
  });

  it('takes c₁ for less than c₂, whatever was set', () => {
    // From so steep a place the valley is 170 times less deep than the slope promises.
    for (const method of [bfgs, lbfgs, conjugateGradient]) {
      const { path } = go(method, compile('x - log(x)', ['x']), [0.001], 1, { c1: 0.4, c2: 1e-6 });
      expect(path[1]).toBeCloseTo(1, 2);
    }
  });
});

describe('BFGS', () => {
  it('keeps B symmetric and positive definite, through regions that bend down', () => {
    for (const id of ['himmelblau', 'sixHumpCamel', 'peaks', 'levi13', 'sigmoidPlateau']) {
      const { f, starts } = named(id);
      for (const start of starts) {
        for (const { inverse } of go(bfgs, f, start, 60).reports) {
          const b = inverse as Float64Array;
          expect(Math.abs(b[1] - b[2])).toBeLessThanOrEqual(1e-9 * Math.abs(b[0] + b[3]));
          expect(symmetricEigen(b, 2).values[0]).toBeGreaterThan(0);
        }
      }
    }
  });

  it('skips the update where the gradient did not change along the step', () => {
    const { reports } = go(bfgs, compile('x + 2y'), [0, 0], 3);
    for (const { inverse } of reports)
      expect(Array.from(inverse as Float64Array)).toEqual([1, 0, 0, 1]);
  });

  it('skips it too where the slope grew steeper: f bends down all along the ray', () => {
    const [{ inverse }] = go(bfgs, compile('-(x^2) - 2y^2'), [1, 1], 1).reports;
    expect(Array.from(inverse as Float64Array)).toEqual([1, 0, 0, 1]);
  });

  it('brings B to the scale of H⁻¹ with its first update, in all directions', () => {
    const [{ inverse }] = go(bfgs, compile('50*(x^2 + y^2)'), [1, 2], 1).reports;
    [0.01, 0, 0, 0.01].forEach((entry, k) => {
      expect((inverse as Float64Array)[k]).toBeCloseTo(entry, 12);
    });
  });

  it('L-BFGS remembers no more pairs than it is told', () => {
    const { f } = named('rosenbrock');
    let state = lbfgs.init([-1.2, 1]);
    const probe = countedProbe(f);
    for (let t = 0; t < 8; t++) {
      const here = probe.sweep(state.x);
      const next = lbfgs.step(state, here, { memory: 3, c1: 1e-4, c2: 0.9 }, probe);
      if ('ending' in next) throw new Error(next.sentence);
      state = next.state;
      expect(state.steps.length).toBe(2 * Math.min(3, t + 1));
    }
  });

  it('on Rosenbrock they need far fewer steps than gradient descent has taken in a thousand', () => {
    const { f } = named('rosenbrock');
    for (const method of DESCENDING) {
      const { steps, ending } = go(method, f, [-1.2, 1], 100);
      expect(ending).not.toBe('complete');
      expect(steps).toBeLessThan(60);
    }
  });
});
