import { describe, expect, it } from 'vitest';
import { readWorksheet, printWorksheet } from '../../url/worksheet.ts';
import {
  asEdited,
  asWorksheet,
  BLANK,
  moved,
  pointsOf,
  seedsFor,
  timesOn,
  withAgain,
  withChange,
  withItem,
  withoutItem,
} from './sheet.ts';

const three = ['01-T1', '02-T1', '03-T5'].reduce(
  (sheet, template, k) => withItem(sheet, { template }, `seed${k}`),
  BLANK,
);
const order = (sheet: typeof three) => sheet.items.map(({ key }) => key);

describe('a worksheet being composed', () => {
  it('keeps the key of each exercise while it moves', () => {
    expect(order(three)).toEqual([0, 1, 2]);
    expect(order(moved(three, 2, 0))).toEqual([2, 0, 1]);
    expect(order(moved(three, 0, 1))).toEqual([1, 0, 2]);
    expect(order(moved(three, 0, 9))).toEqual([1, 2, 0]);
    expect(order(moved(three, 1, -3))).toEqual([1, 0, 2]);
    expect(moved(three, 7, 0)).toBe(three);
  });

  it('gives no key twice', () => {
    const less = withoutItem(three, 1);
    expect(order(withItem(less, { template: '04-T2' }, 'x'))).toEqual([0, 2, 3]);
    expect(order(withItem(BLANK, { template: '04-T2' }, 'x'))).toEqual([0]);
  });

  it('has a removed exercise at its place again, under a key that no other has', () => {
    const [, second, last] = three.items;
    const less = withoutItem(three, 1);
    expect(withAgain(less, { item: second, at: 1 })).toEqual(three);
    const other = withItem(withoutItem(three, 2), { template: '04-T2' }, 'x');
    expect(order(withAgain(other, { item: last, at: 2 }))).toEqual([0, 1, 3, 2]);
  });

  it('counts how often an exercise is on it', () => {
    const twice = withItem(three, { template: '01-T1' }, 'x');
    expect(['01-T1', '02-T1', '09-T9'].map((id) => timesOn(twice, id))).toEqual([2, 1, 0]);
  });

  it('adds its points as one does by hand', () => {
    const tenths = [0, 1, 2].reduce((sheet, key) => withChange(sheet, key, { points: 0.1 }), three);
    expect(pointsOf(tenths)).toBe(0.3);
    expect(pointsOf(BLANK)).toBe(0);
  });

  it('has no seeds in its link where every student has one, and draws them from the name', () => {
    const fragment = printWorksheet(asWorksheet({ ...three, student: true }));
    const read = readWorksheet(fragment);
    expect(read.kind === 'sheet' && read.sheet.items.every(({ seed }) => seed === '')).toBe(true);
    const sheet = { ...three, student: true };
    const anna = seedsFor(sheet, fragment, 'Müller, Anna');
    expect(anna).toEqual(seedsFor(sheet, fragment, ' muller,  anna'));
    expect(anna).not.toEqual(seedsFor(sheet, fragment, 'Bo'));
    expect(seedsFor(three, fragment, 'Bo')).toEqual(['seed0', 'seed1', 'seed2']);
  });

  it('comes back from its link to be edited', () => {
    const read = readWorksheet(printWorksheet(asWorksheet(three)));
    if (read.kind !== 'sheet') throw new Error('it was whole');
    expect(asEdited(read.sheet, () => 'new')).toEqual(three);
    const student = asEdited(
      { ...read.sheet, items: [{ of: { template: '01-T1' }, seed: '', points: 1 }] },
      () => 'new',
    );
    expect(student.items[0]?.seed).toBe('new');
  });
});
