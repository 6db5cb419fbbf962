import { describe, expect, it } from 'vitest';
import { scalarFunction } from './scalarFunction.ts';

const value = (source: string, at = [1, 1]): number | string => {
  const f = scalarFunction(source, { inputs: ['x', 'y'] });
  return f.ok ? f.value.value(at) : f.faults[0].code;
};

describe('functions of numbers with arrays inside', () => {
  it.each([
    ['norm2((x, y) - (1, 2))^2', 1],
    ["z = (x, y); z'*[2, 1; 1, 3]*z", 7],
    ['A = [1, 2; 3, 4]; (A*(x, y))[2]', 7],
    ['det([x, 2; 3, y])', -5],
    ['k: scalar = 3; k*x + y', 4],
    ['k: scalar; A = [1, 2; 3, 4]; k*x + A[1,2]*y', 3],
    ['A: 2x2; x + y', 'not-a-scalar'],
    ['x: 2; x[1]', 'not-a-scalar'],
    ['(x, y)', 'not-a-scalar'],
    ["x*(1, y)'", 'not-a-scalar'],
  ])('%s is %s', (source, want) => {
    expect(value(source)).toBe(want);
  });

  it('leaves what is declared without a value to a slider', () => {
    const f = scalarFunction('k: scalar; m: scalar = 2; k*x + m', { inputs: ['x', 'y'] });
    expect(f.ok && f.value.parsed.parameters).toEqual(['k']);
  });

  it('has the gradient of what it computes', () => {
    const f = scalarFunction('sum(softmax((x, 2y)).*(1, 3)) + norm2(tanh([1, 2; 3, 4]*(x, y)))', {
      inputs: ['x', 'y'],
    });
    if (!f.ok) throw new Error(f.faults[0].message);
    const at = (x: number[]): number => f.value.value(x);
    const row = f.value.gradient([0.3, 0.2]);
    const h = 1e-6;
    expect(row[0]).toBeCloseTo((at([0.3 + h, 0.2]) - at([0.3 - h, 0.2])) / (2 * h), 8);
    expect(row[1]).toBeCloseTo((at([0.3, 0.2 + h]) - at([0.3, 0.2 - h])) / (2 * h), 8);
  });
});

it('shows the values of its parameters, 1 where none is given', () => {
  const f = scalarFunction('a*x + b', { inputs: ['x'], values: { a: 2.5 } });
  if (!f.ok) throw new Error(f.faults[0].message);
  const { parameters, values } = f.value;
  expect([...parameters].map(([name, id]) => [name, values.get(id)])).toEqual([
    ['a', 2.5],
    ['b', 1],
  ]);
});
