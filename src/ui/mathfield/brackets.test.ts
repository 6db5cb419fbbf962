import { describe, expect, it } from 'vitest';
import { bracketsAt } from './brackets.ts';

describe('bracketsAt', () => {
  it.each([
    ['f(x, (1))', 2, [1, 8]],
    ['f(x, (1))', 1, [1, 8]],
    ['f(x, (1))', 9, [1, 8]],
    ['f(x, (1))', 8, [5, 7]],
    ['[a, (b]', 1, null],
    ['(a', 1, null],
    ['a + b', 2, null],
    ['', 0, null],
    ['()()', 2, [0, 1]],
    ['[1; (2)]', 0, [0, 7]],
  ])('in %s at %i', (text, caret, pair) => {
    expect(bracketsAt(text, caret)).toEqual(pair);
  });
});
