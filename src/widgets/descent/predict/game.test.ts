import { describe, expect, it } from 'vitest';
import { createGame, guessOf } from './game.ts';
import { scoreWords } from './predictWords.ts';
import type { StepQuestion } from './stepQuestion.ts';

const QUESTION: StepQuestion = {
  key: 'first',
  step: 0,
  k: 0,
  title: 'Gradient descent',
  optimiser: 'gradientDescent',
  from: [0, 0],
  to: [1, 0],
  gradient: [-2, 0],
  eta: 0.5,
  beta: 0,
  last: null,
  memory: null,
  free: [1, 0],
  quiet: null,
  minimum: null,
  noise: 0,
  constraint: null,
  pixel: 0.001,
};

describe('the game of the next step', () => {
  it('begins where the run stands, and scores each question once', () => {
    const game = createGame();
    game.begin();
    expect(guessOf(game.getState(), QUESTION)).toEqual([0, 0]);
    game.place(QUESTION, [1, 0.5]);
    game.check(QUESTION);
    game.check(QUESTION);
    // Too late: the step has been seen.
    game.place(QUESTION, [1, 0]);
    game.check(QUESTION);
    expect(guessOf(game.getState(), QUESTION)).toEqual([1, 0.5]);
    expect(game.getState().score).toEqual({ tries: 1, exact: 0, lengths: 0.5, points: 50 });
    const next = { ...QUESTION, key: 'second', from: [1, 0], to: [1.5, 0] } as const;
    expect(guessOf(game.getState(), next)).toEqual([1, 0]);
    game.place(next, [1.5, 0.001]);
    game.check(next);
    expect(game.getState().score).toMatchObject({ tries: 2, exact: 1, points: 150 });
    expect(scoreWords(game.getState().score)).toBe(
      '2 guesses, 1 exact: on average 0.25 step lengths away, 75 points.',
    );
  });

  it('begins anew with an empty score', () => {
    const game = createGame();
    game.begin();
    game.check(QUESTION);
    game.end();
    expect(game.getState()).toMatchObject({ on: false, score: { tries: 1 } });
    game.begin();
    expect(game.getState()).toMatchObject({ on: true, score: { tries: 0 }, attention: 2 });
    expect(game.getState().checked.size).toBe(0);
  });
});
