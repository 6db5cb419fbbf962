import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { RaceRequest, RunRequest } from '../protocol/descent.ts';
import { bestSteps } from './bestSteps.ts';
import { opened } from './opened.ts';
import { phase } from './phase.ts';
import { race } from './race.ts';

const runOf = (
  optimiser: string,
  parameters: Record<string, number> = {},
  more: Partial<RunRequest> = {},
): RunRequest => ({
  start: [-2.5, 1],
  optimiser,
  parameters,
  schedule: 'constant',
  changes: [],
  ...more,
});
const asked = (
  source: string,
  runs: readonly RunRequest[],
  more: Partial<RaceRequest> = {},
): RaceRequest => ({
  fn: { source, values: { k: 25 } },
  steps: 200,
  noise: 0,
  seed: 1,
  constraint: null,
  tolerance: 1e-6,
  runs,
  ...more,
});
const RAVINE = '1/2*(x^2 + k*y^2)';
function answer(request: RaceRequest) {
  const result = complete(race.work(request));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('a race', () => {
  it('knows the limit everywhere on a quadratic', () => {
    const { runs, quadratic } = answer(
      asked(RAVINE, [runOf('heavyBall', { eta: 0.05, beta: 0.5 })]),
    );
    expect(quadratic).toBe(true);
    runs[0].limit.forEach((limit) => expect(limit).toBeCloseTo((2 * 1.5) / 25, 12));
  });

  it('has a local limit elsewhere, none where the surface bends down, none for methods without one', () => {
    const limits = (source: string, optimiser = 'gradientDescent') =>
      answer(asked(source, [runOf(optimiser, { eta: 0.01 })])).runs[0].limit;
    const quartic = limits('x^4 + y^4');
    expect(quartic[0]).toBeCloseTo(2 / (12 * 6.25), 12);
    expect(quartic[5]).not.toBe(quartic[0]);
    expect(limits('-x^2 - y^2')[0]).toBeNaN();
    expect(limits(RAVINE, 'adam')[0]).toBeNaN();
  });

  it('carries gradient, length and distance of every point', () => {
    const { runs, target } = answer(asked(RAVINE, [runOf('gradientDescent', { eta: 0.04 })]));
    const [run] = runs;
    expect([...run.gradient.slice(0, 2)]).toEqual([-2.5, 25]);
    expect(target).toMatchObject({ kind: 'minimum', value: 0 });
    expect(run.distance[0]).toBeCloseTo(Math.hypot(2.5, 1), 12);
    // One step across, then along the floor: the length is what the coordinates say.
    expect(run.length[1]).toBeCloseTo(Math.hypot(0.1, 1), 12);
    expect(run.length[200]).toBeCloseTo(run.length[1] + 2.4 - Math.abs(run.path[400]), 9);
  });

  it('counts the steps to 1e-6 of the lesson, whatever else is in the race', () => {
    const eta = [0.07, 0.04, 1 / 9];
    const { runs, goal } = answer(
      asked(RAVINE, [
        runOf('gradientDescent', { eta: eta[0] }),
        runOf('gradientDescent', { eta: eta[1] }),
        runOf('heavyBall', { eta: eta[2], beta: 4 / 9 }),
        runOf('gradientDescent', { eta: 0.085 }),
      ]),
    );
    expect(goal).toBe(1e-6);
    expect(runs.map(({ arrival }) => arrival)).toEqual([104, 184, 30, -1]);
  });

  it('counts a least loss between 0 and the tolerance as 0', () => {
    const { goal, runs } = answer(
      asked(RAVINE, [runOf('gradientDescent', { eta: 0.07 })], { steps: 107 }),
    );
    expect(runs[0].loss[107]).toBeGreaterThan(1e-7);
    expect(goal).toBe(1e-6);
  });

  it('takes the least loss for the floor where that is not 0', () => {
    const { goal, runs } = answer(
      asked('x^2 + y^2 + 3', [runOf('gradientDescent', { eta: 0.25 })]),
    );
    expect(goal).toBeCloseTo(3 + 1e-6, 9);
    expect(runs[0].arrival).toBeGreaterThan(5);
  });

  it('counts what a step costs: gradients alone, line searches, Hessians', () => {
    const { runs } = answer(
      asked('(1 - x)^2 + 100*(y - x^2)^2', [
        runOf('gradientDescent', { eta: 0.001 }, { start: [-1.2, 1] }),
        runOf('bfgs', {}, { start: [-1.2, 1] }),
        runOf('newton', {}, { start: [-1.2, 1] }),
      ]),
    );
    expect([...runs[0].gradients.slice(0, 3)]).toEqual([1, 2, 3]);
    const each = runs[0].operations[1] - runs[0].operations[0];
    expect(runs[0].operations[50]).toBe(51 * each);
    expect(runs[1].gradients[5]).toBeGreaterThan(6);
    // A step of Newton pays for H on top of the gradient.
    expect(runs[2].operations[1]).toBeGreaterThan(2 * each);
  });

  it('records η of every step, with schedule and changes', () => {
    const { runs } = answer(
      asked(RAVINE, [
        runOf('gradientDescent', { eta: 0.04 }, { changes: [{ at: 3, id: 'eta', value: 0.02 }] }),
        runOf('gradientDescent', { eta: 0.04, decayEvery: 2 }, { schedule: 'stepDecay' }),
        runOf('newton'),
      ]),
    );
    expect([...runs[0].eta.slice(0, 5)]).toEqual([0.04, 0.04, 0.04, 0.02, 0.02]);
    expect([...runs[1].eta.slice(0, 5)]).toEqual([0.04, 0.04, 0.02, 0.02, 0.01]);
    expect(runs[2].eta[0]).toBeNaN();
  });

  it('gives every run the same noise', () => {
    const { runs } = answer(
      asked(
        RAVINE,
        [runOf('heavyBall', { eta: 0.02, beta: 0 }), runOf('gradientDescent', { eta: 0.02 })],
        {
          noise: 0.5,
          seed: 9,
        },
      ),
    );
    expect(runs[0].path).toEqual(runs[1].path);
    expect(runs[0].path).not.toEqual(
      answer(asked(RAVINE, [runOf('gradientDescent', { eta: 0.02 })])).runs[0].path,
    );
  });

  it('says why a method ended its run', () => {
    const [run] = answer(asked('x^2 + 0*y', [runOf('newton')])).runs;
    expect([run.ending, run.steps]).toEqual(['singular', 0]);
    expect(run.sentence).toContain('eigenvalue 0');
  });

  it('hands faults on', () => {
    expect(complete(race.work(asked('x^^2', [runOf('adam')]))).ok).toBe(false);
  });
});

describe('best step sizes', () => {
  it('are those of the theory on a quadratic, and none is better', () => {
    const request = asked(RAVINE, [
      runOf('gradientDescent'),
      runOf('heavyBall', { beta: 4 / 9 }),
      runOf('newton'),
    ]);
    const found = complete(bestSteps.work(request));
    if (!found.ok) throw new Error();
    const [plain, ball, none] = found.value.etas;
    expect(none).toBeNaN();
    expect(found.value.reached).toEqual([true, true, false]);
    const arrivals = (eta: number, beta: number, id: string): number => {
      const { goal, runs } = answer(asked(RAVINE, [runOf(id, { eta, beta })]));
      return goal === 1e-6 ? runs[0].arrival : -1;
    };
    const best = [arrivals(plain, 0, 'gradientDescent'), arrivals(ball, 4 / 9, 'heavyBall')];
    for (let k = 1; k < 80; k++) {
      const eta = k / 400;
      for (const [i, [id, beta]] of [
        ['gradientDescent', 0] as const,
        ['heavyBall', 4 / 9] as const,
      ].entries()) {
        const steps = arrivals(eta, beta, id);
        if (steps >= 0) expect(steps).toBeGreaterThanOrEqual(best[i] - 0.5);
      }
    }
  });

  it('are the same every time', () => {
    const request = asked('(x^2+y-11)^2+(x+y^2-7)^2', [runOf('adam'), runOf('rmsprop')]);
    expect(complete(bestSteps.work(request))).toEqual(complete(bestSteps.work(request)));
  });
});

describe('an opened step', () => {
  const open = (
    source: string,
    run: RunRequest,
    at: number,
    target: readonly [number, number] | null = [0, 0],
  ) => {
    const { fn, steps, noise, seed, constraint } = asked(source, []);
    const conditions = { fn, steps, noise, seed, constraint };
    const result = complete(opened.work({ ...conditions, run, at, target }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };

  it('has the numbers of the step and of the one before', () => {
    const step = open(RAVINE, runOf('heavyBall', { eta: 0.05, beta: 0.5 }), 2);
    const v = [[-2.5, 25]];
    const x = [[-2.5, 1]];
    for (let t = 0; t < 3; t++) {
      x.push(x[t].map((xi, i) => xi - 0.05 * v[t][i]));
      v.push([0.5 * v[t][0] + x[t + 1][0], 0.5 * v[t][1] + 25 * x[t + 1][1]]);
    }
    expect(step.x).toEqual(x[2]);
    expect(step.report?.velocity).toEqual(v[2]);
    expect(step.before?.velocity).toEqual(v[1]);
    expect(step.report).toMatchObject({ eta: 0.05, beta: 0.5 });
    expect(open(RAVINE, runOf('heavyBall'), 0).before).toBeNull();
  });

  it('splits the error along eigenvectors, with the factor that the step left', () => {
    const { curvature } = open(RAVINE, runOf('gradientDescent', { eta: 0.07 }), 24);
    expect(curvature?.eigenvalues).toEqual([1, 25]);
    expect(curvature?.measured[0]).toBeCloseTo(0.93, 12);
    expect(curvature?.measured[1]).toBeCloseTo(-0.75, 12);
    expect(curvature?.errors[1][3]).toBeCloseTo((-0.75) ** 3, 12);
    expect(curvature?.predicted?.map(({ root }) => root)).toEqual([
      expect.closeTo(0.93, 12),
      expect.closeTo(-0.75, 12),
    ]);
    expect(curvature?.radius).toBeCloseTo(0.93, 12);
    expect(curvature?.limits.gradientDescent).toBeCloseTo(0.08, 12);
    expect(curvature?.bestEta).toBeCloseTo(2 / 26, 9);
  });

  it('has eigenvectors in any position, and no best at a saddle', () => {
    const turned = open(
      '1/2*((0.6*x + 0.8*y)^2 + 9*(0.6*y - 0.8*x)^2)',
      runOf('gradientDescent', { eta: 0.01 }),
      0,
    );
    expect(turned.curvature?.eigenvalues.map((l) => Math.round(1e9 * l) / 1e9)).toEqual([1, 9]);
    expect(Math.abs(turned.curvature?.eigenvectors[0][0] ?? 0)).toBeCloseTo(0.6, 9);
    const saddle = open('x^2 - y^2', runOf('gradientDescent', { eta: 0.01 }), 0);
    expect(saddle.curvature?.bestEta).toBeNaN();
    expect(saddle.curvature?.radius).toBeGreaterThan(1);
  });

  it('stands at the end of a shorter run, without a report', () => {
    const end = open(RAVINE, runOf('newton'), 40);
    expect([end.step, end.report]).toEqual([1, null]);
    expect(end.before?.eigenvalues).toEqual([1, 25]);
  });

  it('does without curvature or target', () => {
    expect(
      open('abs(x) + abs(y)', runOf('gradientDescent', { eta: 0.1 }), 3, null).curvature?.errors[0],
    ).toHaveLength(0);
  });
});

/** Of the matrix of the iteration on (x, v), by its trace and determinant. */
function spectral(lambda: number, eta: number, beta: number): number {
  const [a, b, c, d] = [1 - eta * lambda, -eta * beta, lambda, beta];
  const half = (a + d) / 2;
  const rest = half * half - (a * d - b * c);
  return rest < 0 ? Math.sqrt(a * d - b * c) : Math.abs(half) + Math.sqrt(rest);
}

describe('the phase map', () => {
  it('is the spectral radius, 1 on the limit', () => {
    const result = complete(
      phase.work({
        optimiser: 'heavyBall',
        curvatures: [1, 25],
        etaMax: 0.16,
        columns: 32,
        rows: 10,
      }),
    );
    if (!result.ok) throw new Error();
    const { radius, columns } = result.value;
    // The middles of the cells: η = 0.0025, 0.0075, …, β = 0.05, 0.15, …
    const at = (eta: number, beta: number): number =>
      radius[Math.floor(10 * beta) * columns + Math.floor((32 * eta) / 0.16)];
    expect(at(0.0025, 0.05)).toBeCloseTo(
      Math.max(...[1, 25].map((l) => spectral(l, 0.0025, 0.05))),
      12,
    );
    // The limit at β = 0.45 is 0.116: 0.1125 lies below it, 0.1175 above.
    expect(at(0.1125, 0.45)).toBeLessThan(1);
    expect(at(0.1175, 0.45)).toBeGreaterThan(1);
  });
});
