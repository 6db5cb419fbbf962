import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import trajectories from '../golden/trajectories.json' with { type: 'json' };
import { allOptimisers } from './all.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import {
  bestGradientDescent,
  bestHeavyBall,
  bestOf,
  bestStep,
  factorOf,
  spectralRadius,
} from './modes.ts';
import { nesterov } from './nesterov.ts';
import type { LimitedOptimiser } from './optimiser.ts';

const limited = allOptimisers.filter(
  (method): method is LimitedOptimiser => method.stableBelow !== undefined,
);

describe.each(limited.map((method) => [method.id, method] as const))('%s', (_id, method) => {
  it('crosses 1 exactly at its limit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.integer({ min: 0, max: 95 }),
        (lambda, percent) => {
          const beta = percent / 100;
          const limit = method.stableBelow(lambda, { beta });
          const at = (part: number) =>
            spectralRadius(method, [lambda], { eta: part * limit, beta });
          expect(at(0.99)).toBeLessThan(1);
          expect(at(1)).toBeCloseTo(1, 9);
          expect(at(1.01)).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('multiplies an eigen-coordinate by its root in the long run', () => {
    const settings = { eta: 0.15 * method.stableBelow(1, { beta: 0.1 }), beta: 0.1 };
    const { root, modulus } = factorOf(method.mode(1, settings));
    let state = method.init([1]);
    let before = 1;
    for (let t = 0; t < 60; t++) {
      before = state.x[0];
      const here = { value: 0, gradient: state.x.slice() };
      const next = method.step(state, here, settings, undefined as never);
      if ('ending' in next) throw new Error(next.sentence);
      state = next.state;
    }
    expect(Math.abs(root)).toBe(modulus);
    expect(state.x[0] / before).toBeCloseTo(root, 8);
  });
});

describe('the best fixed settings', () => {
  it('are those of the reference, with its rates', () => {
    for (const row of trajectories.heavyball) {
      const plain = bestGradientDescent(row.mu, row.L);
      expect(plain.eta).toBeCloseTo(row.gd_opt_lr, 12);
      expect(plain.rate).toBeCloseTo(row.gd_opt_rate, 12);
      const ball = bestHeavyBall(row.mu, row.L);
      expect(ball.eta).toBeCloseTo(row.hb_opt_lr, 12);
      expect(ball.beta).toBeCloseTo(row.hb_opt_beta, 12);
      expect(ball.rate).toBeCloseTo(row.hb_opt_rate, 12);
      const curvatures = [row.mu, row.L];
      // At the optimum both roots coincide: their square root amplifies rounding.
      expect(spectralRadius(heavyBall, curvatures, { ...ball })).toBeCloseTo(ball.rate, 6);
      expect(spectralRadius(heavyBall, curvatures, { eta: ball.eta, beta: 0.9 })).toBeCloseTo(
        row['hb_radius_if_beta_0.9_at_hb_opt_lr'],
        12,
      );
    }
  });

  it('are found by search too', () => {
    for (const kappa of [2, 25, 50, 400]) {
      const curvatures = [1, kappa];
      expect(bestStep(gradientDescent, curvatures, {})).toBeCloseTo(2 / (1 + kappa), 9);
      const ball = bestHeavyBall(1, kappa);
      expect(bestOf(heavyBall, curvatures).rate).toBeCloseTo(ball.rate, 4);
      // Nesterov's best is no better than heavy ball's on a quadratic, and better than plain descent's.
      const { rate, eta, beta } = bestOf(nesterov, curvatures);
      expect(rate).toBeGreaterThan(ball.rate - 1e-6);
      expect(rate).toBeLessThan(bestGradientDescent(1, kappa).rate);
      // No neighbour is better.
      for (const [de, db] of [
        [1.01, 0],
        [0.99, 0],
        [1, 0.005],
        [1, -0.005],
      ]) {
        const near = spectralRadius(nesterov, curvatures, { eta: eta * de, beta: beta + db });
        expect(near).toBeGreaterThan(rate - 1e-9);
      }
    }
  });
});
