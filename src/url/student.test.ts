import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseStudent, oldStudentSeed, studentSeed } from './student.ts';
import { printWorksheet, type Worksheet } from './worksheet.ts';

describe('normaliseStudent', () => {
  it.each([
    ['Müller, Anna', 'muller, anna'],
    ['  MÜLLER,   Anna ', 'muller, anna'],
    ['Mu\u0308ller,\u00a0Anna', 'muller, anna'],
    ['Ａｎｎａ ﬁnch', 'anna finch'],
    ['Łukasz Groß', 'lukasz gross'],
    ['İpek Işık', 'ipek isik'],
    ['Søren Ærø', 'soren aero'],
    ['Nguyễn Thị Hà', 'nguyen thi ha'],
    ['Ελένη', 'ελενη'],
    ['हिन्दी', 'हिन्दी'],
    ['\t\n', ''],
  ])('%s is %s', (typed, plain) => {
    expect(normaliseStudent(typed)).toBe(plain);
  });

  it('has nothing left to do when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = normaliseStudent(name);
        expect(normaliseStudent(once)).toBe(once);
        expect(normaliseStudent(name.normalize('NFD'))).toBe(once);
      }),
    );
  });
});

describe('studentSeed', () => {
  it('is the same for the same student, and differs otherwise', () => {
    const seed = studentSeed('w1.abc', 'Müller, Anna', 0);
    expect(seed).toMatch(/^[a-z]{5}$/);
    expect(studentSeed('#w1.abc', ' muller,  anna', 0)).toBe(seed);
    expect(studentSeed('w1.abc', 'Müller, Anna', 1)).not.toBe(seed);
    expect(studentSeed('w1.abd', 'Müller, Anna', 0)).not.toBe(seed);
    expect(studentSeed('w1.abc', 'Müller, Anne', 0)).not.toBe(seed);
  });

  it('depends on what is asked and on nothing else of the link', () => {
    const sheet: Worksheet = {
      title: 'Sloeps',
      instructions: '',
      due: '',
      student: true,
      items: [
        { of: { template: '01-T1' }, seed: '', points: 2 },
        { of: { template: '03-T7' }, seed: '', points: 1 },
      ],
      attempts: 2,
      hints: 'after',
      solution: 'end',
      layout: 'numerator',
    };
    const seeds = (of: Worksheet) =>
      of.items.map((_, index) => studentSeed(printWorksheet(of), 'Ada', index));
    const given = seeds(sheet);
    const mended = { ...sheet, title: 'Slopes', due: 'Friday', attempts: 3 };
    expect(seeds(mended)).toEqual(given);
    const [first, second] = sheet.items;
    expect(seeds({ ...sheet, items: [{ ...first, points: 5 }, second] })).toEqual(given);
    for (const items of [[second, first], [first], [first, second, first]]) {
      expect(seeds({ ...sheet, items })[0]).not.toBe(given[0]);
    }
    // What was begun with the numbers of the whole link keeps them.
    expect(oldStudentSeed('#w1.abc', 'Ada', 0)).toBe(oldStudentSeed('w1.abc', ' ada ', 0));
    expect(oldStudentSeed('w1.abc', 'Émilie', 1)).toBe('cchwb');
  });

  it('seldom gives two students the same numbers', () => {
    const seeds = Array.from({ length: 200 }, (_, k) => studentSeed('w1.abc', `student ${k}`, 3));
    expect(new Set(seeds).size).toBeGreaterThan(195);
  });
});
