import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealContainer } from './container.ts';
import { containersIn } from './inText.ts';

const noise = Array.from({ length: 300 }, (_, k) => Math.sin(k));
const long = sealContainer('a1', noise);
const other = sealContainer('a1', [...noise].reverse());
const sheet = sealContainer('w1', ['t']);
const page = 'https://gradus.example.org/review/#';

const seen = (text: string) => containersIn(text).map(({ fragment, whole }) => [fragment, whole]);
const whole = [[long, true]];

describe('a link in a text', () => {
  it.each([
    ['words', `Here it is: ${page}${long} see you`],
    ['angle brackets', `<${page}${long}>`],
    ['a full stop', `${page}${long}.`],
    ['a tracker', `${page}${long}?utm_source=x`],
    ['italics of a chat', `_${page}${long}_`],
    [
      'another address',
      `https://safe.example.org/?url=https%3A%2F%2Fx%2Freview%2F%23${long}&data=05`,
    ],
    ['nothing', long],
  ])('is found whole among %s', (_, text) => {
    expect(seen(text)).toEqual(whole);
  });

  it.each([
    ['line breaks', '\n'],
    ['line breaks of Windows', '\r\n'],
    ['quoted-printable', '=\r\n'],
    ['quotations', '\n> > '],
    ['zero-width blanks', '\u200b'],
  ])('is joined over %s, wherever they fall', (_, gap) => {
    const text = `${page}${long} Ben`;
    fc.assert(
      fc.property(
        fc.integer({ min: page.length + 1, max: page.length + long.length - 1 }),
        (at) => {
          expect(seen(text.slice(0, at) + gap + text.slice(at))).toEqual(whole);
        },
      ),
    );
    const lines = text.match(/.{1,70}/g) ?? [];
    expect(seen(lines.join(gap))).toEqual(whole);
  });

  it('that was cut takes nothing from the next line', () => {
    const cut = long.slice(0, -5);
    expect(seen(`${page}${cut}\nBen: ${page}${other}`)).toEqual([
      [cut, false],
      [other, true],
    ]);
    expect(seen(`${page}a1.`)).toEqual([['a1.', false]]);
    expect(seen('a1.AAB')).toEqual([['a1.AAB', false]]);
  });

  it('is none where somebody only writes so', () => {
    expect(seen('Homework a1. Then a2.Slopes_of_everything, b1.Anfangswertaufgabe')).toEqual([]);
    expect(seen('a\n1. The first')).toEqual([]);
    expect(seen('')).toEqual([]);
  });

  it('has a line, and the words from which one tells whose it is', () => {
    const text = [
      `Zoë: ${page}${long}. Bye`,
      '',
      `> Jürgen (damaged) - <${page}${long.slice(0, -9)}>`,
      'Ada Lovelace',
      `  ${page}${other}`,
      `${long} and Ben (${sheet})`,
      page + long,
    ].join('\n');
    expect(containersIn(text).map(({ line, before, letter }) => [line, before, letter])).toEqual([
      [1, 'Zoë', 'a'],
      [3, 'Jürgen (damaged)', 'a'],
      [5, 'Ada Lovelace', 'a'],
      [6, '', 'a'],
      [6, 'and Ben', 'w'],
      [7, '', 'a'],
    ]);
  });

  it('is found among hundreds in no time', () => {
    const text = Array.from({ length: 500 }, (_, k) => `Student ${k}: ${page}${long}`).join('\n');
    const started = performance.now();
    expect(containersIn(text)).toHaveLength(500);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
