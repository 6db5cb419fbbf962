import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, importFile, printFile, readFile } from './file.ts';
import { createRecords } from './records.ts';
import { noon, sampleAttempt, sampleDatabase } from './sampleAttempt.ts';

const attempts = [1, 2, 3].map((at) => sampleAttempt({ at }));
const file = printFile(attempts, noon(9));
const empty = () =>
  createRecords(
    () => Promise.resolve(sampleDatabase()),
    () => ({ tell: () => {} }),
  );

describe('a practice file', () => {
  it('is read as it was written, whatever the attempts', () => {
    const attempt = fc.record({
      at: fc.nat(),
      title: fc.string({ unit: 'binary' }),
      typed: fc.array(fc.string({ unit: 'grapheme' })),
      credit: fc.double({ min: 0, max: 1, noNaN: true }).map((credit) => credit + 0),
      seconds: fc.double({ min: 0, max: 1e6, noNaN: true }).map((seconds) => seconds + 0),
      hints: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.uniqueArray(attempt, { selector: ({ at }) => at }), (drawn) => {
        const some = drawn.map((news) => sampleAttempt(news)).sort((a, b) => a.at - b.at);
        expect(readFile(printFile(some, 0))).toEqual({ attempts: some });
      }),
    );
  });

  it('is named by its day', () => {
    expect(fileName(noon(9))).toBe('gradus-practice-2025-03-09.json');
  });

  it('may be broken into lines anew, and begin with the mark of an editor', () => {
    expect(readFile(`\uFEFF${JSON.stringify(JSON.parse(file))}`)).toEqual({ attempts });
  });

  it('is refused when it was cut, wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.trimEnd().length - 1 }), (length) => {
        expect(readFile(file.slice(0, length))).toHaveProperty('fault');
      }),
    );
  });

  it.each([
    ['an answer', '"typed"', '"typeD"'],
    ['a number', '"seconds": 60', '"seconds": 61'],
    ['its date', '2025-03', '2026-03'],
    ['its check', '"check": "', '"check": "b'],
    ['its version', '"version": 1,\n "written"', '"version": 0,\n "written"'],
  ])('is refused when %s was changed', (_, from, to) => {
    expect(file).toContain(from);
    expect(readFile(file.replace(from, to))).toHaveProperty(
      'fault',
      expect.stringMatching('damaged'),
    );
  });

  it.each([
    ['', 'cannot be read'],
    ['word', 'cannot be read'],
    ['{}', 'no practice file'],
    ['[]', 'no practice file'],
    ['null', 'no practice file'],
    ['{"format":"gradus.practice","version":2}', 'newer'],
    ['{"format":"gradus.practice","version":1}', 'damaged'],
  ])('is not %j', (text, words) => {
    expect(readFile(text)).toHaveProperty('fault', expect.stringMatching(words));
  });
});

describe('importing', () => {
  it('adds what is new and says how much that was', async () => {
    const records = empty();
    await records.add(attempts.slice(0, 1));
    const once = await importFile(file, records);
    expect(once).toMatchObject({ taken: 2, refused: false });
    expect(once.message).toBe('2 answers were new and were added; 1 was here already.');
    expect(await records.all()).toEqual(attempts);
    expect(await importFile(file, records)).toMatchObject({ taken: 0, refused: false });
  });

  it('changes nothing that is here', async () => {
    const records = empty();
    const own = { ...attempts[0], title: 'as it was here' };
    await records.add([own]);
    await importFile(file, records);
    expect((await records.all())[0]).toEqual(own);
  });

  it('takes nothing from a file that is refused', async () => {
    const records = empty();
    expect((await importFile(file.replace('60', '61'), records)).refused).toBe(true);
    expect(await records.all()).toEqual([]);
  });
});
