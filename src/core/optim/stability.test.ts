import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOptimisers } from './all.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import type { Values } from './parameter.ts';

/**
 * The iteration on ½λx² as a matrix: each state vector (x, and the velocity where there is one) is an axis,
 * and a step from a unit vector is a column.
 */
function iterationMatrix(method: Optimiser, lambda: number, parameters: Values): number[][] {
  const keys = Object.keys(method.init([0])) as (keyof OptimiserState)[];
  const columns = keys.map((axis) => {
    const state = { ...method.init([0]), [axis]: Float64Array.of(1) };
    const gradient = state.x.map((x) => lambda * x);
    const here = { value: 0, gradient };
    const never = (): never => {
      throw new Error('not asked for');
    };
    const probe = { value: never, sweep: never, hessian: never };
    const next = method.step(state, here, parameters, probe);
    if ('ending' in next) throw new Error(next.sentence);
    return keys.map((key) => next.state[key][0]);
  });
  return keys.map((_, i) => columns.map((column) => column[i]));
}

/** Of a 1 × 1 or 2 × 2 matrix. */
function spectralRadius(a: number[][]): number {
  if (a.length === 1) return Math.abs(a[0][0]);
  const half = (a[0][0] + a[1][1]) / 2;
  const determinant = a[0][0] * a[1][1] - a[0][1] * a[1][0];
  const disc = half * half - determinant;
  return disc < 0 ? Math.sqrt(determinant) : Math.abs(half) + Math.sqrt(disc);
}

const limited = allOptimisers.filter((method) => method.stableBelow);
const setting = {
  lambda: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  beta: fc.integer({ min: 0, max: 95 }),
};

it('is declared by the methods whose step is linear in the state', () => {
  expect(limited.map(({ id }) => id).sort()).toEqual([
    'gradientDescent',
    'heavyBall',
    'heavyBallAveraged',
    'heavyBallClassic',
    'nesterov',
  ]);
});

describe.each(limited.map((m) => [m.id, m] as const))('the limit of %s', (_id, method) => {
  const radius = (lambda: number, beta: number, part: number): number => {
    const eta = part * (method.stableBelow?.(lambda, { beta }) ?? NaN);
    return spectralRadius(iterationMatrix(method, lambda, { eta, beta }));
  };

  it('is where the spectral radius of the iteration crosses 1', () => {
    fc.assert(
      fc.property(setting.lambda, setting.beta, (lambda, percent) => {
        const beta = percent / 100;
        expect(radius(lambda, beta, 1 - 1e-6)).toBeLessThan(1);
        expect(radius(lambda, beta, 1)).toBeCloseTo(1, 9);
        expect(radius(lambda, beta, 1 + 1e-6)).toBeGreaterThan(1);
      }),
    );
  });

  it('leaves every smaller step size stable, so that the largest curvature decides', () => {
    const beta = fc.integer({ min: 0, max: 95 });
    fc.assert(
      fc.property(
        setting.lambda,
        beta,
        fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
        (l, b, part) => {
          expect(radius(l, b / 100, part)).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('the modes on a quadratic', () => {
  it('heavy ball: complex modes have modulus √β', () => {
    for (const [beta, x] of [
      [0.5, 1],
      [0.9, 0.5],
      [0.81, 3],
    ]) {
      expect(Math.abs(x - 1 - beta)).toBeLessThan(2 * Math.sqrt(beta));
      const method = limited.find(({ id }) => id === 'heavyBall') as Optimiser;
      const r = spectralRadius(iterationMatrix(method, 2, { eta: x / 2, beta }));
      expect(r).toBeCloseTo(Math.sqrt(beta), 12);
    }
  });
  it('Nesterov: complex modes have modulus √(β(1 − ηλ))', () => {
    for (const [beta, x] of [
      [0.5, 0.3],
      [0.9, 0.5],
      [0.81, 0.1],
    ]) {
      const method = limited.find(({ id }) => id === 'nesterov') as Optimiser;
      const r = spectralRadius(iterationMatrix(method, 2, { eta: x / 2, beta }));
      expect(r).toBeCloseTo(Math.sqrt(beta * (1 - x)), 12);
    }
  });
});
