import { describe, expect, it } from 'vitest';
import { interpreter } from '../compile/interpret.ts';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { taylorSums } from '../num/taylorSum.ts';
import { higherDerivatives } from './higherDerivatives.ts';

/** f, f′, …, f⁽⁶⁾ at x. */
function derivatives(source: string, x: number, order = 6): number[] {
  const f = scalarFunction(source, { inputs: ['x'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  const { graph, output, inputs } = f.value;
  const nodes = higherDerivatives(graph, output, inputs[0], order);
  return Array.from(interpreter(graph, nodes, inputs)([x]));
}

const close = (got: readonly number[], wanted: readonly number[], part = 1e-12) => {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((w, k) =>
    expect(Math.abs(got[k] - w)).toBeLessThanOrEqual(part * (1 + Math.abs(w))),
  );
};

describe('derivatives of known series at 0', () => {
  it.each([
    ['exp(x)', [1, 1, 1, 1, 1, 1, 1]],
    ['sin(x)', [0, 1, 0, -1, 0, 1, 0]],
    ['cos(x)', [1, 0, -1, 0, 1, 0, -1]],
    ['1/(1-x)', [1, 1, 2, 6, 24, 120, 720]],
    ['log(1+x)', [0, 1, -1, 2, -6, 24, -120]],
    ['tanh(x)', [0, 1, 0, -2, 0, 16, 0]],
    ['sqrt(1+x)', [1, 1 / 2, -1 / 4, 3 / 8, -15 / 16, 105 / 32, -945 / 64]],
    ['exp(-x^2)', [1, 0, -2, 0, 12, 0, -120]],
    ['x^5-2x^3+x', [0, 1, 0, -12, 0, 120, 0]],
    ['atan(x)', [0, 1, 0, -2, 0, 24, 0]],
    ['sigmoid(x)', [1 / 2, 1 / 4, 0, -1 / 8, 0, 1 / 4, 0]],
  ])('%s', (source, wanted) => close(derivatives(source, 0), wanted));
});

describe('each derivative is the slope of the one before', () => {
  it.each([
    'exp(sin(x))',
    'x*log(1+x^2)',
    'tanh(3x)/(1+x^2)',
    'sqrt(2+cos(x))',
    'softplus(x)*erf(x)',
  ])('%s, by central differences', (source) => {
    const x = 0.37;
    const h = 1e-5;
    const at = derivatives(source, x);
    const ahead = derivatives(source, x + h);
    const behind = derivatives(source, x - h);
    for (let k = 1; k < at.length; k++) {
      const slope = (ahead[k - 1] - behind[k - 1]) / (2 * h);
      expect(Math.abs(slope - at[k])).toBeLessThan(1e-6 * (1 + Math.abs(at[k])));
    }
  });
});

it('ends early where the next derivative would outgrow its use', () => {
  const f = scalarFunction('exp(sin(x))*tanh(x)', { inputs: ['x'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  const { graph, output, inputs } = f.value;
  const few = higherDerivatives(graph, output, inputs[0], 6, 40);
  expect(few.length).toBeGreaterThan(1);
  expect(few.length).toBeLessThan(7);
  expect(higherDerivatives(graph, output, inputs[0], 6).slice(0, few.length)).toEqual(few);
});

it('a polynomial is its own Taylor polynomial about any point', () => {
  const f = (x: number) => x ** 5 - 2 * x ** 3 + x;
  const sums = taylorSums(derivatives('x^5-2x^3+x', 0.7), -1.9);
  expect(sums[5]).toBeCloseTo(f(-1.2), 12);
  expect(sums[6]).toBe(sums[5]);
});
