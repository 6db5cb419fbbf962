import { describe, expect, it } from 'vitest';
import { parse, type Parsed } from '../lang/parse.ts';
import {
  functionsUsed,
  hasUnfinishedArithmetic,
  isNumberLiteral,
  isSimplifiedFraction,
  namesUsed,
  operationCount,
  usesOnly,
} from './form.ts';

function read(text: string): Parsed {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  return parsed.value;
}

describe('the form of an answer', () => {
  it.each([
    ['3', true],
    ['-2.5', true],
    ['1e-3', true],
    ['1/2', false],
    ['pi', false],
    ['2+1', false],
    ['a = 3; a', false],
    ['(1, 2)', false],
  ])('%s is a number literal: %s', (text, expected) => {
    expect(isNumberLiteral(read(text))).toBe(expected);
  });

  it.each([
    ['2/3', true],
    ['-5/4', true],
    ['(-5)/4', true],
    ['7', true],
    ['6/4', false],
    ['3/1', false],
    ['2/-3', false],
    ['0.5', false],
    ['x/3', false],
    ['1/2/3', false],
  ])('%s is a simplified fraction: %s', (text, expected) => {
    expect(isSimplifiedFraction(read(text))).toBe(expected);
  });

  it('lists names without intermediates and constants', () => {
    expect(namesUsed(read('a = x*y; a + pi*e')).sort()).toEqual(['x', 'y']);
    expect(usesOnly(read('x^2 + pi'), ['x'])).toBe(true);
    expect(usesOnly(read('x^2 + y'), ['x'])).toBe(false);
    expect(functionsUsed(read('sin(x) + exp(sin(y))')).sort()).toEqual(['exp', 'sin']);
  });

  it('counts operations', () => {
    expect(operationCount(read('x'))).toBe(0);
    expect(operationCount(read('2x + 1'))).toBe(2);
    expect(operationCount(read('-sin(x)^2'))).toBe(3);
    expect(operationCount(read(Array(3000).fill('x').join('+')))).toBe(2999);
  });

  it.each([
    ['2x', false],
    ['x/2', false],
    ['1/2*x', false],
    ['6x^2 - 4', false],
    ['2*3*x', true],
    ['2*x*3', true],
    ['x^(3-1)', true],
    ['x^1', true],
    ['1*x', true],
    ['x + 0', true],
    ['4/2*x', true],
    ['2^3*x', true],
  ])('%s leaves arithmetic undone: %s', (text, expected) => {
    expect(hasUnfinishedArithmetic(read(text))).toBe(expected);
  });
});
