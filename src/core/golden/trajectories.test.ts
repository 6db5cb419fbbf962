import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { heavyBall } from '../optim/heavyBall.ts';
import { heavyBallClassic } from '../optim/heavyBallClassic.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import { complete } from '../num/complete.ts';
import { run } from '../optim/run.ts';

interface GoldenRun {
  surface: string;
  expr: string;
  start: [number, number];
  method: 'gd' | 'momentum_torch' | 'momentum_classic';
  hyper: { lr: number; momentum?: number; beta?: number };
  steps: number;
  reliable_steps: number;
  path: [number, number][];
  loss: number[];
}

const data = JSON.parse(readFileSync(new URL('./trajectories.json', import.meta.url), 'utf8')) as {
  runs: GoldenRun[];
  edge: { expr: string; lr: number; start: number; behaviour: string; path: number[] }[];
  heavyball: {
    mu: number;
    L: number;
    hb_opt_lr: number;
    hb_opt_beta: number;
    hb_opt_rate: number;
  }[];
};

const METHODS: Record<GoldenRun['method'], Optimiser> = {
  gd: gradientDescent,
  momentum_torch: heavyBall,
  momentum_classic: heavyBallClassic,
};

function objective(expr: string, inputs: string[]) {
  const f = scalarFunction(expr, { inputs });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value.valueAndGradient;
}

describe('paths against PyTorch and a 50-digit replay', () => {
  it.each(data.runs.map((r) => [`${r.surface} ${r.method} from ${r.start.join()}`, r] as const))(
    '%s',
    (_name, r) => {
      const beta = r.hyper.momentum ?? r.hyper.beta ?? 0;
      const result = complete(
        run(METHODS[r.method], objective(r.expr, ['x', 'y']), r.start, {
          steps: r.steps,
          parameters: { eta: r.hyper.lr, beta },
        }),
      );
      const last = Math.min(r.reliable_steps, result.steps);
      // A run that stops early must have reached a stationary point to the last digits.
      if (result.steps < r.steps) expect(result.ending).toBe('converged');
      for (let t = 0; t <= last; t++) {
        expect(Math.abs(result.path[2 * t] - r.path[t][0])).toBeLessThanOrEqual(1e-8);
        expect(Math.abs(result.path[2 * t + 1] - r.path[t][1])).toBeLessThanOrEqual(1e-8);
        const scale = Math.max(1, Math.abs(r.loss[t]));
        expect(Math.abs(result.loss[t] - r.loss[t]) / scale).toBeLessThanOrEqual(1e-8);
      }
    },
  );
});

describe('gradient descent on ½λx² around its limit', () => {
  it.each(data.edge.map((e) => [`${e.expr} with η = ${e.lr}: ${e.behaviour}`, e] as const))(
    '%s',
    (_name, e) => {
      const result = complete(
        run(gradientDescent, objective(e.expr, ['x']), [e.start], {
          steps: e.path.length - 1,
          parameters: { eta: e.lr },
        }),
      );
      for (let t = 0; t <= result.steps; t++) {
        const scale = Math.max(1, Math.abs(e.path[t]));
        expect(Math.abs(result.path[t] - e.path[t]) / scale).toBeLessThanOrEqual(1e-8);
      }
    },
  );
});

describe('the best heavy ball on a quadratic', () => {
  it.each(data.heavyball.map((h) => [`κ = ${h.L / h.mu}`, h] as const))('%s', (_name, h) => {
    // Per step the error shrinks by the golden rate, up to the polynomial factor of the double root.
    const f = objective(`1/2*(${h.mu}*x^2 + ${h.L}*y^2)`, ['x', 'y']);
    const steps = 400;
    const { loss, steps: taken } = complete(
      run(heavyBall, f, [1, 1], {
        steps,
        parameters: { eta: h.hb_opt_lr, beta: h.hb_opt_beta },
      }),
    );
    const t = Math.min(taken, steps);
    const bound = h.hb_opt_rate ** (2 * t) * (h.L + h.mu) * 40 * (t + 1) ** 2;
    expect(loss[t]).toBeLessThanOrEqual(Math.max(bound, 1e-25));
  });
});
