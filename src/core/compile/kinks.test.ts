import { describe, expect, it } from 'vitest';
import { scalarFunction } from './scalarFunction.ts';

const f = (source: string) => {
  const result = scalarFunction(source, { inputs: ['x', 'y'] });
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
};

describe('where a derivative is a convention', () => {
  it.each([
    ['abs(x) + y', [0, 3], 'abs'],
    ['abs(x) + y', [1, 3], null],
    ['relu(x - y)', [2, 2], 'relu'],
    ['max(x, y)', [2, 2], 'max'],
    ['max(x, y)', [2, 3], null],
    ['if(x < 1, x, x^2)', [1, 0], 'condition'],
    ['if(x < 1, x, x^2)', [0, 0], null],
    ['x^2 + y^2', [0, 0], null],
    ['f(x, y) = x*y/(x^2 + y^2); f(0, 0) = 0', [0, 0], 'limits'],
    ['f(x, y) = x*y/(x^2 + y^2); f(0, 0) = 0', [1, 0], null],
  ] as const)('%s at %j: %s', (source, x, word) => {
    const remarks = f(source).remarks(x);
    if (word === null) expect(remarks).toEqual([]);
    else expect(remarks.join()).toContain(word);
  });

  it('keeps a function with corners from being called quadratic', () => {
    expect(f('abs(x) + y^2').isQuadratic()).toBe(false);
    expect(f('x^2 + 3x*y').isQuadratic()).toBe(true);
    expect(f('x^2 + y^4').isQuadratic()).toBe(false);
    expect(f('f(x, y) = x^2; f(0, 0) = 0').isQuadratic()).toBe(false);
  });
});
