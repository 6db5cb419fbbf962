import { describe, expect, it } from 'vitest';
import { complete } from '../num/complete.ts';
import { adam } from './adam.ts';
import { bestStepSize, type StepSearch } from './bestStepSize.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import { heavyBallAveraged } from './heavyBallAveraged.ts';
import { newton } from './newton.ts';
import type { Sweep } from './objective.ts';
import type { Optimiser } from './optimiser.ts';
import { run } from './run.ts';

/** ½(μx² + Ly²). */
const quadratic =
  (mu: number, l: number): Sweep =>
  ({ 0: x, 1: y }, out) => {
    out.set([(mu * x * x + l * y * y) / 2, mu * x, l * y]);
    return out;
  };
const best = (method: Optimiser, f: Sweep, start: number[], search: StepSearch) =>
  complete(bestStepSize(method, f, start, search));

describe('the lowest loss after a budget', () => {
  it.each([
    [1, 2],
    [1, 25],
    [0.01, 3],
    [40, 900],
  ])('gradient descent with curvatures %d and %d: as ½μ(1 − ημ)²ᵀ + ½L(1 − ηL)²ᵀ says', (mu, l) => {
    const steps = 12;
    const closed = (eta: number) =>
      (mu * (1 - eta * mu) ** (2 * steps) + l * (1 - eta * l) ** (2 * steps)) / 2;
    // Its least value by a scan far finer than the search.
    let wanted = 0;
    for (let k = 1; k < 200_000; k++) {
      const eta = (2 / l) * (k / 200_000);
      if (wanted === 0 || closed(eta) < closed(wanted)) wanted = eta;
    }
    const found = best(gradientDescent, quadratic(mu, l), [1, 1], { steps });
    expect(Math.abs(found.eta / wanted - 1)).toBeLessThan(1e-3);
    expect(found.loss / closed(wanted)).toBeLessThan(1 + 1e-6);
    expect([found.atEdge, found.reached, found.evaluations]).toEqual([false, false, steps + 1]);
  });

  it('tends to 2/(L + μ) as the budget grows', () => {
    const off = [25, 60, 150].map((steps) => {
      const { eta } = best(gradientDescent, quadratic(1, 25), [1, 1], { steps });
      return Math.abs(eta / (2 / 26) - 1);
    });
    expect(off[2]).toBeLessThan(0.01);
    expect(off[0]).toBeGreaterThan(off[1]);
    expect(off[1]).toBeGreaterThan(off[2]);
  });

  it('is found by the averaged heavy ball at 1/(1 − β) times the η of PyTorch’s', () => {
    const search = { steps: 60, parameters: { beta: 0.5 } };
    const torch = best(heavyBall, quadratic(1, 25), [1, 1], { ...search, to: 1 });
    const twice = { ...search, from: 2e-6, to: 2 };
    const averaged = best(heavyBallAveraged, quadratic(1, 25), [1, 1], twice);
    expect(averaged.eta / torch.eta).toBeCloseTo(2, 4);
    expect(averaged.loss / torch.loss).toBeCloseTo(1, 6);
  });
});

describe('runs that converge within the budget', () => {
  it('are told apart by how soon: rounding does not decide', () => {
    const found = best(gradientDescent, quadratic(1, 2), [1, 1], { steps: 500 });
    expect(found.eta).toBeCloseTo(2 / 3, 2);
  });
});

describe('the fewest evaluations to a target', () => {
  it('one step of η = 1/λ where all curvatures are λ', () => {
    const found = best(gradientDescent, quadratic(4, 4), [1, 1], { steps: 100, target: 1e-8 });
    expect(found.reached).toBe(true);
    expect(found.evaluations).toBe(2);
    expect(found.eta).toBeCloseTo(0.25, 4);
  });

  it('no η of a fine scan needs fewer', () => {
    const f = quadratic(1, 25);
    const target = 1e-6;
    const found = best(gradientDescent, f, [-2.5, 1], { steps: 400, target });
    for (let eta = 0.001; eta < 0.08; eta += 0.0002) {
      const { loss } = complete(
        run(gradientDescent, f, [-2.5, 1], { steps: 400, parameters: { eta } }),
      );
      const t = loss.findIndex((value) => value <= target);
      if (t >= 0) expect(t + 1).toBeGreaterThanOrEqual(found.evaluations);
    }
    // Against lesson 9: η = 0.07 takes 104 steps.
    expect(found.evaluations).toBeLessThan(105);
  });

  it('falls back on the lowest loss when nothing reaches it', () => {
    const search = { steps: 5, target: 1e-30 };
    const found = best(gradientDescent, quadratic(1, 100), [1, 1], search);
    expect(found.reached).toBe(false);
    expect(found.loss).toBeLessThan(0.5);
  });
});

describe('the search', () => {
  it('says when the best lies at the edge of what was allowed', () => {
    const low = best(gradientDescent, quadratic(1, 25), [1, 1], { steps: 30, to: 0.01 });
    expect([low.atEdge, low.eta]).toEqual([true, 0.01]);
    const high = best(gradientDescent, quadratic(1, 25), [1, 1], { steps: 30, from: 0.078 });
    expect(high.atEdge).toBe(true);
  });

  it('never answers with a run that came to a bad end, when there is another', () => {
    const f: Sweep = ({ 0: x, 1: y }, out) => {
      out.set([x - Math.log(x) + y * y, 1 - 1 / x, 2 * y]);
      return out;
    };
    const found = best(gradientDescent, f, [0.2, 1], { steps: 100 });
    expect(found.loss).toBeCloseTo(1, 9);
  });

  it('does not take a fall without end for a low loss', () => {
    const f: Sweep = ({ 0: x }, out) => {
      out.set([x ** 3 - 3 * x, 3 * x * x - 3]);
      return out;
    };
    const found = best(gradientDescent, f, [2], { steps: 50 });
    expect(found.loss).toBeCloseTo(-2, 9);
  });

  it('serves methods whose outcome jumps: Adam’s best is no worse than any of a scan by a tenth', () => {
    const f = quadratic(1, 25);
    const found = best(adam, f, [-2.5, 1], { steps: 80 });
    const losses = Array.from({ length: 40 }, (_, k) => {
      const { loss, steps } = complete(
        run(adam, f, [-2.5, 1], { steps: 80, parameters: { eta: 10 ** (-3 + k / 10) } }),
      );
      return loss[steps];
    });
    const sorted = losses.toSorted((a, b) => a - b);
    expect(found.loss).toBeLessThanOrEqual(sorted[4]);
  });

  it('reports how far it is, and how many runs it took', () => {
    const work = bestStepSize(gradientDescent, quadratic(1, 2), [1, 1], { steps: 600 });
    const parts: number[] = [];
    let next = work.next();
    for (; !next.done; next = work.next()) parts.push(next.value);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts[0]).toBeGreaterThan(0);
    expect(parts.at(-1)).toBe(1);
    expect(next.value.runs).toBeGreaterThan(43);
    expect(next.value.runs).toBeLessThan(80);
  });

  it('refuses a method without a step size', () => {
    expect(() => best(newton, quadratic(1, 2), [1, 1], { steps: 5 })).toThrow(/no step size/);
  });
});
