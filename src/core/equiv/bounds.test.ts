import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from './build.ts';
import { boundedProgram } from './boundedProgram.ts';
import { parse } from '../lang/parse.ts';
import { isExactly, ofNumber, rational, type Rational } from './rational.ts';
import { Terms } from './terms.ts';

/** Value and bound of a formula in x at a point. */
function at(text: string, x: number): { v: number; e: number } {
  const parsed = parse(text, { inputs: ['x'] });
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  const terms = new Terms();
  const id = build(terms, parsed.value);
  const program = boundedProgram(terms, [id]);
  program.input('x')?.v.set([x]);
  program.run();
  const { v, e } = program.valueOf(id);
  return { v: v[0], e: e[0] };
}

/** The fraction that a double is, exactly. */
function exactly(x: number): Rational {
  let den = 1n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    den *= 2n;
  }
  return rational(BigInt(scaled), den) as Rational;
}

const RUNS = process.env.DEEP ? 5000 : 500;

describe('bounds of rounding', () => {
  // Horner's rule at a point that makes the polynomial cancel, against the same in fractions.
  it('hold for random polynomials and quotients, and are not wasteful', () => {
    const coefficient = fc.integer({ min: -9, max: 9 });
    let tightest = Infinity;
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 2, maxLength: 9 }),
        fc.double({ min: -3, max: 3, noNaN: true }).filter((x) => Math.abs(x) > 1e-6),
        (coefficients, x) => {
          const text = coefficients.reduce((so, c) => `(${so})*x + (${c}/3)`, '0');
          const { v, e } = at(text, x);
          const X = exactly(x);
          let num = 0n;
          let den = 1n;
          for (const c of coefficients) {
            [num, den] = [3n * num * X.num + BigInt(c) * den * X.den, 3n * den * X.den];
          }
          const value = exactly(v);
          const off = num * value.den - value.num * den;
          const bound = exactly(e);
          const size = off < 0n ? -off : off;
          expect(size * bound.den <= bound.num * (den < 0n ? -den : den) * value.den).toBe(true);
          if (v !== 0) tightest = Math.min(tightest, e / Math.abs(v));
        },
      ),
      { numRuns: RUNS },
    );
    expect(tightest).toBeLessThan(1e-15);
  });

  it.each([
    ['sin(x)^2 + cos(x)^2 - 1', 0],
    ['tanh(x) - (exp(x)-exp(-x))/(exp(x)+exp(-x))', 0],
    ['log(exp(x)) - x', 0],
    ['exp(x)*exp(-x) - 1', 0],
    ['asin(sin(x)) - x', 0],
    ['sqrt(x)^2 - x', 0],
    ['(x^2)^0.3/x^0.6 - 1', 0],
    ['sigmoid(x) - 1/(1+exp(-x))', 0],
    ['erf(x) + erf(-x)', 0],
    ['softplus(x) - log(1+exp(x))', 0],
  ])('%s is 0 within its bound, which is small', (text, zero) => {
    for (let k = 1; k <= 300; k++) {
      const { v, e } = at(text, k * 0.005);
      expect(Math.abs(v - zero)).toBeLessThanOrEqual(e);
      expect(e).toBeLessThan(1e-13);
    }
  });

  it('tell undefined from unknown', () => {
    expect(at('log(x)', -1)).toEqual({ v: NaN, e: 0 });
    expect(at('1/x', 0)).toEqual({ v: NaN, e: 0 });
    expect(at('x^(1/3)', -1)).toEqual({ v: NaN, e: 0 });
    expect(at('sqrt(x)', -1e-300)).toEqual({ v: NaN, e: 0 });
    expect(at('asin(x)', 1.0001)).toEqual({ v: NaN, e: 0 });
    expect(at('exp(1000x)', 1)).toEqual({ v: NaN, e: Infinity });
    expect(at('1/exp(-1000x)', 1)).toEqual({ v: NaN, e: Infinity });
    expect(at('log(sin(x)^2 + cos(x)^2 - 1)', 0.7).e).toBe(Infinity);
    expect(at('sign(sin(x)^2 + cos(x)^2 - 1)', 0.7).e).toBe(Infinity);
    expect(at('sign(x)', 0)).toEqual({ v: 0, e: 0 });
    expect(at('if(x < 0, log(-x), 2)', 1)).toEqual({ v: 2, e: 0 });
    expect(at('tan(1e17*x)', 1.3).e).toBe(Infinity);
  });

  it('keep a root at 0 that rounding pushed below', () => {
    const { v, e } = at('sqrt((x-0.1)^2 - (x^2 - 0.2x + 0.01))', 0.7);
    expect(v).not.toBeNaN();
    expect(e).toBeGreaterThanOrEqual(v);
  });

  it('know which decimals are doubles', () => {
    expect(at('0.5', 0).e).toBe(0);
    expect(at('0.1', 0).e).toBeGreaterThan(0);
    expect(at('0.1', 0).e).toBeLessThan(2e-17);
    expect(isExactly(ofNumber(0.1) as Rational, 0.1)).toBe(false);
  });
});
