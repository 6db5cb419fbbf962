import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../../src/core/compile/scalarFunction.ts';
import { complete } from '../../src/core/num/complete.ts';
import { symmetricEigen } from '../../src/core/num/symmetricEigen.ts';
import { adam } from '../../src/core/optim/adam.ts';
import { gradientDescent } from '../../src/core/optim/gradientDescent.ts';
import { heavyBall } from '../../src/core/optim/heavyBall.ts';
import { heavyBallAveraged } from '../../src/core/optim/heavyBallAveraged.ts';
import { heavyBallClassic } from '../../src/core/optim/heavyBallClassic.ts';
import { nesterov } from '../../src/core/optim/nesterov.ts';
import { newton } from '../../src/core/optim/newton.ts';
import type { Optimiser, OptimiserState } from '../../src/core/optim/optimiser.ts';
import { rmsprop } from '../../src/core/optim/rmsprop.ts';
import { run, type Run } from '../../src/core/optim/run.ts';
import { surfaces } from '../../src/core/surfaces/all.ts';
import { awake, mode } from './numbers.ts';

// What the lesson says in words. Its numbers are computed where they stand, by its Checks.

function functionOf(source: string, inputs = ['x', 'y']) {
  const f = scalarFunction(source, { inputs });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

function descend<S extends OptimiserState>(
  method: Optimiser<S>,
  source: string,
  start: number[],
  steps: number,
  parameters: Record<string, number> = {},
) {
  const f = functionOf(source, ['x', 'y'].slice(0, start.length));
  return complete(run(method, f, start, { steps, parameters }));
}

const RAVINE_25 = '1/2*(x^2 + 25y^2)';
const RAVINE_50 = '1/2*(x^2 + 50y^2)';
const sourceOf = (id: string) => surfaces.get(id)?.source ?? '';
const at = ({ path }: Run, t: number) => [path[2 * t], path[2 * t + 1]];
const end = (r: Run) => at(r, r.steps);

describe('the ravine', () => {
  it('multiplies each coordinate by its own factor', () => {
    const r = descend(gradientDescent, RAVINE_25, [-2.5, 1], 50, { eta: 0.07 });
    for (let t = 0; t <= 50; t++) {
      expect(at(r, t)[0]).toBeCloseTo(-2.5 * 0.93 ** t, 12);
      expect(at(r, t)[1]).toBeCloseTo((-0.75) ** t, 12);
    }
  });

  it('lands across in one step, cycles for ever, and diverges, as its figure says', () => {
    const y = (eta: number, steps: number) =>
      end(descend(gradientDescent, RAVINE_25, [-2.5, 1], steps, { eta }))[1];
    expect(y(0.04, 1)).toBe(0);
    for (const t of [1, 2, 501, 2000]) expect(y(0.08, t)).toBeCloseTo((-1) ** t, 9);
    for (const [source, start, eta] of [
      [RAVINE_25, [-2.5, 1], 0.085],
      [RAVINE_50, [-3, 1], 0.041],
    ] as const) {
      expect(descend(gradientDescent, source, [...start], 2000, { eta }).ending).toBe('diverged');
    }
  });

  it('has its best fixed step where floor and wall are equally slow', () => {
    const worst = (eta: number, l: number) => Math.max(Math.abs(1 - eta), Math.abs(1 - eta * l));
    for (const l of [25, 50, 100]) {
      const rate = (l - 1) / (l + 1);
      expect(worst(2 / (l + 1), l)).toBeCloseTo(rate, 14);
      for (const near of [0.99, 1.01]) {
        expect(worst((near * 2) / (l + 1), l)).toBeGreaterThan(rate);
      }
    }
  });

  it('is the same to plain descent when it is turned', () => {
    const turned = sourceOf('rotatedRavine').replace('k', '25');
    const { values } = symmetricEigen(functionOf(turned).hessian([0, 0]), 2);
    expect(Array.from(values, (value) => Number(value.toFixed(12))).sort()).toEqual([1, 25]);
    const [eta, unturned] = [0.07, [0.8 * -2 + 0.6 * 0.5, 0.8 * 0.5 + 0.6 * 2]];
    const a = descend(gradientDescent, turned, [-2, 0.5], 100, { eta });
    const b = descend(gradientDescent, RAVINE_25, unturned, 100, { eta });
    for (let t = 0; t <= 100; t++) expect(a.loss[t]).toBeCloseTo(b.loss[t], 12);
  });
});

describe('momentum', () => {
  it('walks one path in three conventions', () => {
    const walk = <S extends OptimiserState>(method: Optimiser<S>, eta: number) =>
      descend(method, RAVINE_25, [-2.5, 1], 200, { eta, beta: 0.9 }).path;
    const ours = walk(heavyBall, 0.05);
    for (const other of [walk(heavyBallClassic, 0.05), walk(heavyBallAveraged, 0.5)]) {
      for (let i = 0; i < 400; i++) expect(other[i]).toBeCloseTo(ours[i], 12);
    }
  });

  it('has roots as the theorem says', () => {
    for (let beta = 0; beta < 1; beta += 0.07) {
      for (let u = 0.005; u < 5; u += 0.0171) {
        const { size, rotates } = mode(beta, u);
        expect(rotates).toBe((1 - Math.sqrt(beta)) ** 2 < u && u < (1 + Math.sqrt(beta)) ** 2);
        expect(size < 1).toBe(u < 2 * (1 + beta));
      }
    }
  });

  it('rotates in the table where the table says so', () => {
    const rotates = (beta: number) => [50, 1].map((l) => mode(beta, 0.038 * l).rotates);
    expect([0, 0.5, 0.9].map(rotates)).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('is at its best where the theorem says', () => {
    for (const l of [4, 25, 50, 100]) {
      const rate = (Math.sqrt(l) - 1) / (Math.sqrt(l) + 1);
      const [eta, beta] = [4 / (Math.sqrt(l) + 1) ** 2, rate ** 2];
      const pace = (e: number, b: number) => Math.max(mode(b, e).size, mode(b, e * l).size);
      expect(pace(eta, beta)).toBeCloseTo(rate, 6);
      for (const e of [0.9, 0.99, 1, 1.01, 1.1]) {
        for (const b of [0.9, 0.99, 1, 1.01, 1.1]) {
          if (b * beta < 1) expect(pace(e * eta, b * beta)).toBeGreaterThan(rate - 1e-6);
        }
      }
    }
  });

  it('bounces at every step where it is tuned best', () => {
    const r = descend(heavyBall, RAVINE_50, [-3, 1], 100, { eta: 0.0614, beta: 0.5658 });
    for (let t = 1; t <= 100; t++) expect(at(r, t)[1] * at(r, t - 1)[1]).toBeLessThan(0);
  });

  it('that looks ahead has less room and more damping', () => {
    const last = (eta: number) => {
      const { loss, steps } = descend(nesterov, RAVINE_50, [-3, 1], 1000, { eta, beta: 0.9 });
      return loss[steps];
    };
    const limit = (2 * 1.9) / (1 + 2 * 0.9) / 50;
    expect(last(0.99 * limit)).toBeLessThan(1e-6);
    expect(last(1.01 * limit)).toBeGreaterThan(1e6);
    expect(last(0.038)).toBeGreaterThan(1e6);
    // Complex roots of z² − (1 + β)(1 − u) z + β(1 − u) have the modulus of the text.
    const [b, c] = [1.9 * 0.5, 0.9 * 0.5];
    expect(b * b - 4 * c).toBeLessThan(0);
    expect(Math.hypot(b / 2, Math.sqrt(c - (b * b) / 4))).toBeCloseTo(Math.sqrt(c), 14);
  });
});

describe('where you start', () => {
  const well = sourceOf('saddleWell');

  it('decides beside a saddle', () => {
    const from = (x: number, y: number) =>
      end(descend(gradientDescent, well, [x, y], 300, { eta: 0.1 }));
    expect(from(2, 0)[0]).toBeCloseTo(0, 12);
    expect(from(2, 0)[1]).toBe(0);
    expect(from(1.5, 0.001)[1]).toBeCloseTo(Math.SQRT2, 12);
    expect(from(1.5, -0.001)[1]).toBeCloseTo(-Math.SQRT2, 12);
    expect(Array.from(functionOf(well).hessian([0, 0]))).toEqual([2, 0, 0, -2]);
  });

  it('decides between minima, and the step size with it', () => {
    const from = (eta: number) =>
      end(descend(gradientDescent, sourceOf('himmelblau'), [4, -4], 200, { eta }));
    const [a, b] = [from(0.01), from(0.02)];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(1);
    expect(functionOf(sourceOf('threeHumpCamel')).value([0, 0])).toBe(0);
  });

  it('brings Rosenbrock down onto the floor in two steps', () => {
    const r = descend(gradientDescent, sourceOf('rosenbrock'), [-1.2, 1], 2, { eta: 0.001 });
    expect(Math.abs(at(r, 2)[1] - at(r, 2)[0] ** 2)).toBeLessThan(0.01);
  });
});

describe('Adam, RMSprop and Newton', () => {
  it('move by the same first step, however steep it is', () => {
    for (const slope of [0.001, 1, 1000]) {
      const { path } = descend(adam, `${slope}x`, [0], 1, { eta: 0.1 });
      expect(path[1]).toBeCloseTo(-0.1, 5);
    }
  });

  it('hover with a fixed step', () => {
    const path = awake(rmsprop, 5000, { eta: 0.1, alpha: 0.99 });
    for (let t = 4901; t <= 5000; t++) expect(path[t] * path[t - 1]).toBeLessThan(0);
    const far = awake(adam, 30_000, { eta: 0.1 }).map(Math.abs);
    expect(Math.max(...far.slice(2000, 3000))).toBeLessThan(1e-20);
    expect(Math.max(...far.slice(-2000))).toBeGreaterThan(0.01);
  });

  it('land in one step of Newton on a quadratic', () => {
    for (const source of [RAVINE_25, RAVINE_50]) {
      const [x, y] = end(descend(newton, source, [-2.5, 1], 1));
      expect(Math.hypot(x, y)).toBeLessThan(1e-14);
    }
  });
});
