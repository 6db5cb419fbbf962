import { describe, expect, it } from 'vitest';
import { run } from '../../../tools/model-facts.ts';
import { schema } from './inputs.ts';
import { openedOf, raceOf, readingOf } from './model.ts';
import { motion } from './motion.ts';

/** The words for a link, through the handlers that the worker runs. */
function words(query: string): string {
  const { state, notices } = schema.parse(query);
  expect(notices).toEqual([]);
  const asked = raceOf(state, readingOf(state.source).parameters, null);
  const race = run('race', asked);
  const opened = race && run('opened', openedOf(state, race, asked));
  if (!opened) throw new Error(query);
  return motion(opened, race.quadratic);
}

const RAVINE = 'p.k=25&at=-2.5,1&step=2&';
const STEEPER = 'p.k=50&at=-3,1&';

describe('what a step does, in words', () => {
  it.each([
    // The worked examples of lesson 09.
    [
      `${RAVINE}eta=0.07`,
      'It bounces between the walls along the steep direction (λ = 25) with factor −0.75, and crawls along the floor (λ = 1) with factor 0.93.',
    ],
    [`${RAVINE}eta=0.08`, 'It jumps to and fro for ever along the steep direction'],
    [
      `${RAVINE}eta=0.085`,
      'It swings ever wider along the steep direction (λ = 25) with factor −1.125',
    ],
    [
      'p.k=25&at=-2.5,1&step=0&eta=0.04',
      'It lands on the bottom in one step along the steep direction (λ = 25), and crawls',
    ],
    [`${RAVINE}eta=0.04`, 'It crawls along the floor (λ = 1) with factor 0.96.'],
    [`${RAVINE}eta=0.02`, 'It slides in along the steep direction (λ = 25) with factor 0.5,'],
    [`${STEEPER}step=3&eta=0.0039`, 'crawls along the floor (λ = 1) with factor 0.9961.'],
    [
      `${STEEPER}step=3&eta=0.038`,
      'with factor −0.9, and crawls along the floor (λ = 1) with factor 0.962.',
    ],
    // Complex modes turn, and real ones settle to their factor only in the long run.
    [
      `${STEEPER}step=5&eta=0.038&beta=0.9`,
      'It turns along the steep direction (λ = 50), past the bottom and back, shrinking with factor 0.9487 a step at this curvature, and turns along the floor (λ = 1)',
    ],
    [
      `${STEEPER}step=1&eta=0.002&beta=0.2`,
      'in this step and 0.8702 in the long run at this curvature, and crawls',
    ],
    [`${STEEPER}step=40&eta=0.002&beta=0.2`, 'direction (λ = 50) with factor 0.8702, and crawls'],
    [`${STEEPER}step=5&eta=0.041&beta=0.9&opt=nesterov`, 'It swings ever wider along the steep'],
    // Round bowls, level directions, saddles.
    [
      'f=x^2%2By^2&at=2,1&eta=0.75&view=-3,3,-3,3&step=1',
      'It bounces to and fro with factor −0.5, alike in every direction (λ = 2).',
    ],
    [
      'f=(x%2By)^2&at=2,1&eta=0.1&view=-3,3,-3,3&step=1',
      'along the upward direction (λ = 4) with factor 0.6',
    ],
    ['s=saddleWell&at=2,0&eta=0.1&step=20&steps=500', 'has no slope along the downward direction'],
    [
      's=saddleWell&at=1.5,.001&eta=0.1&step=20&steps=500',
      'is driven off along the downward direction',
    ],
    // As good as arrived, what is left along the other direction says nothing: its factor would be 1.151.
    [
      's=himmelblau&at=0,-1&eta=0.01&step=40',
      'It slides in along the floor (λ = 28.69) with factor 0.7131.',
    ],
    // Down alike in every direction, one direction speaks for all.
    [
      'f=-x^2-y^2&at=0.1,0&eta=0.1&view=-1,1,-1,1&step=3',
      'It is driven off along the downward direction (λ = −2), with factor 1.2 a step at this curvature.',
    ],
    // Nothing to speak of.
    ['f=3%2B0*x&at=0.5,0&eta=0.01&view=-1,1,-1,1&step=0', ''],
    [`${RAVINE}eta=0.07&steps=2`, ''],
  ])('%s: %s', (query, part) => {
    const said = words(query);
    if (part === '') expect(said).toBe('');
    else expect(said).toContain(part);
  });

  it('has words for every method on every surface', () => {
    for (const opt of [
      'gradientDescent',
      'heavyBallAveraged',
      'nesterov',
      'adam',
      'newton',
      'lbfgs',
    ])
      for (const surface of ['ravine', 'saddleWell', 'himmelblau', 'rosenbrock'])
        for (const step of [0, 1, 7, 60]) {
          const said = words(`s=${surface}&opt=${opt}&beta=0.5&step=${step}`);
          expect(said).not.toMatch(/undefined|NaN|∞|It \.| {2}/);
        }
  });
});
