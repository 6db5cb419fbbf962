import { expect, it } from 'vitest';
import { fewVariables } from './fewVariables.ts';

it.each([
  ['sin(x)', 'x'],
  ['3', 'x'],
  ['a*x^2', 'x'],
  ['x^2+3y^2', 'x,y'],
  ['y^2', 'x,y'],
  ['2y', 'x,y'],
  ['f(r, s) = r*s', 'r,s'],
  ['f(t) = t^3', 't'],
  // Not to be read yet, and judged by its letters.
  ['x^2+y^', 'x,y'],
  ['x^2+', 'x'],
  ['x^2+yellow(', 'x'],
])('%s is a function of %s', (source, names) => {
  expect(fewVariables(source).join()).toBe(names);
});
