// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { createCache } from '../../../state/store.ts';
import { createWidgetStore } from '../../../state/widgetStore.ts';
import { opened } from '../../../worker/handlers/opened.ts';
import { race } from '../../../worker/handlers/race.ts';
import { PartsContext, type Parts, type WidgetLink } from '../../parts/context.ts';
import { schema } from '../inputs.ts';
import type { DescentLink } from '../results.ts';
import { openedOf, raceOf, readingOf } from '../model.ts';
import { isCovered } from './covered.ts';
import { createGame } from './game.ts';
import { WhichWins } from './WhichWins.tsx';

afterEach(cleanup);

/** Lesson 9, state S2: β = 0, 0.5 and 0.9 reach 10⁻⁶ after 198, 90 and 163 steps. */
const S2 =
  's=ravine&p.k=50&at=-3,1&eta=0.038&steps=400&panel=compare&runs=heavyBall,eta:0.038,beta:0.5;heavyBall,eta:0.038,beta:0.9';
const BEST = 'Heavy ball, β = 0.5';

function open(query: string) {
  const store = createWidgetStore(schema, query);
  const answer = () => {
    const { settled } = store.getState();
    const asked = raceOf(settled, readingOf(settled.source).parameters, null);
    const done = complete(race.work(asked));
    if (!done.ok) throw new Error(done.faults[0].message);
    const step = complete(opened.work(openedOf(settled, done.value, asked)));
    return { calm: { ...done.value, asked }, opened: step.ok ? step.value : null };
  };
  const results = createCache<object>(answer());
  store.subscribe(() => results.setState(answer()));
  const link = { results, game: createGame(), connect: () => () => undefined };
  const parts = { store, link } as unknown as Parts<object, WidgetLink>;
  render(
    <PartsContext value={parts}>
      <WhichWins>
        <p>the numbers</p>
      </WhichWins>
    </PartsContext>,
  );
  covered = () => isCovered(store, link as unknown as DescentLink);
  return store;
}

/** Whether the words of the figure must not tell. */
let covered = (): boolean => false;

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const numbers = () => screen.queryByText('the numbers');
const said = () => document.querySelector('[aria-live]')?.textContent ?? '';

describe('which wins?', () => {
  it('comes before the numbers, once for a race: again for other runs, not for another step', () => {
    const store = open(S2);
    expect(numbers()).toBeNull();
    expect(said()).toBe('Which run reaches the goal first?');
    press(BEST);
    expect(numbers()).not.toBeNull();
    expect(said()).toBe(
      `You said ${BEST}: right. ${BEST} reaches the goal first, after 90 steps. Heavy ball, β = 0.9 comes next, after 163: 1.81 times as many. With κ = 50 the share of the error that a step leaves in the long run is 0.9164 for ${BEST}; 0.9487 for Heavy ball, β = 0.9; 0.962 for Gradient descent.`,
    );
    act(() => store.amend({ step: 3 }));
    act(() => store.commit({ axis: 'gradients' }));
    expect(numbers()).not.toBeNull();
    expect(said()).toContain('after 91 gradient evaluations');
    act(() => store.commit({ eta: 0.041 }));
    expect(numbers()).toBeNull();
    press('none of them');
    expect(said()).toContain('You said none of them: not so.');
    expect(said()).toContain('Gradient descent has η = 0.041, which is not below its limit 0.04.');
    press('cover the answer');
    expect(numbers()).toBeNull();
  });

  it('can be switched off, and is not asked of a single run', () => {
    open(`${S2}&panel=compare`);
    expect(covered()).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'ask before showing who wins' }));
    expect(covered()).toBe(false);
    expect(numbers()).not.toBeNull();
    expect(said()).toBe('');
    cleanup();
    open(`${S2}&panel=compare`);
    press('show the answer');
    expect(covered()).toBe(false);
    cleanup();
    open('s=ravine&panel=compare');
    expect(covered()).toBe(false);
    expect(numbers()).not.toBeNull();
  });

  it('knows a tie, a race that nobody wins, and when it has no reason to give', () => {
    open('s=ravine&at=-2.5,1&eta=0.07&steps=200&runs=gradientDescent,eta:0.07');
    press('show the answer');
    expect(said()).toBe(
      'Gradient descent (run 1) and Gradient descent (run 2) reach the goal together, after 104 steps.',
    );
    cleanup();
    // Both go up and away, one of them beyond all numbers or both.
    for (const eta of ['0.09', '0.5']) {
      open(`s=ravine&at=0,1&eta=${eta}&steps=400&runs=gradientDescent,eta:0.6`);
      press('none of them');
      expect(said()).toContain(
        'You said none of them: right. No run gets any lower than where it begins, so nobody wins.',
      );
      expect(said()).toContain(`has η = ${eta}, which is not below its limit 0.08.`);
      cleanup();
    }
    open('s=himmelblau&at=0,4&eta=0.01&steps=200&runs=newton');
    press('show the answer');
    expect(said()).not.toContain('κ');
  });
});
