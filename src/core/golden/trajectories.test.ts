import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';
import { adam } from '../optim/adam.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { heavyBall } from '../optim/heavyBall.ts';
import { heavyBallAveraged } from '../optim/heavyBallAveraged.ts';
import { heavyBallClassic } from '../optim/heavyBallClassic.ts';
import { nesterov } from '../optim/nesterov.ts';
import { newton } from '../optim/newton.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import { rmsprop } from '../optim/rmsprop.ts';
import { run, type Run } from '../optim/run.ts';

interface Path {
  surface: string;
  expr: string;
  start: [number, number];
  path: [number, number][];
  loss: number[];
}

type Hyper = Record<string, number>;

interface GoldenRun extends Path {
  method: keyof typeof METHODS;
  hyper: Hyper;
  steps: number;
  reliable_steps: number;
}

interface NewtonRun extends Path {
  final_grad_norm: number;
  final_hessian_eigs: [number, number];
}

const data = JSON.parse(readFileSync(new URL('./trajectories.json', import.meta.url), 'utf8')) as {
  runs: GoldenRun[];
  newton: NewtonRun[];
  edge: { expr: string; lr: number; start: number; behaviour: string; path: number[] }[];
  heavyball: {
    mu: number;
    L: number;
    gd_opt_lr: number;
    gd_opt_rate: number;
    hb_opt_lr: number;
    hb_opt_beta: number;
    hb_opt_rate: number;
  }[];
};

const METHODS = {
  gd: gradientDescent,
  momentum_torch: heavyBall,
  momentum_classic: heavyBallClassic,
  nesterov_torch: nesterov,
  rmsprop,
  adam,
};

/** PyTorch's names of the parameters, and ours. */
const NAMES: Record<string, string> = {
  lr: 'eta',
  momentum: 'beta',
  beta: 'beta',
  alpha: 'alpha',
  beta1: 'beta1',
  beta2: 'beta2',
  eps: 'epsilon',
};

const parametersOf = (hyper: Hyper) =>
  Object.fromEntries(
    Object.entries(hyper).flatMap(([key, value]) => (key in NAMES ? [[NAMES[key], value]] : [])),
  );

function compile(expr: string, inputs = ['x', 'y']) {
  const f = scalarFunction(expr, { inputs });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

/** The largest distance between the two paths, and between their losses in proportion. */
function deviation(result: Run, golden: Path, last: number): { path: number; loss: number } {
  let path = 0;
  let loss = 0;
  for (let t = 0; t <= last; t++) {
    const [x, y] = golden.path[t];
    path = Math.max(path, Math.abs(result.path[2 * t] - x), Math.abs(result.path[2 * t + 1] - y));
    const scale = Math.max(1, Math.abs(golden.loss[t]));
    loss = Math.max(loss, Math.abs(result.loss[t] - golden.loss[t]) / scale);
  }
  return { path, loss };
}

function expectSame(result: Run, golden: Path, last: number): void {
  // A run that stops early must have reached a stationary point to the last digits, and then stays there.
  if (result.steps < last) expect(result.ending).toBe('converged');
  const { path, loss } = deviation(result, golden, Math.min(last, result.steps));
  expect(path).toBeLessThanOrEqual(1e-8);
  expect(loss).toBeLessThanOrEqual(1e-8);
  const [x, y] = golden.path[last];
  const end = result.path.slice(2 * Math.min(last, result.steps));
  expect(Math.max(Math.abs(end[0] - x), Math.abs(end[1] - y))).toBeLessThanOrEqual(1e-8);
}

function replay(r: GoldenRun, method: Optimiser, parameters = parametersOf(r.hyper)): void {
  const options = { steps: r.reliable_steps, parameters };
  const f = compile(r.expr).valueAndGradient;
  expectSame(complete(run(method, f, r.start, options)), r, r.reliable_steps);
}

describe('paths against PyTorch and a 50-digit replay', () => {
  it('has runs of every method', () => {
    expect([...new Set(data.runs.map((r) => r.method))].sort()).toEqual(
      Object.keys(METHODS).sort(),
    );
  });

  it.each(data.runs.map((r) => [`${r.surface} ${r.method} from ${r.start.join()}`, r] as const))(
    '%s',
    (_name, r) => replay(r, METHODS[r.method]),
  );
});

describe('the averaged heavy ball takes PyTorch’s path with η/(1 − β)', () => {
  const torch = data.runs.filter((r) => r.method === 'momentum_torch');
  it.each(torch.map((r) => [`${r.surface} from ${r.start.join()}`, r] as const))(
    '%s',
    (_name, r) => {
      const { eta, beta } = parametersOf(r.hyper);
      replay(r, heavyBallAveraged, { eta: eta / (1 - beta), beta });
    },
  );
});

describe('Newton against 50 digits, to minima, saddles and maxima', () => {
  const kind = ([low, high]: readonly number[]): string =>
    low > 0 ? 'minimum' : high < 0 ? 'maximum' : 'saddle';

  it('has runs to each kind', () => {
    const kinds = new Set(data.newton.map((r) => kind(r.final_hessian_eigs)));
    expect([...kinds].sort()).toEqual(['maximum', 'minimum', 'saddle']);
  });

  it.each(
    data.newton.map(
      (r) => [`${r.surface} from ${r.start.join()}: ${kind(r.final_hessian_eigs)}`, r] as const,
    ),
  )('%s', (_name, r) => {
    const f = compile(r.expr);
    const last = r.path.length - 1;
    const result = complete(run(newton, f, r.start, { steps: last, parameters: {} }));
    expectSame(result, r, last);
    const eigenvalues = symmetricEigen(f.hessian(result.path.slice(2 * result.steps)), 2).values;
    r.final_hessian_eigs.forEach((wanted, k) => {
      expect(Math.abs(eigenvalues[k] - wanted)).toBeLessThanOrEqual(1e-7 * Math.abs(wanted));
    });
  });
});

describe('gradient descent on ½λx² around its limit', () => {
  it.each(data.edge.map((e) => [`${e.expr} with η = ${e.lr}: ${e.behaviour}`, e] as const))(
    '%s',
    (_name, e) => {
      const result = complete(
        run(gradientDescent, compile(e.expr, ['x']), [e.start], {
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

describe('the best step sizes on a quadratic', () => {
  it.each(data.heavyball.map((h) => [`κ = ${h.L / h.mu}`, h] as const))('%s', (_name, h) => {
    const f = compile(`1/2*(${h.mu}*x^2 + ${h.L}*y^2)`);
    const ends = (method: Optimiser, parameters: Record<string, number>) => {
      const { loss, steps } = complete(run(method, f, [1, 1], { steps: 400, parameters }));
      return { t: steps, loss: loss[steps] };
    };
    // Per step the error shrinks by the golden rate, for heavy ball up to the polynomial factor of a double root.
    const ball = ends(heavyBall, { eta: h.hb_opt_lr, beta: h.hb_opt_beta });
    const bound = h.hb_opt_rate ** (2 * ball.t) * (h.L + h.mu) * 40 * (ball.t + 1) ** 2;
    expect(ball.loss).toBeLessThanOrEqual(Math.max(bound, 1e-25));
    const plain = ends(gradientDescent, { eta: h.gd_opt_lr });
    const rate = h.gd_opt_rate ** (2 * plain.t) * ((h.L + h.mu) / 2);
    expect(plain.loss).toBeLessThanOrEqual(Math.max(rate * (1 + 1e-9), 1e-25));
  });
});
