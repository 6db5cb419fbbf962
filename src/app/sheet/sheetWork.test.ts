import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printAnswers, readAnswers } from '../../url/answers.ts';
import { printWorksheet, type Worksheet } from '../../url/worksheet.ts';
import { isForGood, policyOf, rulesOf } from './policyOf.ts';
import { timeSaid } from './score.ts';
import {
  answered,
  answersOf,
  begin,
  drafted,
  helped,
  shownOf,
  spent,
  triesOf,
  uncheckedIn,
} from './sheetWork.ts';

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
const wrong = (...typed: string[]) => ({ typed, credit: 0 });
const NONE = { hints: 0, solution: false, picture: false };

describe('the work on a worksheet', () => {
  it('begins with the seeds of the student, the same for the same name however it is typed', () => {
    const anna = begin(SHEET, 'w1.x', 'Müller, Anna', 5);
    expect(begin(SHEET, 'w1.x', ' muller,  ANNA ', 9).items).toEqual(anna.items);
    expect(begin(SHEET, 'w1.x', 'Ben', 5).items).not.toEqual(anna.items);
    expect(anna).toMatchObject({ started: 5, ended: null });
  });

  it('takes the seeds of the link where all have the same numbers', () => {
    const items = SHEET.items.map((item) => ({ ...item, seed: 'bcdfg' }));
    const work = begin({ ...SHEET, student: false, items }, 'w1.x', '', 0);
    expect(work.items.map(({ seed }) => seed)).toEqual(['bcdfg', 'bcdfg']);
  });

  it('keeps every answer in order, and every help, whether an answer follows or not', () => {
    let work = begin(SHEET, 'w1.x', 'Ben', 0);
    work = answered(work, 1, wrong('1', '2'), 2);
    work = answered(work, 1, wrong('1', '3'), 2);
    work = helped(work, 1, { hints: 2, solution: true, picture: true });
    expect(work.items[1].typed).toEqual([
      ['1', '2'],
      ['1', '3'],
    ]);
    expect(work.items[0]).toMatchObject({ typed: [], hints: 0 });
    // What was seen once stays seen, and the picture counts as a hint where it is handed in.
    expect(helped(work, 1, NONE).items[1]).toMatchObject({ hints: 2, solution: true });
    expect(answersOf(work, 'w1.x').items[1].hints).toBe(3);
    // Another tab may send one more than counts.
    expect(answered(work, 1, wrong('4'), 2).items[1].typed).toHaveLength(2);
  });

  it('shows the right answer again, once there was one', () => {
    let work = begin(SHEET, 'w1.x', 'Ben', 0);
    work = answered(work, 0, { typed: ['7'], credit: 1 }, 0);
    work = answered(work, 0, wrong('8'), 0);
    expect(shownOf(work.items[0])).toEqual(['7']);
  });

  it('knows which exercises hold an answer that does not count', () => {
    let work = begin(SHEET, 'w1.x', 'Ben', 0);
    work = drafted(drafted(work, 0, ['7']), 1, ['', ' ']);
    expect(uncheckedIn(work)).toEqual([0]);
    work = answered(work, 0, wrong('7'), 0);
    expect(uncheckedIn(work)).toEqual([]);
    // What was counted already is no draft, nor is anything beside a right answer.
    expect(uncheckedIn(drafted(work, 0, ['7']))).toEqual([]);
    work = answered(drafted(work, 0, ['8']), 0, { typed: ['9'], credit: 1 }, 0);
    expect(uncheckedIn(drafted(work, 0, ['8']))).toEqual([]);
  });

  it('changes no more once it has ended', () => {
    const work = { ...begin(SHEET, 'w1.x', 'Ben', 0), ended: 9000 };
    expect(answered(work, 0, wrong('1'), 0)).toBe(work);
    expect(drafted(work, 0, ['1'])).toBe(work);
    expect(helped(work, 0, { ...NONE, solution: true })).toBe(work);
    expect(spent(work, 0, 3, 8000)).toBe(work);
  });

  it('never counts more seconds than have passed', () => {
    const credit = fc.record({
      at: fc.nat(1),
      seconds: fc.double({ min: 0, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(credit), fc.nat(300_000), (credits, passed) => {
        let work = begin(SHEET, 'w1.x', 'Ben', 1000);
        for (const { at, seconds } of credits) work = spent(work, at, seconds, 1000 + passed);
        const { items } = answersOf(work, 'w1.x');
        const sum = items.reduce((all, item) => all + item.seconds, 0);
        expect(sum).toBeLessThanOrEqual(passed / 1000 + 1e-9);
      }),
    );
    const work = spent(begin(SHEET, 'w1.x', 'Ben', 0), 1, 3, 4000);
    expect(work).toMatchObject({ at: 1, items: [{ seconds: 0 }, { seconds: 3 }] });
  });

  it('is handed in by a link that opens, however often and at whatever length was answered', () => {
    const fragment = printWorksheet(SHEET);
    let work = begin(SHEET, fragment, 'Ben', 0);
    for (let k = 0; k < 150; k++) {
      const text = `${k}+`.repeat(k * 3);
      work = answered(work, 0, { typed: [text], credit: k === 120 ? 0.5 : 0 }, 0);
    }
    expect(work.items[0].typed).toHaveLength(99);
    expect(triesOf(work.items[0])).toBe(150);
    const read = readAnswers(printAnswers(answersOf(work, fragment)));
    expect(read).toMatchObject({ kind: 'answers' });
    if (read.kind !== 'answers') return;
    const [{ typed, leftOut = 0 }] = read.answers.items;
    expect(typed.length + leftOut).toBe(150);
    expect(typed).toContainEqual(['120+'.repeat(360)]);
  });
});

it('gives the solution at the end, and says its rules in sentences', () => {
  expect(policyOf(SHEET, false)).toEqual({
    hintsAfter: 1,
    solutionAfter: null,
    attempts: 2,
    anyLayout: false,
    picture: 'solution',
    stage: 'counted',
  });
  expect(policyOf(SHEET, true)).toMatchObject({ solutionAfter: 0, stage: 'practice' });
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

it('is over for good only where the end shows what was not to be seen before', () => {
  expect(isForGood(SHEET)).toBe(true);
  for (const solution of ['free', 'after', 'none'] as const) {
    expect(isForGood({ ...SHEET, solution })).toBe(false);
    // Else practice would be answers that cost nothing, before one goes on.
    expect(policyOf({ ...SHEET, solution }, true).stage).toBe('closed');
  }
});

it.each([
  [7, '7 s'],
  [90, '1 min 30 s'],
  [3725, '1 h 2 min'],
])('%i seconds are %s', (seconds, said) => {
  expect(timeSaid(seconds)).toBe(said);
});
