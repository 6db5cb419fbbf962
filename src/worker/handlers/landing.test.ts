import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { createRng } from '../../core/num/rng.ts';
import type { LandingId, LandingOf, LandingRequestOf } from '../protocol/landing.ts';
import { landing } from './landing.ts';

function answerTo<K extends LandingId>(request: LandingRequestOf<K>): LandingOf<K> {
  const outcome = complete(landing.work(request));
  if (!outcome.ok) throw new Error(outcome.faults.map(({ message }) => message).join(' '));
  return outcome.value as LandingOf<K>;
}

const near = (values: readonly number[], digits = 9): unknown[] =>
  values.map((v) => expect.closeTo(v, digits) as unknown);

type Pair = [number, number];
const rng = createRng(77);
const pair = (): Pair => [rng.uniform(-2, 2), rng.uniform(-2, 2)];
const pairs = (count = 6): Pair[] => Array.from({ length: count }, pair);
const sum = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0);
const ROUNDS = Array.from({ length: 20 }, (_, k) => k);

describe('regression', () => {
  const points: Pair[] = [
    [0, 1],
    [1, 2],
    [2, 2],
  ];

  it('has the numbers of lesson 10', () => {
    const at0 = answerTo({ model: 'regression', points, theta: [0, 0] });
    expect(at0).toMatchObject({ xx: [3, 3, 5], xy: [5, 6], rank: 2, risk: 3 });
    expect(at0.solution).toEqual(near([7 / 6, 1 / 2], 12));
    expect(at0.gradient).toEqual(near([-10 / 3, -4], 12));
    expect(at0.hessian).toEqual(near([2, 2, 10 / 3], 12));
    const there = answerTo({ model: 'regression', points, theta: [7 / 6, 1 / 2] });
    expect(there.gradient).toEqual(near([0, 0], 12));
    expect(there.risk).toBeCloseTo(1 / 18, 12);
    expect(there.residuals).toEqual(near([1 / 6, -1 / 3, 1 / 6], 12));
  });

  it('with equal x has a valley', () => {
    const flat = answerTo({ model: 'regression', points: [[1, 1], [1, 3]], theta: [0, 0] }); // prettier-ignore
    expect(flat).toMatchObject({ rank: 1, riskLeast: expect.closeTo(1, 12) as number });
    expect(flat.solution).toEqual(near([1, 1], 12));
  });

  it.each(ROUNDS)('∇R is (2/N)(Xθ − y)ᵀX, on data %d', () => {
    const [data, theta] = [pairs(), pair()];
    const { gradient, residuals } = answerTo({ model: 'regression', points: data, theta });
    const along = (of: (x: number) => number): number =>
      (2 / data.length) * sum(residuals.map((r, n) => r * of(data[n][0])));
    // The text has nine digits of the points.
    expect(gradient).toEqual(near([along(() => 1), along((x) => x)], 6));
  });
});

describe('a Gaussian', () => {
  const points: Pair[] = [
    [0, 0],
    [2, 0],
    [1, 3],
  ];

  it('has the numbers of lesson 10', () => {
    const atI = answerTo({ model: 'gaussian', points, sigma: [1, 0, 1], mu: [1, 1] });
    expect(atI.mean).toEqual(near([1, 1], 12));
    expect(atI.scatter).toEqual(near([2 / 3, 0, 2], 12));
    expect(atI.gradient).toEqual(near([0.5, 0, 0, -1.5], 12));
    expect(atI.fromLogdet).toEqual([1.5, 0, 0, 1.5]);
    expect(atI.fromInverse).toEqual(near([1, 0, 0, 3], 12));
    expect(atI.value).toBeCloseTo(4, 12);
    const there = answerTo({ model: 'gaussian', points, sigma: [2 / 3, 0, 2], mu: [1, 1] });
    expect(there.gradient).toEqual(near([0, 0, 0, 0], 12));
    expect(there.value).toBeCloseTo(there.least, 12);
  });

  it.each(ROUNDS)('the gradient is the difference of both terms, on data %d', () => {
    const data = pairs();
    const s12 = rng.uniform(-0.5, 0.5);
    const g = answerTo({
      model: 'gaussian',
      points: data,
      sigma: [rng.uniform(1, 2), s12, rng.uniform(1, 2)],
      mu: pair(),
    });
    expect(g.gradient).toEqual(near(g.fromLogdet.map((v, i) => v - g.fromInverse[i])));
  });

  it.each(ROUNDS)('∂ℓ/∂μ is −Σ (x − μ)ᵀΣ⁻¹, and zero at the mean, on data %d', () => {
    const data = pairs();
    const mu = pair();
    const g = answerTo({ model: 'gaussian', points: data, sigma: [2, 0.5, 1], mu });
    const [d1, d2] = [0, 1].map((axis) => sum(data.map((x) => x[axis] - mu[axis])));
    // Σ⁻¹ = [1, −.5; −.5, 2]/1.75.
    expect(g.meanGradient).toEqual(near([-(d1 - d2 / 2) / 1.75, -(2 * d2 - d1 / 2) / 1.75]));
    const { mean } = g;
    const at = answerTo({ model: 'gaussian', points: data, sigma: [2, 0.5, 1], mu: mean });
    expect(at.meanGradient).toEqual(near([0, 0]));
  });

  it('has no value where Σ is not positive definite', () => {
    const g = answerTo({ model: 'gaussian', points, sigma: [1, 2, 1], mu: [1, 1] });
    expect(g.positive).toBe(false);
    expect([g.value, ...g.gradient, ...g.meanGradient].every(Number.isNaN)).toBe(true);
    const flat = answerTo({ model: 'gaussian', points: [[0, 0], [1, 1]], sigma: [1, 0, 1], mu: [0, 0] }); // prettier-ignore
    expect(flat.least).toBeNaN();
  });
});

describe('a mixture', () => {
  const ask = (points: Pair[], means: Pair[], step = 0) =>
    answerTo({ model: 'mixture', points, means, sigma: [1, 0, 1], steps: 40, step });

  it('by symmetry divides two clouds at the middle', () => {
    const { states, ending } = ask([[-3, 0], [-2, 1], [2, -1], [3, 0]], [[-1, 0], [1, 0]]); // prettier-ignore
    const [first, ...rest] = states;
    expect(first.counts).toEqual(near([2, 2], 12));
    for (const [k, { logLikelihood }] of rest.entries()) {
      expect(logLikelihood).toBeGreaterThanOrEqual(states[k].logLikelihood - 1e-12);
    }
    expect(ending).not.toBe('complete');
    expect(rest[0].components[0].mean[0]).toBeCloseTo(-rest[0].components[1].mean[0], 12);
  });

  it.each(ROUNDS)('∂/∂means is −Σ rₙₖ(xₙ − μₖ)ᵀΣₖ⁻¹ at the start, on data %d', () => {
    const [data, means] = [pairs(8), [pair(), pair()]];
    const { states, meanGradient } = ask(data, means);
    const r = states[0].responsibilities;
    const expected = means.flatMap((mean, k) =>
      [0, 1].map((axis) => -sum(data.map((x, n) => r[2 * n + k] * (x[axis] - mean[axis])))),
    );
    expect(meanGradient).toEqual(near(expected, 8));
  });

  it('ends before a component has shrunk to a point', () => {
    const { states, ending } = ask([[0, 0], [5, 5], [5.2, 5], [5, 5.3]], [[0, 0], [5, 5]]); // prettier-ignore
    expect(ending).toBe('singular');
    expect(states.length).toBeGreaterThan(0);
  });
});

describe('logistic regression', () => {
  const points: Pair[] = [
    [-1, 0],
    [0, 1],
    [1, 0],
    [2, 1],
  ];
  const ask = (data: Pair[], eta = 0.5) =>
    answerTo({ model: 'logistic', points: data, theta: [0, 0], eta, steps: 2000 });

  it('has the numbers of lesson 10', () => {
    const { gradient, hessian, newton, descent, separable } = ask(points);
    expect(gradient).toEqual(near([0, -1], 12));
    expect(hessian).toEqual(near([1, 0.5, 1.5], 12));
    const [, , a1, b1, a2, b2, a3, b3] = newton.path;
    expect([a1, b1]).toEqual(near([-0.4, 0.8], 12));
    expect([a2, b2]).toEqual(near([-0.45199, 0.90399], 5));
    expect([a3, b3]).toEqual(near([-0.454089, 0.908177], 6));
    expect(Array.from(newton.path.subarray(-2))).toEqual(near([-0.454092, 0.908184], 6));
    expect(newton.values[0]).toBeCloseTo(2.772589, 6);
    expect(newton.values.at(-1)).toBeCloseTo(2.347487, 6);
    const norms = Array.from(newton.norms, (norm) => norm.toExponential(1));
    expect(norms).toEqual(['1.0e+0', '9.6e-2', '3.6e-3', '5.8e-6', '1.5e-11']);
    expect(newton.reached).toBe(4);
    expect(descent.reached).toBeGreaterThan(20);
    expect(separable).toBe(false);
  });

  it.each([
    [
      'divided',
      [
        [-1, 0],
        [0, 0],
        [1, 1],
        [2, 1],
      ],
    ],
    [
      'the other way round',
      [
        [-1, 1],
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'touching',
      [
        [-1, 0],
        [0, 0],
        [0, 1],
        [2, 1],
      ],
    ],
    [
      'of one class',
      [
        [-1, 1],
        [0, 1],
        [1, 1],
      ],
    ],
  ] as [string, Pair[]][])('classes %s have no finite optimum', (_, data) => {
    const { separable, newton, descent } = ask(data);
    expect(separable).toBe(true);
    expect(newton.ending).not.toBe('converged');
    expect(descent.reached).toBeNull();
  });

  it('with all x equal is not separable, and Newton has no single step', () => {
    const { separable, newton } = ask([[1, 0], [1, 1], [1, 1]]); // prettier-ignore
    expect(separable).toBe(false);
    expect(newton.ending).toBe('singular');
  });

  it.each(ROUNDS)('∇ is (p − y)ᵀX, on data %d', () => {
    const data = pairs().map(([x, u]): Pair => [x, u > 0 ? 1 : 0]);
    const theta = pair();
    const { gradient, hessian } = answerTo({ model: 'logistic', points: data, theta, eta: 0.1, steps: 1 }); // prettier-ignore
    const p = data.map(([x]) => 1 / (1 + Math.exp(-(theta[0] + theta[1] * x))));
    const with1 = (of: (n: number) => number): number => sum(data.map((_, n) => of(n)));
    expect(gradient).toEqual(
      near([with1((n) => p[n] - data[n][1]), with1((n) => (p[n] - data[n][1]) * data[n][0])], 7),
    );
    const weight = (n: number): number => p[n] * (1 - p[n]);
    expect(hessian).toEqual(
      near([with1(weight), with1((n) => weight(n) * data[n][0]), with1((n) => weight(n) * data[n][0] ** 2)], 7), // prettier-ignore
    );
  });
});

describe('PCA', () => {
  const ask = (direction: Pair) =>
    answerTo({ model: 'pca', points: [], sigma: [3, 1, 2], direction });

  it('has the numbers of lesson 10', () => {
    const { eigenvalues, top, gradient, value, slope, tangential } = ask([1, 0]);
    expect(eigenvalues).toEqual(near([3.618034, 1.381966], 6));
    expect(top).toEqual(near([0.850651, 0.525731], 6));
    expect([value, slope]).toEqual([3, 2]);
    expect(gradient).toEqual([6, 2]);
    expect(tangential).toEqual(near([0, 2], 12));
    const there = ask([top[0], top[1]]);
    expect(there.tangential).toEqual(near([0, 0], 12));
    expect(there.value).toBeCloseTo(eigenvalues[0], 12);
    expect(Math.max(...there.curve)).toBeCloseTo(eigenvalues[0], 3);
  });

  it('takes S from points: six that have it exactly', () => {
    const half: Pair[] = [[2, 2], [2, -1], [1, 1]]; // prettier-ignore
    const points = [...half, ...half.map(([x, y]): Pair => [-x, -y])];
    const { scatter, mean } = answerTo({ model: 'pca', points, sigma: [1, 0, 1], direction: [1, 0] }); // prettier-ignore
    expect(scatter).toEqual(near([3, 1, 2], 12));
    expect(mean).toEqual([0, 0]);
  });

  it.each(ROUNDS)('the gradient is 2bᵀS, its slope that along the circle, on data %d', () => {
    const points = pairs();
    const angle = rng.uniform(-3, 3);
    const value = (at: number): number =>
      answerTo({ model: 'pca', points, sigma: [1, 0, 1], direction: [Math.cos(at), Math.sin(at)] })
        .value;
    const { scatter: [a, b, c], gradient, slope } = answerTo({ model: 'pca', points, sigma: [1, 0, 1], direction: [Math.cos(angle), Math.sin(angle)] }); // prettier-ignore
    const [u, v] = [Math.cos(angle), Math.sin(angle)];
    expect(gradient).toEqual(near([2 * (a * u + b * v), 2 * (b * u + c * v)]));
    expect(slope).toBeCloseTo((value(angle + 1e-5) - value(angle - 1e-5)) / 2e-5, 6);
  });
});

describe('the hinge', () => {
  type Labelled = [number, number, number];
  const points: Labelled[] = [
    [2, 1, 1],
    [-1, 1, -1],
    [0.5, -0.5, 1],
  ];

  it('has the numbers of lesson 10', () => {
    const at = answerTo({ model: 'hinge', points, w: [0.3, 0.2] });
    expect(at.margins).toEqual(near([0.8, 0.1, 0.05], 12));
    expect(at.subgradient).toEqual(near([-3.2, 0.7], 12));
    expect([at.low, at.high]).toEqual([near([-3.2, 0.7], 12), near([-3.2, 0.7], 12)]);
    expect(at.value).toBeCloseTo(0.065 + 0.2 + 0.9 + 0.95, 12);
    expect(at.best).toEqual(near([0.7, -0.4], 9));
  });

  it('on the corner has a whole set, from which autodiff takes one', () => {
    const at = answerTo({ model: 'hinge', points, w: [0.5, 0] });
    expect(at.margins[0]).toBe(1);
    // w − Σ y x of the other two, and any part of −(2, 1) with it.
    expect([at.low, at.high]).toEqual([near([-3, 0.5]), near([-1, 1.5])]);
    expect(at.subgradient).toEqual(near([-1, 1.5]));
  });

  it.each(ROUNDS)('the subgradient is w − Σ y x over margins below 1, on data %d', () => {
    const data = Array.from({ length: 6 }, (): Labelled => [...pair(), rng.next() < 0.5 ? 1 : -1]);
    const w = pair();
    const { margins, subgradient } = answerTo({ model: 'hinge', points: data, w });
    const expected = [0, 1].map(
      (axis) => w[axis] - sum(data.map((p, n) => (margins[n] < 1 ? p[2] * p[axis] : 0))),
    );
    expect(subgradient).toEqual(near(expected, 9));
  });
});
