import { describe, expect, it } from 'vitest';
import { run } from '../../../tools/model-facts.ts';
import { schema } from './inputs.ts';
import { raceOf, readingOf } from './model.ts';
import { standings } from './standing.ts';

function runsOf(query: string) {
  const inputs = schema.parse(query).state;
  const race = run('race', raceOf(inputs, readingOf(inputs.source).parameters, null));
  if (!race) throw new Error(query);
  return race.runs;
}

describe('where the runs of a race stand', () => {
  const runs = runsOf('s=rosenbrock&at=-1.2,1&eta=0.001&steps=100&runs=bfgs;newton');

  it('by steps each at the same step, or at its end', () => {
    expect(standings(runs, 0, 3, 'steps')).toEqual([3, 3, 3]);
    expect(standings(runs, 0, 100, 'steps')).toEqual([100, runs[1].steps, runs[2].steps]);
  });

  it.each(['gradients', 'operations'] as const)(
    'by %s each at its last point that costs no more than the leading one has paid',
    (axis) => {
      const costs = runs.map((each) => each[axis]);
      for (const lead of [0, 1, 2]) {
        for (const step of [0, 1, 5, 30, 100]) {
          const at = standings(runs, lead, step, axis);
          const own = Math.min(step, runs[lead].steps);
          expect(at[lead]).toBe(own);
          const budget = costs[lead][own];
          costs.forEach((cost, k) => {
            if (k === lead) return;
            expect(cost[at[k]] <= budget || at[k] === 0).toBe(true);
            if (at[k] < cost.length - 1) expect(cost[at[k] + 1]).toBeGreaterThan(budget);
          });
        }
      }
      // What has paid exactly as much has come as far: gradient descent pays one gradient for each step.
      expect(standings(runsOf('s=ravine&eta=0.05&runs=adam,eta:0.1'), 0, 7, 'gradients')).toEqual([
        7, 7,
      ]);
    },
  );
});
