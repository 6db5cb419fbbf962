import { describe, expect, it } from 'vitest';
import { run } from '../../../../tools/model-facts.ts';
import { schema } from '../inputs.ts';
import { openedOf, raceOf, readingOf } from '../model.ts';
import type { Inputs } from '../state.ts';
import { bendOf, upwardOf } from './bend.ts';
import { bandsFrom, COLUMNS, etaMaxOf, phaseOf, ROWS } from './phaseMap.ts';

const stateOf = (query: string): Inputs => schema.parse(query).state;

/** What is asked for the map in a state, by the handlers that the worker runs. */
function asked(query: string): ReturnType<typeof phaseOf> {
  const state = stateOf(`panel=stability&${query}`);
  const request = raceOf(state, readingOf(state.source).parameters, null);
  const race = run('race', request);
  return phaseOf(state, race && run('opened', openedOf(state, race, request)));
}

describe('how a surface bends', () => {
  it.each([
    [1, 25, 'bowl', 2],
    [2, 2 + 1e-13, 'round', 1],
    [1e-16, 4, 'trough', 1],
    [-2, 4, 'saddle', 1],
    [-2, -1, 'ridge', 0],
    [-2, 0, 'ridge', 0],
    [0, 0, 'flat', 0],
  ] as const)('curvatures %f and %f: %s', (low, high, bend, upward) => {
    expect(bendOf([low, high])).toBe(bend);
    expect(upwardOf([low, high])).toHaveLength(upward);
  });
});

describe('the map of (η, β)', () => {
  it('reaches beyond the largest limit of any β', () => {
    expect(etaMaxOf('heavyBall', 25)).toBeCloseTo((1.05 * 4) / 25, 12);
    expect(etaMaxOf('nesterov', 25)).toBeCloseTo((1.25 * 2) / 25, 12);
    expect(etaMaxOf('gradientDescent', 25)).toBeCloseTo((1.25 * 2) / 25, 12);
    expect(etaMaxOf('heavyBallAveraged', 25)).toBeCloseTo((1.25 * 6) / 25, 12);
    expect(etaMaxOf('heavyBallAveraged', 25, 0.9)).toBeCloseTo(1.25 * 0.9, 12);
    expect(etaMaxOf('adam', 25)).toBeNaN();
  });

  it('is asked for the upward curvatures, while its panel is open', () => {
    expect(asked('p.k=25&eta=0.07')?.curvatures).toEqual([1, 25]);
    expect(asked('s=saddleWell&at=2,0&eta=0.1&step=0')?.curvatures).toHaveLength(1);
    for (const none of [
      'opt=gradientDescent',
      'opt=adam',
      'f=1-x^2-y^2&at=1,1&eta=0.1&view=-2,2,-2,2',
    ])
      expect(asked(none)).toBeNull();
    expect(phaseOf(stateOf('panel=chart'), null)).toBeNull();
    expect(phaseOf(stateOf('panel=stability'), null)).toBeNull();
  });

  it('has each sample in the middle of its cell', () => {
    const request = asked('p.k=25&eta=0.07');
    const phase = request && run('phase', request);
    if (!phase) throw new Error('no map');
    const cells = phase.radius;
    expect(cells).toHaveLength(COLUMNS * ROWS);
    // Where β is small and η smaller, the floor rules: its larger root at the cell's own middle.
    for (const [i, j] of [
      [0, 0],
      [5, 20],
      [40, 3],
    ]) {
      const eta = (phase.etaMax * (i + 0.5)) / COLUMNS;
      const beta = (j + 0.5) / ROWS;
      const moduli = [1, 25].map((lambda) => {
        const half = (1 + beta - eta * lambda) / 2;
        const rest = half * half - beta;
        return rest < 0 ? Math.sqrt(beta) : Math.abs(half) + Math.sqrt(rest);
      });
      expect(cells[j * COLUMNS + i]).toBeCloseTo(Math.max(...moduli), 12);
    }
  });

  it('tells rates apart from the best one up', () => {
    expect(bandsFrom(2 / 3)).toEqual([0.7, 0.8, 0.9, 0.95, 0.98, 0.99]);
    expect(bandsFrom(0).length).toBeGreaterThan(6);
    for (const best of [0, 0.5, 0.94, 0.9985, 0.99999]) {
      const bands = bandsFrom(best);
      expect(bands.length).toBeGreaterThan(1);
      expect(bands.every((edge, k) => edge > (bands[k - 1] ?? best) && edge < 1)).toBe(true);
    }
  });
});
