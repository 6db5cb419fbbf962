import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
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
    expect(descend('x^2 + 3y^2', [1, 2], 0.01, 50).gradientEvaluations).toBe(51);
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
