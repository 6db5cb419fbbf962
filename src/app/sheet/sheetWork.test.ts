import { describe, expect, it } from 'vitest';
import type { Worksheet } from '../../url/worksheet.ts';
import { policyOf, rulesOf } from './policyOf.ts';
import { timeSaid } from './score.ts';
import { answered, begin, helped } from './sheetWork.ts';

const SHEET: Worksheet = {
  title: 'Week 3',
  instructions: '',
  due: '',
  student: true,
  items: [
    { of: { template: '01-T1' }, seed: '', points: 2 },
    { of: { template: '03-T2' }, seed: '', points: 4 },
  ],
  attempts: 2,
  hints: 'after',
  solution: 'end',
  layout: 'numerator',
};

describe('the work on a worksheet', () => {
  it('begins with the seeds of the student, the same for the same name however it is typed', () => {
    const anna = begin(SHEET, 'w1.x', 'Müller, Anna', 5);
    expect(begin(SHEET, 'w1.x', ' muller,  ANNA ', 9).items).toEqual(anna.items);
    expect(begin(SHEET, 'w1.x', 'Ben', 5).items).not.toEqual(anna.items);
    expect(begin(SHEET, 'w1.y', 'Müller, Anna', 5).items).not.toEqual(anna.items);
    expect(anna).toMatchObject({ started: 5, ended: null });
  });

  it('takes the seeds of the link where all have the same numbers', () => {
    const items = SHEET.items.map((item) => ({ ...item, seed: 'bcdfg' }));
    const work = begin({ ...SHEET, student: false, items }, 'w1.x', '', 0);
    expect(work.items.map(({ seed }) => seed)).toEqual(['bcdfg', 'bcdfg']);
  });

  it('keeps every answer in order, and every help, whether an answer follows or not', () => {
    let work = begin(SHEET, 'w1.x', 'Ben', 0);
    work = answered(work, 1, { typed: ['1', '2'], hints: 1, solution: false, seconds: 3.04 });
    work = answered(work, 1, { typed: ['1', '3'], hints: 0, solution: false, seconds: 2 });
    work = helped(work, 1, 2, true);
    expect(work.items[1]).toMatchObject({
      typed: [
        ['1', '2'],
        ['1', '3'],
      ],
      hints: 2,
      solution: true,
      seconds: 5,
    });
    expect(work.items[0]).toMatchObject({ typed: [], hints: 0 });
    // What was seen once stays seen.
    expect(helped(work, 1, 0, false).items[1]).toMatchObject({ hints: 2, solution: true });
  });
});

it('gives the solution at the end, and says its rules in sentences', () => {
  expect(policyOf(SHEET, false)).toEqual({
    hintsAfter: 1,
    solutionAfter: null,
    attempts: 2,
    anyLayout: false,
  });
  expect(policyOf(SHEET, true).solutionAfter).toBe(0);
  expect(policyOf({ ...SHEET, attempts: 0, hints: 'none', layout: 'either' }, false)).toMatchObject(
    {
      attempts: null,
      hintsAfter: null,
      anyLayout: true,
    },
  );
  expect(rulesOf(SHEET).join(' ')).toMatch(
    /2 answers count.*after the first miss.*finished.*row.*name/,
  );
});

it.each([
  [7, '7 s'],
  [90, '1 min 30 s'],
  [3725, '1 h 2 min'],
])('%i seconds are %s', (seconds, said) => {
  expect(timeSaid(seconds)).toBe(said);
});
