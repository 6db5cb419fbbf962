import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_LIMITS, fewer, printAnswers, readAnswers, type AnsweredItem } from './answers.ts';

const item = (typed: readonly (readonly string[])[], more: Partial<AnsweredItem> = {}) => ({
  seed: 'bcdfg',
  typed,
  hints: 0,
  solution: false,
  seconds: 1,
  ...more,
});
const answers = (items: readonly AnsweredItem[]) => ({
  sheet: 'w1.abc',
  student: 'Ada',
  items,
  started: 0,
  ended: 1,
});
const opened = (items: readonly AnsweredItem[]) => {
  const read = readAnswers(printAnswers(answers(items)));
  if (read.kind !== 'answers') throw new Error('It does not open.');
  return read.answers.items;
};
/** Text that no compression makes short. */
const noise = (length: number, seed: number): string => {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
};

describe('the link that hands answers in', () => {
  it('opens whatever was done', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.integer({ min: 0, max: 3000 }).map((length) => noise(length, length)),
    );
    const typed = fc
      .tuple(fc.array(field, { maxLength: 3 }), fc.integer({ min: 0, max: 160 }))
      .map(([answer, times]) => Array.from({ length: times }, (_, k) => [...answer, String(k)]));
    const one = fc.record({
      seed: fc.constantFrom('', 'bcdfg'),
      typed,
      best: fc.nat(200),
      hints: fc.nat(4),
      solution: fc.boolean(),
      seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 8 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (items, student) => {
          const read = readAnswers(printAnswers({ ...answers(items), student }));
          expect(read.kind).toBe('answers');
          if (read.kind !== 'answers') return;
          for (const [at, given] of items.entries()) {
            const { typed: kept, leftOut = 0 } = read.answers.items[at];
            expect(kept.length + leftOut).toBe(given.typed.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves out the middle of too many answers and counts them; the first, the best and the last stay', () => {
    const typed = Array.from({ length: 102 }, (_, k) => [String(k)]);
    const [found] = opened([item(typed, { best: 99 })]);
    expect(found.typed).toHaveLength(ANSWER_LIMITS.typed);
    expect(found.leftOut).toBe(3);
    expect(found.typed.map(([text]) => text).slice(-3)).toEqual(['96', '99', '101']);
    expect(found.typed[0]).toEqual(['0']);
    expect(opened([item(typed.slice(0, 99))])[0]).toEqual(item(typed.slice(0, 99)));
  });

  it('leaves out answers that are too long for it', () => {
    const long = 'x'.repeat(ANSWER_LIMITS.field + 1);
    expect(opened([item([['1'], [long], ['3']])])[0]).toMatchObject({
      typed: [['1'], ['3']],
      leftOut: 1,
    });
  });
});

it('fewer answers still know which of them is the best', () => {
  const typed = ['a', 'b', 'c', 'd', 'e'].map((text) => [text]);
  expect(fewer(item(typed, { best: 3 }), 3)).toMatchObject({
    typed: [['a'], ['d'], ['e']],
    best: 1,
    leftOut: 2,
  });
  expect(fewer(item(typed, { best: 1, leftOut: 4 }), 1)).toMatchObject({
    typed: [['b']],
    best: 0,
    leftOut: 8,
  });
});
