import { describe, expect, it } from 'vitest';
import { run } from '../../../../tools/model-facts.ts';
import type { Curvature } from '../../../worker/protocol/descent.ts';
import { schema } from '../inputs.ts';
import { openedOf, raceOf, readingOf } from '../model.ts';
import { barLimit, directionRows } from './directionRows.ts';

function opened(query: string): {
  readonly curvature: Curvature;
  readonly step: number;
  readonly quadratic: boolean;
} {
  const { state } = schema.parse(query);
  const asked = raceOf(state, readingOf(state.source).parameters, null);
  const race = run('race', asked);
  const answer = race && run('opened', openedOf(state, race, asked));
  if (!race || !answer?.curvature) throw new Error(query);
  return { curvature: answer.curvature, step: answer.step, quadratic: race.quadratic };
}

const rows = (query: string) => {
  const { curvature, step, quadratic } = opened(query);
  return directionRows(curvature, step, quadratic);
};

describe('the error along each direction', () => {
  it('has sign, factors and share of the loss', () => {
    const [floor, wall] = rows('p.k=25&at=-2.5,1&eta=0.07&step=1');
    expect(floor.lambda).toBe(1);
    expect(floor.error).toBeCloseTo(-2.325, 12);
    expect(wall.error).toBeCloseTo(-0.75, 12);
    expect(wall.note).toBe('factor −0.75, as predicted; ½λc² = 7.03, 72 % of the loss');
    expect(floor.note).toContain('28 % of the loss');
  });

  it('says that complex modes turn, and nothing of the long run where there are no modes', () => {
    const [floor, wall] = rows('p.k=25&at=-2.5,1&eta=0.07&beta=0.9&step=3');
    for (const { note } of [floor, wall]) expect(note).toContain('turns, modulus 0.9487');
    expect(rows('p.k=25&at=-2.5,1&opt=adam&eta=0.1&step=3')[0].note).not.toContain('long run');
  });

  it('takes the curvature for what it is off quadratics', () => {
    const [down] = rows('s=saddleWell&at=1.5,.001&eta=0.1&step=5');
    expect(down.note).toMatch(/^this step: factor 0\.99.*; by the curvature here: factor 1\.2;/);
  });

  it('never rounds a share to all', () => {
    const notes = rows('p.k=25&at=-2.5,1&eta=0.07&beta=0.3&step=5').map(({ note }) => note);
    expect(notes[0]).toContain('99.8 % of the loss');
    expect(notes[1]).toContain('0.2 % of the loss');
  });

  it('gives no factor to what has landed, and none to a share of a saddle’s loss', () => {
    expect(rows('p.k=25&at=-2.5,1&eta=0.04&step=1')[1].note).toContain('no error left');
    expect(rows('s=saddleWell&at=1.5,.001&eta=0.1&step=5')[0].note).not.toContain('of the loss');
  });

  it('follows the eigenvectors of a rotated ravine', () => {
    const turned = rows('f=13*x^2%2B24*x*y%2B13*y^2&at=1,0&eta=0.01&view=-2,2,-2,2&step=0');
    expect(turned.map(({ lambda }) => Math.round(lambda))).toEqual([2, 50]);
    for (const { error } of turned) expect(Math.abs(error)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('keeps its scale over the run, and cuts it for one that diverges', () => {
    const scale = (query: string) => barLimit(opened(query).curvature.errors);
    expect(scale('p.k=25&at=-2.5,1&eta=0.07&step=0')).toBeCloseTo(Math.hypot(2.5, 1), 12);
    expect(scale('p.k=25&at=-2.5,1&eta=0.07&step=9')).toBeCloseTo(Math.hypot(2.5, 1), 12);
    expect(scale('p.k=25&at=-2.5,1&eta=0.085&step=9')).toBeCloseTo(4 * Math.hypot(2.5, 1), 12);
    expect(barLimit([new Float64Array(0), new Float64Array(0)])).toBe(0);
  });
});
