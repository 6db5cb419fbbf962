import { describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { opened } from '../../../worker/handlers/opened.ts';
import { race } from '../../../worker/handlers/race.ts';
import { schema } from '../inputs.ts';
import { openedOf, raceOf, readingOf } from '../model.ts';
import { stepParts } from './stepParts.ts';

/** The arrows of a link, through the same handlers that the worker runs. */
function partsOf(query: string) {
  const inputs = schema.parse(query).state;
  const asked = raceOf(inputs, readingOf(inputs.source).parameters, null);
  const answer = complete(race.work(asked));
  const step = answer.ok && complete(opened.work(openedOf(inputs, answer.value, asked)));
  if (!step || !step.ok) throw new Error(query);
  return stepParts(step.value);
}

describe('a step as arrows', () => {
  const labels = (query: string) => partsOf(query).map(({ label }) => label);
  const forms: readonly (readonly [string, string])[] = [
    ['heavyBall', '−η∇f'],
    ['heavyBallClassic', '−η∇f'],
    ['heavyBallAveraged', '−η(1−β)∇f'],
    ['nesterov', '−η∇f'],
  ];

  it.each(forms)('are terms that add up to the step: %s', (id, fresh) => {
    const query = `opt=${id}&eta=0.03&beta=0.6&step=7`;
    expect(labels(query)).toEqual([fresh, 'momentum', 'step']);
    const [a, b, sum] = partsOf(query).map(({ vector }) => vector);
    expect(a[0] + b[0]).toBeCloseTo(sum[0], 12);
    expect(a[1] + b[1]).toBeCloseTo(sum[1], 12);
  });

  it('are the same in all forms of one path', () => {
    const of = (id: string, eta: number) =>
      partsOf(`opt=${id}&eta=${eta}&beta=0.6&step=7`).map(({ vector }) => vector);
    for (const [id, eta] of [
      ['heavyBallClassic', 0.03],
      ['heavyBallAveraged', 0.075],
    ] as const) {
      of(id, eta).forEach((v, i) =>
        v.forEach((vi, k) => expect(vi).toBeCloseTo(of('heavyBall', 0.03)[i][k], 9)),
      );
    }
  });

  it('are one for plain descent, and name what is no part of the step', () => {
    expect(labels('eta=0.05&step=3')).toEqual(['−η∇f']);
    expect(labels('eta=0.05&step=3&noise=0.2')).toEqual(['−ηg']);
    expect(labels('eta=0.05&step=0&on=disc:-2,0,0.3')).toEqual(['−η∇f', 'step']);
    expect(labels('opt=newton&step=0')).toEqual(['direction of −∇f', 'step']);
    expect(labels('opt=adam&eta=0.1&p.k=2&step=3')).toEqual(['gradient descent', 'step']);
  });

  it('do not let a gradient out of all proportion hide the step', () => {
    const query = 'opt=adam&eta=0.1&p.k=1000&step=0';
    expect(labels(query)).toEqual(['direction of −∇f', 'step']);
    const [ahead, step] = partsOf(query).map(({ vector }) => Math.hypot(...vector));
    expect(ahead).toBeCloseTo(step, 12);
  });
});
