import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnExercise } from '../exercises/engine/own.ts';
import { printAnswers, readAnswers, type Answers } from './answers.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { sealContainer } from './container.ts';
import { printOwn, readOwn } from './own.ts';
import {
  HINTS,
  LAYOUTS,
  printWorksheet,
  readWorksheet,
  SOLUTIONS,
  worksheetsIn,
  type Worksheet,
} from './worksheet.ts';

const own: OwnExercise = {
  title: 'A parabola',
  prompt: 'Let $f(x) = a*x^2 + p*x$. Find its slope at $x = 2$.',
  ask: 'derivative',
  of: 'a*x^2 + p*x',
  by: 'x',
  at: 'x=2',
  parameters: 'a in 1..4; p in {-2, -1, 1, 2}',
  domain: '',
  shapes: '',
  decimals: null,
};

const ids = [
  '01-T1',
  '01-T6',
  '02-T1',
  '02-T4',
  '03-T2',
  '03-T5',
  '04-T2',
  '05-T1',
  '06-T7',
  '08-T1',
];

const sheet: Worksheet = {
  title: 'Gradients, week 3',
  instructions:
    'Work alone and write down every step on paper before you type. Use rows for gradients, as in the lecture, and bring your questions to the exercise class on Thursday; a page of your own notes is allowed.',
  due: 'Friday, 14 May, noon',
  student: false,
  items: ids.map((template, k) => ({
    of: { template },
    seed: ['bcdfg', 'hjkmn', 'pqrst', 'vwxzb', 'dgkqt'][k % 5] ?? '',
    points: 1 + (k % 3),
  })),
  attempts: 3,
  hints: 'after',
  solution: 'end',
  layout: 'either',
};

const answers: Answers = {
  sheet: printWorksheet(sheet),
  student: 'Müller, Anna',
  items: [
    { seed: 'bcdfg', typed: [['3'], ['2x', "A'"]], hints: 2, solution: false, seconds: 81.4 },
    { seed: '', typed: [], hints: 0, solution: true, seconds: 0 },
  ],
  started: 1_800_000_000_000,
  ended: 1_800_000_900_000,
};

const links = [
  ['a worksheet', printWorksheet(sheet), readWorksheet],
  [
    'a worksheet with an own exercise',
    printWorksheet({ ...sheet, student: true, items: [{ of: { own }, seed: '', points: 2.5 }] }),
    readWorksheet,
  ],
  ['an own exercise', printOwn({ own, seed: 'bcdfg' }), readOwn],
  ['answers', printAnswers(answers), readAnswers],
] as const;

describe('links that hold everything', () => {
  it('come back as they were', () => {
    expect(readWorksheet(`#${printWorksheet(sheet)}`)).toEqual({ kind: 'sheet', sheet });
    expect(readOwn(printOwn({ own, seed: '' }))).toEqual({ kind: 'own', own, seed: '' });
    expect(readAnswers(printAnswers(answers))).toEqual({ kind: 'answers', answers });
  });

  it('come back whatever is in them', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 50 });
    const any = fc.record({
      title: words,
      instructions: words,
      due: words,
      student: fc.boolean(),
      items: fc.array(
        fc.record({
          of: fc.oneof(
            fc.constantFrom(...ids).map((template) => ({ template })),
            words.map((text) => ({ own: { ...own, prompt: text, of: text, decimals: 3 } })),
          ),
          seed: fc.constantFrom('', 'bcdfg', '17'),
          points: fc.integer({ min: 0, max: 20 }),
        }),
        { maxLength: 12 },
      ),
      attempts: fc.integer({ min: 0, max: 9 }),
      hints: fc.constantFrom(...HINTS),
      solution: fc.constantFrom(...SOLUTIONS),
      layout: fc.constantFrom(...LAYOUTS),
    });
    fc.assert(
      fc.property(any, (made) => {
        expect(readWorksheet(printWorksheet(made))).toEqual({ kind: 'sheet', sheet: made });
      }),
    );
  });

  it('stay short: ten exercises, a title, 200 characters of instructions and a date', () => {
    expect(sheet.instructions.length).toBeGreaterThanOrEqual(200);
    const address = `https://gradus.example.org/w/#${printWorksheet(sheet)}`;
    expect(address.length).toBeLessThan(700);
  });

  it.each(links)('say so when %s was cut, at any length', (_, link, read) => {
    for (let length = 1; length < link.length; length++) {
      expect(read(link.slice(0, length)), link.slice(0, length)).toMatchObject({ kind: 'cut' });
    }
    expect(read('')).toEqual({ kind: 'none' });
  });

  it.each(links)(
    'say so when any character of %s was changed, lost or doubled',
    (_, link, read) => {
      for (let at = 0; at < link.length; at++) {
        for (const sign of ['A', 'b', '0', '-', '.', ' ', '%', 'é']) {
          const changed = link.slice(0, at) + sign + link.slice(at + 1);
          // A blank at an end is no part of a link: chat programs add it.
          if (changed !== link && changed.trim() !== link) {
            expect(read(changed), changed).toMatchObject({ kind: 'cut' });
          }
        }
        expect(read(link.slice(0, at) + link.slice(at + 1))).toMatchObject({ kind: 'cut' });
        expect(read(link.slice(0, at) + link.charAt(at) + link.slice(at))).toMatchObject({
          kind: 'cut',
        });
      }
      const { message } = read(link.slice(0, -1)) as { message: string };
      expect(message).toMatch(/^This link to .* was cut: its end is missing\. Ask for it again/);
    },
  );

  it('are told from one another, and from the name of a section', () => {
    expect(readWorksheet('#main-content')).toEqual({ kind: 'none' });
    expect(readWorksheet(printOwn({ own, seed: '' }))).toMatchObject({ kind: 'cut' });
    expect(readWorksheet(printWorksheet(sheet).replace('w1', 'w2'))).toMatchObject({
      message: expect.stringContaining('newer version') as string,
    });
  });
});

describe('a link that is pasted or pressed with more than itself', () => {
  it.each(['.', ')', '?utm_source=x', '%20see%20you', ' see you', '>', '&data=05'])(
    'opens in spite of a tail of %s',
    (tail) => {
      expect(readWorksheet(`#${printWorksheet(sheet)}${tail}`)).toEqual({ kind: 'sheet', sheet });
    },
  );

  it('does not, when what it is longer by could be of it', () => {
    expect(readWorksheet(`${printWorksheet(sheet)}AA`)).toMatchObject({
      message: expect.stringContaining('was changed on its way') as string,
    });
  });

  it('is found in a text, and so are several', () => {
    const [first, second] = [printWorksheet(sheet), printWorksheet({ ...sheet, title: 'B' })];
    const text = `Here it is: <https://x.org/x/sheet/#${first}>, and https://x.org/x/sheet/#${second}.`;
    expect(worksheetsIn(text)).toEqual({
      sheets: [
        { sheet, fragment: first },
        { sheet: { ...sheet, title: 'B' }, fragment: second },
      ],
      fault: null,
    });
    expect(worksheetsIn('')).toEqual({ sheets: [], fault: null });
  });

  it.each([
    [
      `https://x.org/review/#${printAnswers(answers)}`,
      'This is a student’s result, not a worksheet.',
    ],
    [`see /x/own/#${printOwn({ own, seed: '' })}`, 'This is an exercise of somebody’s own, not'],
    ['https://x.org/x/01-T1/?seed=bcdfgbc', 'This is a link to the exercise 01-T1, not'],
    ['https://x.org/lab/descent/?v=1', 'This is a link to a lab, not to a worksheet.'],
    ['Homework w1.', 'There is no worksheet in this link'],
    [printWorksheet(sheet).slice(0, -3), 'was cut: its end is missing'],
  ])('says what it is when it is none of a worksheet: %s', (text, said) => {
    expect(worksheetsIn(text).sheets).toEqual([]);
    expect(worksheetsIn(text).fault).toContain(said);
  });

  it('says so when a worksheet is opened as answers', () => {
    expect(readAnswers(printWorksheet(sheet))).toMatchObject({
      message: expect.stringContaining('This is a worksheet, not a student’s result.') as string,
    });
  });
});

describe('links made to break something', () => {
  it('are refused in words, whatever they hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(readWorksheet(sealContainer('w1', data))).toMatchObject({ kind: 'cut' });
        expect(readOwn(sealContainer('o1', data))).toMatchObject({ kind: 'cut' });
        expect(readAnswers(sealContainer('a1', data))).toMatchObject({ kind: 'cut' });
      }),
    );
    const item = [ids[0], '', 1];
    const whole = ['t', 'i', 'd', 0, 0, 0, 0, 0, [item]] as unknown[];
    expect(readWorksheet(sealContainer('w1', whole))).toMatchObject({ kind: 'sheet' });
    const worse: readonly [number, unknown][] = [
      [0, 'x'.repeat(201)],
      [3, 2],
      [4, -1],
      [4, 1.5],
      [5, 3],
      [7, '__proto__'],
      [8, Array(101).fill(item)],
      [8, [['<script>', '', 1]]],
      [8, [[ids[0], '../..', 1]]],
      [8, [[ids[0], '', 1e9]]],
    ];
    for (const [at, value] of worse) {
      const data = whole.map((old, k) => (k === at ? value : old));
      expect(readWorksheet(sealContainer('w1', data)), String(at)).toMatchObject({ kind: 'cut' });
    }
  });

  it('cannot unfold to more than fits', () => {
    const started = performance.now();
    const bomb = sealContainer('w1', 'x'.repeat(20_000_000));
    const sealed = performance.now();
    expect(readWorksheet(bomb)).toMatchObject({ kind: 'cut' });
    expect(performance.now() - sealed).toBeLessThan(Math.max(200, sealed - started));
  });
});

describe('base64url', () => {
  it('is a bijection on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
    expect(fromBase64(toBase64(deflateSync(new Uint8Array(9))) + '=')).toBeNull();
  });
});
