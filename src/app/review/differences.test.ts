import { describe, expect, it } from 'vitest';
import type { ExerciseRef } from '../../exercises/engine/own.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { differences, nearestDifferences } from './differences.ts';

const GIVEN: Worksheet = {
  title: 'Slopes',
  instructions: 'Work alone.',
  due: 'Friday',
  student: false,
  items: ['01-T1', '01-T2', '03-T5'].map((template) => ({
    of: { template },
    seed: 'bcdfg',
    points: 2,
  })),
  attempts: 2,
  hints: 'after',
  solution: 'end',
  layout: 'numerator',
};
const titleOf = (of: ExerciseRef) => ('template' in of ? of.template : of.own.title);
const said = (patch: Partial<Worksheet>) => differences(GIVEN, { ...GIVEN, ...patch }, titleOf);
const [one, two, three] = GIVEN.items as [
  Worksheet['items'][0],
  Worksheet['items'][0],
  Worksheet['items'][0],
];

describe('what differs from the worksheet that was given out', () => {
  it('is nothing for the same, by whatever link it came', () => {
    expect(said({})).toEqual([]);
    expect(differences(GIVEN, structuredClone(GIVEN), titleOf)).toEqual([]);
  });

  it.each<[Partial<Worksheet>, string]>([
    [{ solution: 'free' }, 'solution: at once instead of at the end'],
    [{ hints: 'none' }, 'hints: never instead of after a miss'],
    [{ attempts: 0 }, 'answers that count: any instead of 2'],
    [{ layout: 'either' }, 'layout: either layout instead of rows only'],
    [{ student: true }, 'numbers: of each student instead of one for all'],
    [{ title: 'Slope' }, 'title: “Slope” instead of “Slopes”'],
    [{ due: '' }, 'due: none instead of “Friday”'],
    [{ instructions: '' }, 'other instructions'],
    [{ items: [one, three] }, 'without “01-T2”'],
    [{ items: [one, two, three, one] }, 'with “01-T1”, not on the sheet'],
    [{ items: [two, one, three] }, 'exercises in another order'],
    [{ items: [one, { ...two, points: 9 }, three] }, 'exercise 2: 9 instead of 2 points'],
    [{ items: [{ ...one, seed: '1' }, two, three] }, 'exercise 1: other numbers'],
  ])('is said of %j', (patch, sentence) => {
    expect(said(patch)).toEqual([sentence]);
  });

  it('is told from the nearest of several', () => {
    const other = { ...GIVEN, title: 'Another', due: 'May', items: [] };
    expect(nearestDifferences([other, GIVEN], GIVEN, titleOf)).toEqual([]);
    expect(nearestDifferences([other], GIVEN, titleOf)).toHaveLength(3);
    expect(nearestDifferences([], GIVEN, titleOf)).toBeNull();
  });
});
