import { expect, it } from 'vitest';
import { fileName } from './resultText.ts';

it('is a name for a file on every system, out of what people wrote', () => {
  expect(fileName(['results', ' Übung: week 1/2 '], 'csv')).toBe('results-Übung-week-1-2.csv');
  expect(fileName(['results', '../..'], 'csv')).toBe('results.csv');
  expect(fileName(['x'.repeat(300)], 'csv').length).toBeLessThan(80);
});
