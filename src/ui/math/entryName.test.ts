import { expect, it } from 'vitest';
import { entryName, entryTex } from './entryName.ts';

it.each([
  ['x', 'x', 'x'],
  ['x[2]', 'x₂', 'x_{2}'],
  ['W[1,2]', 'W₁₂', 'W_{12}'],
  ['theta', 'θ', '\\theta'],
  ['theta1', 'θ₁', '\\theta_{1}'],
  ['x_2', 'x₂', 'x_{2}'],
])('%s is %s beside an axis', (name, plain, tex) => {
  expect(entryName(name)).toBe(plain);
  expect(entryTex(name)).toBe(tex);
});
