import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { adam } from './adam.ts';
import { adamW } from './adamW.ts';
import { allOptimisers } from './all.ts';
import { bfgs } from './bfgs.ts';
import { countedProbe } from './countedProbe.ts';
import { dampedNewton } from './dampedNewton.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import { heavyBallClassic } from './heavyBallClassic.ts';
import { proposeStep } from './proposeStep.ts';
import { run } from './run.ts';

function objective(source: string) {
  const f = scalarFunction(source, { inputs: ['x', 'y'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value.valueAndGradient;
}
const descend = (source: string, start: number[], eta: number, steps = 200) =>
  complete(run(gradientDescent, objective(source), start, { steps, parameters: { eta } }));

describe('a run', () => {
  it('is the same to the bit for heavy ball without momentum', () => {
    const f = objective('sin(x*y) + x^2/3 + y^4/7');
    const options = { steps: 300, parameters: { eta: 0.037, beta: 0 } };
    expect(complete(run(heavyBall, f, [1.3, -0.4], options)).path).toEqual(
      complete(run(gradientDescent, f, [1.3, -0.4], options)).path,
    );
  });

  it('stops where the gradient vanishes', () => {
    const result = descend('x^2 + y^2', [1, 2], 0.5);
    expect(result.ending).toBe('converged');
    expect(result.steps).toBe(1);
    expect(result.path).toEqual(Float64Array.of(1, 2, 0, 0));
  });

  it('says that it diverged', () => {
    const result = descend('x^2 + y^2', [1, 2], 1.5);
    expect(result.ending).toBe('diverged');
    expect(result.steps).toBeLessThan(200);
  });

  it('says that it left the domain, and ends there', () => {
    const result = descend('log(x) + y^2', [0.5, 0], 0.4);
    expect(result.ending).toBe('undefined');
    expect(result.loss[result.steps]).toBeNaN();
  });

  it('counts gradient evaluations', () => {
    const { values, gradients, hessians } = descend('x^2 + 3y^2', [1, 2], 0.01, 50).evaluations;
    const upTo51 = Uint32Array.from({ length: 51 }, (_, t) => t + 1);
    expect([values, gradients, hessians]).toEqual([upTo51, upTo51, new Uint32Array(51)]);
  });

  it('passes through a point without slope while it has a velocity, and comes back', () => {
    // With η = 1 the first step lands on the minimum of the bowl.
    const options = { steps: 200, parameters: { eta: 1, beta: 0.5 } };
    for (const method of [heavyBall, heavyBallClassic]) {
      const { path, steps, ending, gradientNorm } = complete(
        run(method, objective('1/2*(x^2 + y^2)'), [1, 2], options),
      );
      expect(gradientNorm[1]).toBe(0);
      expect(Array.from(path.slice(4, 6))).toEqual([-0.5, -1]);
      expect(ending).toBe('converged');
      expect(steps).toBeGreaterThan(40);
    }
  });

  it('is at rest where it starts without slope, whatever the method, but for AdamW, which decays', () => {
    const f = scalarFunction('(x - 1)^2 + y^2', { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error();
    for (const method of allOptimisers) {
      const result = complete(run(method, f.value, [1, 0], { steps: 5, parameters: {} }));
      const stays = method !== adamW;
      expect([method.id, result.ending]).toEqual([method.id, stays ? 'converged' : 'complete']);
    }
  });

  it('asks a line search’s points once, and the accepted one no second time', () => {
    const asked: string[] = [];
    const f = objective('(1 - x)^2 + 100*(y - x^2)^2');
    const { evaluations, steps } = complete(
      run(
        bfgs,
        (x, out) => {
          asked.push(Array.from(x).join());
          return f(x, out);
        },
        [-1.2, 1],
        { steps: 30, parameters: {} },
      ),
    );
    expect(evaluations.gradients[steps]).toBe(asked.length);
    expect(new Set(asked).size).toBe(asked.length);
    expect(evaluations.gradients[0]).toBe(1);
    for (let t = 1; t <= steps; t++) {
      expect(evaluations.gradients[t]).toBeGreaterThan(evaluations.gradients[t - 1]);
    }
  });

  it('counts values, gradients and Hessians apart', () => {
    const compiled = scalarFunction('(1 - x)^2 + 100*(y - x^2)^2', { inputs: ['x', 'y'] });
    if (!compiled.ok) throw new Error();
    const f = compiled.value;
    const real = { values: 0, gradients: 0, hessians: 0 };
    const counting = {
      value: (x: ArrayLike<number>) => (real.values++, f.value(x)),
      valueAndGradient: (x: ArrayLike<number>, out: Float64Array) => (
        real.gradients++,
        f.valueAndGradient(x, out)
      ),
      hessian: (x: ArrayLike<number>) => (real.hessians++, f.hessian(x)),
    };
    const { evaluations, steps } = complete(
      run(dampedNewton, counting, [-1.2, 1], { steps: 10, parameters: {} }),
    );
    // Every step tries at least one value; the sweep at the accepted point then costs a gradient only.
    expect(evaluations.hessians[steps]).toBe(real.hessians);
    expect(evaluations.hessians[steps]).toBe(steps);
    expect(evaluations.gradients[steps]).toBe(real.gradients);
    expect(evaluations.values[steps]).toBe(real.values + 1);
    expect(real.values).toBeGreaterThanOrEqual(steps);
  });

  it('adds what a failed step has tried to the last entry', () => {
    const f = scalarFunction('abs(x) + y^2', { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error();
    // Uphill on both sides of the kink: the slope that is taken for 0 there belongs to y alone.
    const { evaluations, ending, steps, sentence } = complete(
      run(
        dampedNewton,
        { ...f.value, valueAndGradient: (_x, out) => (out.set([0, 1, 0]), out), value: () => 1 },
        [0, 0],
        { steps: 5, parameters: {} },
      ),
    );
    expect([ending, steps]).toEqual(['noDescent', 0]);
    expect(sentence).toMatch(/lowers f/);
    expect(evaluations.values[0]).toBeGreaterThan(20);
    expect(evaluations.values).toHaveLength(1);
  });

  it('reports the gradient, the step and every quantity that the method declares', () => {
    const f = scalarFunction('x^4 + x*y + 3y^2 + cosh(x - y)', { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error();
    for (const method of allOptimisers) {
      const { reports, steps, path } = complete(
        run(method, f.value, [1, 0.7], { steps: 6, parameters: {}, reports: true }),
      );
      expect(reports).toHaveLength(steps);
      const own = [...method.parameters, ...method.quantities].map(({ id }) => id);
      const wanted = ['gradient', 'step', ...own];
      reports.forEach((report, t) => {
        expect(Object.keys(report).sort()).toEqual(wanted.sort());
        expect(report.gradient).toEqual(f.value.gradient(path.slice(2 * t, 2 * t + 2)));
        const step = path.slice(2 * t + 2, 2 * t + 4).map((xi, i) => xi - path[2 * t + i]);
        expect(report.step).toEqual(step);
      });
    }
    const silent = { steps: 3, parameters: {} };
    expect(complete(run(heavyBall, f.value, [1, 1], silent)).reports).toEqual([]);
  });

  it('leaves the state it is given as it was: methods are pure', () => {
    const f = scalarFunction('x^4 + x*y + 3y^2 + cosh(x - y)', { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error();
    for (const method of allOptimisers) {
      const parameters = Object.fromEntries(method.parameters.map((p) => [p.id, p.default]));
      let state = method.init([1, 0.7]);
      for (let t = 0; t < 4; t++) {
        const probe = countedProbe(f.value);
        const here = probe.sweep(state.x);
        const before = JSON.stringify([state, here]);
        const [one, two] = [0, 1].map(() => method.step(state, here, parameters, probe));
        expect(JSON.stringify([state, here])).toBe(before);
        expect(one).toEqual(two);
        if ('ending' in one) throw new Error(one.sentence);
        state = one.state;
      }
    }
  });

  it('takes the declared default for a parameter that is not given', () => {
    const f = objective('x^2 + 3y^2');
    const go = (parameters: Record<string, number>) =>
      complete(run(adam, f, [1, 2], { steps: 20, parameters })).path;
    const all = { eta: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    expect(go({})).toEqual(go(all));
    expect(go({ beta1: 0.5 })).not.toEqual(go(all));
  });

  it.each([
    [0.99, 'complete'],
    [1.01, 'diverged'],
  ] as const)('at %f of the stable limit on a quadratic: %s', (part, expected) => {
    for (const beta of [0, 0.5, 0.9]) {
      const eta = part * heavyBall.stableBelow(25, { beta });
      const f = objective('1/2*(x^2 + 25y^2)');
      const result = complete(
        run(heavyBall, f, [0.1, 1], { steps: 4000, parameters: { eta, beta } }),
      );
      if (expected === 'diverged') expect(result.ending).toBe('diverged');
      else expect(result.loss[result.steps]).toBeLessThan(1e-9);
    }
  });
});

describe('the proposed step size', () => {
  it.each([
    ['1/2*(x^2 + 25y^2)', [-2.5, 1], 25],
    ['(1-x)^2 + 100*(y-x^2)^2', [-1.2, 1], 1506],
    ['x^4 + y^4', [2, 2], 48],
    ['x^2 - y^2 + y^4/4', [1.5, 0.1], 2],
    ['exp(x) + exp(-x) + y^2', [5, 1], 148],
  ] as const)('%s goes down', (source, start, lambda) => {
    const eta = complete(proposeStep(objective(source), start, lambda, 2));
    const result = descend(source, [...start], eta);
    expect(eta).toBeGreaterThan(0);
    expect(result.loss[result.steps]).toBeLessThan(result.loss[0]);
  });

  it('suits functions of any size: the first step can be seen, and followed', () => {
    for (const scale of ['1e-12', '1', '1e9']) {
      const eta = complete(
        proposeStep(objective(`${scale}*(x^2 + y^2)`), [-2, 1], 2 * Number(scale), 1.5),
      );
      const { path } = descend(`${scale}*(x^2 + y^2)`, [-2, 1], eta);
      const first = Math.hypot(path[2] + 2, path[3] - 1);
      expect(first).toBeGreaterThan(0.3);
      expect(first).toBeLessThanOrEqual(1.5 + 1e-9);
    }
  });

  it('has an answer where there is no curvature', () => {
    expect(complete(proposeStep(objective('0*x'), [1, 1], 0, 2))).toBeGreaterThan(0);
    expect(complete(proposeStep(objective('log(x)'), [-1, 1], NaN, 2))).toBeGreaterThan(0);
  });
});

describe('the declarations', () => {
  it.each(allOptimisers.map((o) => [o.id, o] as const))('of %s can be shown and set', (_id, o) => {
    for (const { id, label, tex, min, max, scale, default: usual } of o.parameters) {
      expect([id, label, tex].includes('')).toBe(false);
      expect(min < max && usual >= min && usual <= max).toBe(true);
      expect(scale === 'linear' || min > 0).toBe(true);
    }
    for (const list of [o.parameters, o.quantities]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    expect(o.tex).toContain('\\mathbf x');
    expect(o.convention).not.toMatch(/\.$/);
  });
});
