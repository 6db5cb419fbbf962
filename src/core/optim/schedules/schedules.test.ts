import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../num/complete.ts';
import { adam } from '../adam.ts';
import { allOptimisers, allSchedules, schedules } from '../all.ts';
import { gradientDescent } from '../gradientDescent.ts';
import { heavyBall } from '../heavyBall.ts';
import { heavyBallClassic } from '../heavyBallClassic.ts';
import type { Sweep } from '../objective.ts';
import type { Optimiser } from '../optimiser.ts';
import type { Values } from '../parameter.ts';
import { run } from '../run.ts';
import type { Schedule } from './schedule.ts';

const named = (id: string): Schedule => {
  const schedule = schedules.get(id);
  if (!schedule) throw new Error(id);
  return schedule;
};
const sizes = (id: string, steps: number, parameters: Values): number[] =>
  Array.from({ length: steps }, (_, t) => named(id).eta(t, steps, { eta: 0.8, ...parameters }));

describe('step sizes', () => {
  it.each([
    ['constant', {}, [0.8, 0.8, 0.8, 0.8]],
    ['stepDecay', { decayEvery: 2, decayFactor: 0.5 }, [0.8, 0.8, 0.4, 0.4, 0.2]],
    ['cosine', { finalShare: 0 }, [0.8, 0.4 * (1 + Math.SQRT1_2), 0.4, 0.4 * (1 - Math.SQRT1_2)]],
    ['cosine', { finalShare: 0.5 }, [0.8, 0.6]],
    ['inverseTime', { halfTime: 2 }, [0.8, 0.8 / 1.5, 0.4, 0.32, 0.8 / 3]],
    ['warmUp', { warmUpSteps: 4 }, [0.2, 0.4, 0.6, 0.8, 0.8, 0.8]],
    ['warmUp', { warmUpSteps: 0 }, [0.8, 0.8]],
    ['warmUpCosine', { warmUpSteps: 2, finalShare: 0 }, [0.4, 0.8, 0.8, 0.4]],
  ] as const)('%s %j', (id, parameters, wanted) => {
    sizes(id, wanted.length, parameters).forEach((eta, t) =>
      expect(eta).toBeCloseTo(wanted[t], 12),
    );
  });

  it('after 1/t the sum grows without end, the sum of squares does not', () => {
    const sums = (n: number) =>
      sizes('inverseTime', n, { halfTime: 5 }).reduce(
        ([one, two], eta) => [one + eta, two + eta * eta],
        [0, 0],
      );
    const [near, far] = [sums(1000), sums(1_000_000)];
    expect(far[0] - near[0]).toBeGreaterThan(20);
    expect(far[1] - near[1]).toBeLessThan(0.02);
  });

  it.each(allSchedules.map((s) => [s.id, s] as const))(
    '%s stays within 0 and η, in proportion to η, and its parameters are told from an optimiser’s',
    (_id, schedule) => {
      const free = fc.record(
        Object.fromEntries(
          schedule.parameters.map(({ id, min, max, integer }) => [
            id,
            integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
          ]),
        ),
      );
      fc.assert(
        fc.property(free, fc.integer({ min: 1, max: 500 }), fc.nat(), (values, steps, k) => {
          const t = k % steps;
          const eta = schedule.eta(t, steps, { ...values, eta: 0.3 });
          expect(eta).toBeGreaterThanOrEqual(0);
          expect(eta).toBeLessThanOrEqual(0.3 * (1 + 1e-12));
          expect(schedule.eta(t, steps, { ...values, eta: 0.6 })).toBeCloseTo(2 * eta, 12);
        }),
      );
      const taken = new Set(allOptimisers.flatMap((o) => o.parameters.map(({ id }) => id)));
      for (const { id } of schedule.parameters) expect(taken.has(id)).toBe(false);
    },
  );
});

describe('a run with a schedule', () => {
  const f: Sweep = ({ 0: x, 1: y }, out) => {
    out.set([(x * x + 25 * y * y) / 2, x, 25 * y]);
    return out;
  };
  const go = (method: Optimiser, schedule: Schedule | undefined, parameters: Values, steps = 60) =>
    complete(
      run(method, f, [-2.5, 1], {
        steps,
        parameters,
        reports: true,
        ...(schedule && { schedule }),
      }),
    );

  it('uses η(t) in step t, with the schedule’s defaults where nothing is set', () => {
    const { reports, path } = go(gradientDescent, named('stepDecay'), { eta: 0.02 }, 60);
    expect(reports.map(({ eta }) => eta)).toEqual([
      ...new Array<number>(50).fill(0.02),
      ...new Array<number>(10).fill(0.01),
    ]);
    expect(path[2 * 60] / path[0]).toBeCloseTo(0.98 ** 50 * 0.99 ** 10, 12);
  });

  it('constant is none, to the bit', () => {
    for (const method of [heavyBall, heavyBallClassic, adam]) {
      const parameters = { eta: 0.02, beta: 0.8 };
      expect(go(method, named('constant'), parameters).path).toEqual(
        go(method, undefined, parameters).path,
      );
    }
  });

  it('parts torch and classic heavy ball once η changes, and not before', () => {
    const parameters = { eta: 0.02, beta: 0.9, decayEvery: 10, decayFactor: 0.1 };
    const torch = go(heavyBall, named('stepDecay'), parameters).path;
    const classic = go(heavyBallClassic, named('stepDecay'), parameters).path;
    const apart = (t: number) =>
      Math.hypot(torch[2 * t] - classic[2 * t], torch[2 * t + 1] - classic[2 * t + 1]);
    for (let t = 0; t <= 10; t++) expect(apart(t)).toBeLessThan(1e-12);
    // The classic velocity still carries the old η: its step is the old one, torch’s a tenth of it.
    const step = (path: Float64Array) => path[2 * 11] - path[2 * 10];
    expect(apart(11)).toBeGreaterThan(1e-3);
    expect(Math.abs(step(classic))).toBeGreaterThan(5 * Math.abs(step(torch)));
  });
});
