import { expect, it } from 'vitest';
import { derivativeWords, equalWords } from './checkWords.ts';

it('says what was found, with its numbers', () => {
  const found = {
    equal: true,
    kind: 'row',
    rows: 1,
    cols: 3,
    points: 8,
    largest: 4.4e-16,
  } as const;
  expect(derivativeWords(found)).toBe(
    'Equal to the derivative at 8 random inputs: largest difference 4.4×10⁻¹⁶, shape 1×3.',
  );
  expect(derivativeWords({ ...found, largest: 0 })).toContain('no difference, shape 1×3');
  expect(derivativeWords({ ...found, equal: false })).toContain('differs from the derivative');
});

it('tells exact arithmetic from sampling', () => {
  const both = { equal: true, exact: true, chance: 3e-54, points: 24, rows: 1, cols: 1 };
  expect(equalWords(both)).toContain('below 3×10⁻⁵⁴');
  expect(equalWords({ ...both, exact: false })).toContain('at 24 random inputs');
  expect(equalWords({ ...both, equal: false })).toBe('The two sides differ.');
});
