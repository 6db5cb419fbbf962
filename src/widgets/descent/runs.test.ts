import { describe, expect, it } from 'vitest';
import { schema } from './inputs.ts';
import { runNames } from './runNames.ts';
import {
  chosenOf,
  requestOf,
  runsOf,
  settingOf,
  titleOf,
  withAdded,
  withChange,
  withMethod,
  withoutRun,
  withParameter,
  withPinned,
} from './runs.ts';
import { MOST_RUNS, type Inputs } from './state.ts';

const open = (query: string): Inputs => schema.parse(query).state;
const then = (inputs: Inputs, patch: Partial<Inputs>): Inputs => ({ ...inputs, ...patch });

describe('runs', () => {
  it('the first is made of the fields that short links have', () => {
    const state = open('opt=adam&eta=0.1&o.beta1=0.8&sched=cosine&from=5:eta:0.2');
    expect(runsOf(state)).toMatchObject([
      {
        optimiser: 'adam',
        parameters: { eta: 0.1, beta1: 0.8 },
        schedule: 'cosine',
        changes: [{ at: 5, id: 'eta', value: 0.2 }],
      },
    ]);
    // Only what the method knows is asked of the worker: β belongs to others.
    expect(requestOf(runsOf(state)[0], state).parameters).toEqual({ eta: 0.1, beta1: 0.8 });
  });

  it('each new one is another method with a step size of its own, until there are eight', () => {
    let state = open('s=ravine&opt=gradientDescent&eta=0.04');
    while (state.runs.length < MOST_RUNS - 1) state = then(state, withAdded(state));
    const ids = runsOf(state).map(({ optimiser }) => optimiser);
    expect(new Set(ids).size).toBe(MOST_RUNS);
    expect(chosenOf(state)).toBe(MOST_RUNS - 1);
    const adam = runsOf(state).find(({ optimiser }) => optimiser === 'adam');
    expect(adam?.parameters.eta).toBe(0.1);
  });

  it('beside a heavy ball without momentum, which is gradient descent, comes one with it', () => {
    const state = open('s=ravine&eta=0.04');
    const second = runsOf(then(state, withAdded(state)))[1];
    expect(second).toMatchObject({ optimiser: 'heavyBall', parameters: { eta: 0.04, beta: 0.9 } });
  });

  it('removing the first lets the next take its place, with its own start', () => {
    const state = open('s=ravine&eta=0.04&runs=adam,eta:0.2,beta1:0.7,at:1:2;newton&run=2');
    const left = then(state, withoutRun(state, 0));
    expect(runsOf(left)).toMatchObject([
      { optimiser: 'adam', parameters: { eta: 0.2, beta1: 0.7 }, start: [1, 2] },
      { optimiser: 'newton' },
    ]);
    expect(chosenOf(left)).toBe(1);
    expect(chosenOf(then(left, withoutRun(left, 1)))).toBe(0);
  });

  it('a pinned copy keeps start and step size, whatever happens to the others', () => {
    const state = open('s=ravine&eta=0.04&race=best');
    const pinned = then(state, withPinned(state, 0, [0.0769]));
    const moved = then(pinned, { start: [1, 1], eta: 0.01 });
    expect(requestOf(runsOf(moved)[1], moved, 0.5)).toMatchObject({
      start: [-2.5, 1],
      parameters: { eta: 0.0769 },
    });
    expect(requestOf(runsOf(moved)[0], moved, 0.5)).toMatchObject({
      start: [1, 1],
      parameters: { eta: 0.5 },
    });
  });

  it('a parameter of one run leaves the others alone', () => {
    const state = open('s=ravine&eta=0.04&runs=adam,eta:0.2');
    expect(runsOf(then(state, withParameter(state, 1, 'beta1', 0.5)))).toMatchObject([
      { parameters: { eta: 0.04 } },
      { parameters: { eta: 0.2, beta1: 0.5 } },
    ]);
    expect(runsOf(then(state, withParameter(state, 0, 'beta1', 0.5)))[0].parameters).toMatchObject({
      eta: 0.04,
      beta1: 0.5,
    });
  });

  it('another method keeps what both have', () => {
    const state = open('s=ravine&opt=heavyBall&eta=0.04&beta=0.5&from=3:beta:0.9,5:eta:0.01');
    const plain = runsOf(then(state, withMethod(state, 0, 'gradientDescent')))[0];
    expect(plain.parameters).toMatchObject({ eta: 0.04 });
    expect(plain.changes).toEqual([{ at: 5, id: 'eta', value: 0.01 }]);
  });

  it('a change in mid-run replaces one of the same step, and they stay in order', () => {
    let state = open('s=ravine');
    for (const [at, value] of [
      [40, 0.02],
      [10, 0.03],
      [40, 0.01],
    ]) {
      state = then(state, withChange(state, 0, { at, id: 'eta', value }));
    }
    expect(state.changes).toEqual([
      { at: 10, id: 'eta', value: 0.03 },
      { at: 40, id: 'eta', value: 0.01 },
    ]);
  });

  it('without momentum every heavy ball is gradient descent, and is called so', () => {
    const [plain] = runsOf(open('s=ravine&eta=0.07'));
    expect([titleOf(plain), settingOf(plain)]).toEqual(['Gradient descent', 'η = 0.07']);
    const [ball] = runsOf(open('s=ravine&eta=0.07&beta=0.5'));
    expect([titleOf(ball), settingOf(ball)]).toEqual(['Heavy ball', 'η = 0.07, β = 0.5']);
    const [later] = runsOf(open('s=ravine&eta=0.07&from=9:beta:0.5'));
    expect(titleOf(later)).toBe('Heavy ball');
  });

  it('runs of one method are told apart by what differs', () => {
    const names = (query: string) => runNames(runsOf(open(query)));
    expect(names('s=ravine&eta=0.07&beta=0.5&runs=heavyBall,eta:0.07,beta:0.9;adam')).toEqual([
      'Heavy ball, β = 0.5',
      'Heavy ball, β = 0.9',
      'Adam',
    ]);
    expect(names('s=ravine&eta=0.07&runs=gradientDescent,eta:0.02')).toEqual([
      'Gradient descent, η = 0.07',
      'Gradient descent, η = 0.02',
    ]);
    expect(names('s=ravine&eta=0.07&beta=0.5&runs=heavyBall,eta:0.07,beta:0.5,at:1:1')).toEqual([
      'Heavy ball (run 1)',
      'Heavy ball (run 2)',
    ]);
  });
});
