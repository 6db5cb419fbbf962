import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../num/complete.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamW } from './adamW.ts';
import { bfgs } from './bfgs.ts';
import { conjugateGradient } from './conjugateGradient.ts';
import { dampedNewton } from './dampedNewton.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import { heavyBallAveraged } from './heavyBallAveraged.ts';
import { heavyBallClassic } from './heavyBallClassic.ts';
import { lbfgs } from './lbfgs.ts';
import { nesterov } from './nesterov.ts';
import { newton } from './newton.ts';
import type { Optimiser } from './optimiser.ts';
import type { Values } from './parameter.ts';
import { rmsprop } from './rmsprop.ts';
import { run } from './run.ts';
import type { Sweep } from './objective.ts';

// Every method against what it must do on ½xᵀAx − bᵀx, A symmetric positive definite.

const STEPS = 30;

interface Quadratic {
  readonly n: number;
  /** A, row by row. */
  readonly matrix: readonly (readonly number[])[];
  readonly start: readonly number[];
  gradient(x: ArrayLike<number>): number[];
  readonly sweep: Sweep;
  readonly hessian: (x: ArrayLike<number>) => Float64Array;
}

/** A = MMᵀ/n + shift·I, so that the condition stays below about 500. */
function quadratic(m: number[][], b: number[], start: number[], shift: number): Quadratic {
  const n = b.length;
  const matrix = m.map((row, i) =>
    m.map(
      (other, j) => row.reduce((sum, e, k) => sum + e * other[k], 0) / n + (i === j ? shift : 0),
    ),
  );
  const times = (x: ArrayLike<number>) =>
    matrix.map((row) => row.reduce((sum, a, j) => sum + a * x[j], 0));
  const gradient = (x: ArrayLike<number>) => times(x).map((ax, i) => ax - b[i]);
  return {
    n,
    matrix,
    start,
    gradient,
    sweep(x, out) {
      out[0] = times(x).reduce((sum, ax, i) => sum + x[i] * (ax / 2 - b[i]), 0);
      out.set(gradient(x), 1);
      return out;
    },
    hessian: () => Float64Array.from(matrix.flat()),
  };
}

// Quarters: numbers that differ from 0 by rounding alone would be blown up by the methods that divide by √s.
const entry = fc.integer({ min: -12, max: 12 }).map((k) => k / 4);
const vector = (n: number) => fc.array(entry, { minLength: n, maxLength: n });
const problem: fc.Arbitrary<Quadratic> = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc
    .record({
      m: fc.array(vector(n), { minLength: n, maxLength: n }),
      b: vector(n),
      start: vector(n),
      shift: fc.double({ min: 0.1, max: 2, noNaN: true }),
    })
    .map(({ m, b, start, shift }) => quadratic(m, b, start, shift)),
);

const path = (method: Optimiser, q: Quadratic, parameters: Values, steps = STEPS): Float64Array =>
  complete(run(method, q.sweep, q.start, { steps, parameters })).path;

/** Largest difference in proportion to the size of the path. */
function apart(a: Float64Array, b: Float64Array): number {
  const n = Math.min(a.length, b.length);
  let largest = 1e-300;
  let difference = 0;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, Math.abs(a[i]));
    difference = Math.max(difference, Math.abs(a[i] - b[i]));
  }
  return difference / largest;
}

/** One coordinate at a time, the memory in plain numbers: written from the papers, not from the code. */
type Memory = { v: number; s: number; t: number };
type Rule = (x: number, g: number, memory: Memory, p: Values) => number;

function recursion(rule: Rule, q: Quadratic, p: Values): Float64Array {
  let x = [...q.start];
  const memory = x.map((): Memory => ({ v: 0, s: 0, t: 0 }));
  const out = [...x];
  for (let t = 1; t <= STEPS; t++) {
    const g = q.gradient(x);
    x = x.map((xi, i) => {
      memory[i].t = t;
      return rule(xi, g[i], memory[i], p);
    });
    out.push(...x);
  }
  return Float64Array.from(out);
}

const adamStep: Rule = (x, g, m, { eta, beta1, beta2, epsilon }) => {
  m.v = beta1 * m.v + (1 - beta1) * g;
  m.s = beta2 * m.s + (1 - beta2) * g ** 2;
  const mean = m.v / (1 - beta1 ** m.t);
  const root = Math.sqrt(m.s / (1 - beta2 ** m.t));
  return x - (eta * mean) / (root + epsilon);
};

const RULES: readonly (readonly [Optimiser, Rule])[] = [
  [gradientDescent, (x, g, _m, { eta }) => x - eta * g],
  [heavyBall, (x, g, m, { eta, beta }) => x - eta * (m.v = beta * m.v + g)],
  [heavyBallClassic, (x, g, m, { eta, beta }) => x + (m.v = beta * m.v - eta * g)],
  [heavyBallAveraged, (x, g, m, { eta, beta }) => x - eta * (m.v = beta * m.v + (1 - beta) * g)],
  [nesterov, (x, g, m, { eta, beta }) => x - eta * (g + beta * (m.v = beta * m.v + g))],
  [adagrad, (x, g, m, { eta, epsilon }) => x - (eta * g) / (Math.sqrt((m.s += g * g)) + epsilon)],
  [
    rmsprop,
    (x, g, m, { eta, alpha, epsilon }) => {
      m.s = alpha * m.s + (1 - alpha) * g * g;
      return x - (eta * g) / (Math.sqrt(m.s) + epsilon);
    },
  ],
  [adam, adamStep],
  [adamW, (x, g, m, p) => adamStep(x - p.eta * p.weightDecay * x, g, m, p)],
];

const parameters = fc.record({
  eta: fc.double({ min: 1e-3, max: 0.05, noNaN: true }),
  beta: fc.double({ min: 0, max: 0.95, noNaN: true }),
  alpha: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  beta1: fc.double({ min: 0, max: 0.95, noNaN: true }),
  beta2: fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
  epsilon: fc.double({ min: 1e-5, max: 1e-2, noNaN: true }),
  weightDecay: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe.each(RULES.map(([m, rule]) => [m.id, m, rule] as const))('%s', (_id, method, rule) => {
  it('takes the path of its recursion on random quadratics', () => {
    fc.assert(
      fc.property(problem, parameters, (q, p) => {
        expect(apart(recursion(rule, q, p), path(method, q, p))).toBeLessThan(1e-8);
      }),
    );
  });
});

describe('conventions', () => {
  const free = fc.tuple(
    fc.double({ min: 1e-3, max: 0.05, noNaN: true }),
    fc.double({ min: 0, max: 0.95, noNaN: true }),
  );
  const same = (one: Optimiser, other: Optimiser, convert: (eta: number, beta: number) => Values) =>
    fc.assert(
      fc.property(problem, free, (q, [eta, beta]) => {
        expect(apart(path(one, q, { eta, beta }), path(other, q, convert(eta, beta)))).toBeLessThan(
          1e-9,
        );
      }),
    );

  it('torch with β, η is averaged with β, η/(1 − β)', () =>
    same(heavyBall, heavyBallAveraged, (eta, beta) => ({ eta: eta / (1 - beta), beta })));
  it('torch and classic agree while η is constant', () =>
    same(heavyBall, heavyBallClassic, (eta, beta) => ({ eta, beta })));
  it('without memory they are all gradient descent', () => {
    for (const method of [heavyBall, heavyBallClassic, heavyBallAveraged, nesterov]) {
      fc.assert(
        fc.property(problem, free, (q, [eta]) => {
          const plain = path(gradientDescent, q, { eta });
          expect(apart(plain, path(method, q, { eta, beta: 0 }))).toBeLessThan(1e-12);
        }),
      );
    }
  });
  it('AdamW without decay is Adam', () => same(adam, adamW, (eta) => ({ eta, weightDecay: 0 })));

  it('Nesterov is the look-ahead form of Sutskever, seen from the look-ahead point', () => {
    // v ← βv − η∇f(θ + βv), θ ← θ + v, followed in x = θ + βv.
    fc.assert(
      fc.property(problem, free, (q, [eta, beta]) => {
        let theta = [...q.start];
        let v = theta.map(() => 0);
        const out = [...theta];
        for (let t = 0; t < STEPS; t++) {
          const g = q.gradient(theta.map((x, i) => x + beta * v[i]));
          v = v.map((vi, i) => beta * vi - eta * g[i]);
          theta = theta.map((x, i) => x + v[i]);
          out.push(...theta.map((x, i) => x + beta * v[i]));
        }
        expect(apart(Float64Array.from(out), path(nesterov, q, { eta, beta }))).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('the first step', () => {
  const q: Quadratic = {
    n: 3,
    matrix: [],
    start: [0, 0, 0],
    gradient: () => [0.001, -1, 1000],
    hessian: () => new Float64Array(9),
    sweep: (_x, out) => {
      out.set([0, 0.001, -1, 1000]);
      return out;
    },
  };
  const first = (method: Optimiser, p: Values) => Array.from(path(method, q, p, 1).slice(3));
  it('of Adam is η·sign(g), of RMSProp ten times that, of AdaGrad η·sign(g)', () => {
    first(adam, { eta: 0.1 }).forEach((x, i) => expect(x).toBeCloseTo([-0.1, 0.1, -0.1][i], 5));
    first(adagrad, { eta: 0.1 }).forEach((x, i) => expect(x).toBeCloseTo([-0.1, 0.1, -0.1][i], 5));
    first(rmsprop, { eta: 0.1 }).forEach((x, i) => expect(x).toBeCloseTo([-1, 1, -1][i], 3));
  });
});

describe('methods that know or learn the curvature', () => {
  const differentiable = (q: Quadratic) => ({ valueAndGradient: q.sweep, hessian: q.hessian });
  const result = (method: Optimiser, q: Quadratic, p: Values, steps: number) =>
    complete(run(method, differentiable(q), q.start, { steps, parameters: p, reports: true }));
  const startSize = (q: Quadratic) => Math.max(1, Math.hypot(...q.gradient(q.start)));
  /** ‖∇f‖ at the end, in proportion to that at the start. */
  const left = (method: Optimiser, q: Quadratic, p: Values, steps: number) => {
    const { gradientNorm, steps: taken } = result(method, q, p, steps);
    return gradientNorm[taken] / startSize(q);
  };

  it('Newton needs one step, whatever the condition', () => {
    fc.assert(
      fc.property(problem, (q) => {
        expect(left(newton, q, {}, 1)).toBeLessThan(1e-11);
      }),
    );
  });
  it('damped Newton takes the same step: A is positive definite and η = 1 goes down enough', () => {
    fc.assert(
      fc.property(problem, (q) => {
        expect(left(dampedNewton, q, {}, 1)).toBeLessThan(1e-11);
      }),
    );
  });
  it('conjugate gradient ends in n steps', () => {
    fc.assert(
      fc.property(problem, (q) => {
        expect(left(conjugateGradient, q, { c2: 1e-9 }, q.n)).toBeLessThan(1e-7);
      }),
    );
  });
  it('its directions are conjugate, its gradients orthogonal', () => {
    fc.assert(
      fc.property(problem, (q) => {
        const { reports } = result(conjugateGradient, q, { c2: 1e-9 }, q.n);
        for (let a = 1; a < reports.length; a++) {
          for (let b = 0; b < a; b++) {
            const p = reports[a].direction as Float64Array;
            const o = reports[b].direction as Float64Array;
            const inner = (u: ArrayLike<number>, v: ArrayLike<number>) =>
              q.matrix.reduce(
                (sum, row, i) => sum + u[i] * row.reduce((s, e, j) => s + e * v[j], 0),
                0,
              );
            expect(Math.abs(inner(p, o))).toBeLessThan(
              1e-5 * Math.sqrt(inner(p, p) * inner(o, o)) + 1e-9 * startSize(q) ** 2,
            );
          }
        }
      }),
    );
  });
  it('BFGS with an exact line search ends in n steps, and its B is then the inverse of A', () => {
    fc.assert(
      fc.property(problem, (q) => {
        expect(left(bfgs, q, { c2: 1e-9 }, q.n)).toBeLessThan(1e-6);
        const { reports } = result(bfgs, q, { c2: 1e-9 }, q.n);
        if (reports.length < q.n) return;
        // B A = I along every direction taken, when all of them were of some length.
        const lengths = reports.map(({ step }) => Math.hypot(...(step as Float64Array)));
        if (Math.min(...lengths) < 1e-3 * Math.max(...lengths)) return;
        const b = reports[q.n - 1].inverse as Float64Array;
        for (let i = 0; i < q.n; i++) {
          for (let j = 0; j < q.n; j++) {
            let sum = i === j ? -1 : 0;
            for (let k = 0; k < q.n; k++) sum += b[i * q.n + k] * q.matrix[k][j];
            expect(Math.abs(sum)).toBeLessThan(1e-3);
          }
        }
      }),
    );
  });
  it('L-BFGS with room for all pairs ends in n steps too', () => {
    fc.assert(
      fc.property(problem, (q) => {
        expect(left(lbfgs, q, { c2: 1e-9, memory: 10 }, q.n)).toBeLessThan(1e-6);
      }),
    );
  });
  it('with their usual line searches they get there all the same', () => {
    for (const method of [bfgs, lbfgs, conjugateGradient]) {
      fc.assert(
        fc.property(problem, (q) => {
          expect(left(method, q, {}, 150)).toBeLessThan(1e-9);
        }),
      );
    }
  });
});
