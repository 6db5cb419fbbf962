import { expect, it } from 'vitest';
import { texNumber } from './texNumber.ts';

it.each([
  [83_973, '83973'],
  [-83_973.4, '-83973'],
  [1 / 3, '0.3333'],
  [1e-17, '1 \\cdot 10^{-17}'],
  [1_234_567, '1.235 \\cdot 10^{6}'],
  [999_999.7, '1 \\cdot 10^{6}'],
  [NaN, '\\text{undefined}'],
])('%d → %s', (x, text) => {
  expect(texNumber(x, 4)).toBe(text);
});
