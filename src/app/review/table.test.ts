import { expect, it } from 'vitest';
import { answersIn, type Reviewed } from './recompute.ts';
import { mistakesOf, reviewCsv } from './table.ts';

const item = (earned: number, mistakes: readonly string[]) => ({
  title: 'An exercise',
  points: 2,
  earned,
  attempts: 1,
  hints: 0,
  solution: false,
  seconds: 5,
  mistakes: mistakes.map((id) => ({ id, short: id.toLowerCase() })),
  last: ['3'],
});

function scored(student: string, mistakes: readonly string[]) {
  return {
    kind: 'scored',
    answers: { sheet: 'w1.x', student, items: [], started: 0, ended: 60_000 },
    sheet: {
      title: 'Week, 3',
      instructions: '',
      due: '',
      student: true,
      items: [],
      attempts: 2,
      hints: 'free',
      solution: 'free',
      layout: 'numerator',
    },
    score: {
      items: [item(2, []), item(0, mistakes)],
      earned: 2,
      points: 4,
      seconds: 60,
      doubts: [],
    },
  } satisfies Extract<Reviewed, { kind: 'scored' }>;
}

it('is a row for each student, which no spreadsheet runs as a formula', () => {
  const lines = reviewCsv([scored('=1+1', ['SIGN']), scored('Ben', [])]).split('\r\n');
  expect(lines[0]).toMatch(/^student,worksheet,points,of,exercise 1,exercise 2,answers 1/);
  expect(lines[1]).toBe('\'=1+1,"Week, 3",2,4,2,0,1,1,60,1970-01-01T00:01:00.000Z,SIGN,');
  expect(lines[2]).toMatch(/^Ben,/);
});

it('counts students, not answers, for each mistake', () => {
  const all = [scored('A', ['SIGN', 'SIGN', 'VALUE']), scored('B', ['SIGN'])];
  expect(mistakesOf(all)).toEqual([
    { short: 'sign', students: 2 },
    { short: 'value', students: 1 },
  ]);
});

it('finds the links in whatever stands around them, each once', () => {
  const text = 'Anna: https://x.org/review/#a1.AAbb-c_d\nBen (a1.EEff) and again a1.AAbb-c_d.';
  expect(answersIn(text)).toEqual(['a1.AAbb-c_d', 'a1.EEff']);
  expect(answersIn('nothing here')).toEqual([]);
});
