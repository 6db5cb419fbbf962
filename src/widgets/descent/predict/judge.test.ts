import { describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { opened } from '../../../worker/handlers/opened.ts';
import { race } from '../../../worker/handlers/race.ts';
import { schema } from '../inputs.ts';
import { openedOf, raceOf, readingOf } from '../model.ts';
import type { Point } from '../state.ts';
import { judge } from './judge.ts';
import { mistakes } from './mistakes.ts';
import { along } from './points.ts';
import { questionOf } from './questionOf.ts';
import type { StepQuestion } from './stepQuestion.ts';

/** The next step of a state, with all that the worker says of it. */
function ask(query: string): StepQuestion {
  const { state } = schema.parse(query);
  const asked = raceOf(state, readingOf(state.source).parameters, null);
  const answer = complete(race.work(asked));
  if (!answer.ok) throw new Error(answer.faults[0].message);
  const step = complete(opened.work(openedOf(state, answer.value, asked)));
  if (!step.ok) throw new Error(step.faults[0].message);
  const question = questionOf({ ...answer.value, asked }, step.value, state);
  if (!question) throw new Error('there is no next step');
  return question;
}

// By hand: from (−2.5, 1) with ∇f = (−2.5, 25) and η = 0.07 the step is (0.175, −1.75).
const PLAIN = 's=ravine&at=-2.5,1&eta=0.07&step=0';
// By hand: x₁ = (−2.425, 0.25), ∇f = (−2.425, 6.25), v = (−3.675, 18.75), x₂ = (−2.31475, −0.3125).
const HEAVY = 's=ravine&at=-2.5,1&eta=0.03&beta=0.5&step=1';
const ADAM = 's=ravine&at=-2.5,1&opt=adam&eta=0.1&step=12';
const NEWTON = 's=ravine&at=-2.5,1&opt=newton&step=0';
const BOXED = `${PLAIN}&on=box:-3,3,-0.5,2`;
const NOISY = `${PLAIN}&noise=4&seed=3`;

type Cases = readonly (readonly [id: string, query: string, guess: (q: StepQuestion) => Point])[];
const CASES: Cases = [
  ['stays', PLAIN, () => [-2.5, 1]],
  ['uphill', PLAIN, () => [-2.675, 2.75]],
  ['uphill', PLAIN, () => [-2.53, 1.3]],
  ['wholeGradient', PLAIN, () => [0, -24]],
  ['momentumLeftOut', HEAVY, () => [-2.35225, 0.0625]],
  ['onlyMomentum', HEAVY, () => [-2.3875, -0.125]],
  ['otherConvention', HEAVY, () => [-2.369875, -0.03125]],
  ['otherConvention', HEAVY, () => [-2.4216925, 0.233125]],
  ['repeated', HEAVY, () => [-2.35, -0.5]],
  ['plainStep', ADAM, ({ from, gradient }) => along(from, -0.1, gradient)],
  [
    'signOnly',
    ADAM,
    ({ from, gradient: [a, b] }) => along(from, -0.1, [Math.sign(a), Math.sign(b)]),
  ],
  ['toMinimum', PLAIN, () => [0, 0]],
  ['toMinimum', PLAIN, () => [-1.25, 0.5]],
  ['alongContour', PLAIN, () => [-1.5, 1.1]],
  ['alongContour', PLAIN, () => [-3.5, 0.9]],
  ['swapped', PLAIN, () => [-4.25, 1.175]],
  ['mirrored', PLAIN, () => [-2.675, -0.75]],
  ['notMovedBack', BOXED, () => [-2.325, -0.75]],
  ['unforeseen', NOISY, () => [-2.325, -0.75]],
  ['downhill', NEWTON, () => [-2.4, 0]],
  ['length', PLAIN, () => [-2.4125, 0.125]],
  ['length', PLAIN, () => [-2.15, -2.5]],
  ['direction', PLAIN, () => [-1.7, -0.2]],
];

describe('a guess of the next step', () => {
  it('is known to be exact for every method, from the first step to the last', () => {
    for (const opt of ['gradientDescent', 'nesterov', 'adam', 'rmsprop', 'bfgs', 'newton'])
      for (const more of ['s=himmelblau&at=0,4', BOXED, NOISY, 'f=x^2*y%2By^2&at=1,2&eta=0.05']) {
        const question = ask(`${more}&opt=${opt}&step=0`);
        const verdict = judge(question, question.to);
        expect([verdict.id, verdict.points, verdict.distance], `${opt} ${more}`).toEqual([
          'exact',
          100,
          0,
        ]);
      }
  });

  it('is scored in proportion to the length of the step', () => {
    const question = ask(PLAIN);
    expect(question.to[0]).toBeCloseTo(-2.325, 12);
    expect(question.to[1]).toBeCloseTo(-0.75, 12);
    const { length } = { length: Math.hypot(0.175, 1.75) };
    const off = (lengths: number) =>
      judge(question, along(question.to, lengths * length, [0.6, 0.8]));
    expect(off(0.019)).toMatchObject({ grade: 'exact', points: 100 });
    expect(off(0.021)).toMatchObject({ grade: 'close', points: 98 });
    expect(off(0.5)).toMatchObject({ grade: 'off', points: 50 });
    expect(off(0.5).distance).toBeCloseTo(0.5 * length, 12);
    expect(off(1)).toMatchObject({ points: 0 });
    expect(off(3)).toMatchObject({ points: 0 });
  });

  it('counts a step that no eye can see as two pixels', () => {
    const question = { ...ask(PLAIN), pixel: 10 };
    expect(judge(question, along(question.to, 10, [1, 0])).points).toBe(50);
  });

  it.each(CASES)('tells %s (%s)', (id, query, guess) => {
    const question = ask(query);
    const verdict = judge(question, guess(question));
    expect(verdict.id, verdict.say).toBe(id);
    expect(verdict.points).toBeLessThan(100);
  });

  it('can be told to be each mistake that is declared, and has words for it', () => {
    const reached = new Set(CASES.map(([id]) => id));
    expect(mistakes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('says by what factor a step is too long, and by what angle it is turned', () => {
    const question = ask(PLAIN);
    expect(judge(question, [-2.4125, 0.125]).say).toBe(
      'The direction is right, but it is too short, 0.5 of the true length.',
    );
    expect(judge(question, [-2.15, -2.5]).say).toContain('2 times the true length');
    expect(judge(question, [-1.7, -0.2]).say).toMatch(/° too far anticlockwise/);
  });

  it('is not compared with the step of an earlier setting', () => {
    const { state } = schema.parse(HEAVY);
    const asked = raceOf(state, readingOf(state.source).parameters, null);
    const answer = complete(race.work(asked));
    const stale = { ...state, eta: 0.01 };
    const old = complete(
      opened.work(openedOf(stale, answer.ok ? answer.value : fail(), raceOf(stale, ['k'], null))),
    );
    if (!answer.ok || !old.ok) return fail();
    expect(questionOf({ ...answer.value, asked }, old.value, state)).toMatchObject({
      memory: null,
      free: null,
    });
  });
});

function fail(): never {
  throw new Error('the worker refused');
}
