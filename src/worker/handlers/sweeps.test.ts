import { describe, expect, it } from 'vitest';
import { trace } from '../../core/ad/trace.ts';
import { complete } from '../../core/num/complete.ts';
import { sweeps } from './sweeps.ts';

const P12 = 'a = x + y; b = a*x; c = a*y; d = b*c; L = d + a';

function of(source: string) {
  const result = complete(sweeps.work({ fn: { source, values: {} } }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('what the sweeps of a program cost', () => {
  it('lesson 06, p12: as the trace counts', () => {
    const traced = trace(P12, { values: { x: 0.6, y: 1.4 } });
    if (!traced.ok) throw new Error('p12');
    const { counts } = traced.value;
    const { inputs, outputs, value, forward, reverse } = of(P12);
    expect([inputs, outputs]).toEqual([['x', 'y'], 1]);
    expect([value, reverse]).toEqual([counts.value, counts.reverse]);
    // Besides the products of the trace one addition in each of the five statements: ȧ = ẋ + ẏ, ḃ = ȧx + aẋ, …
    expect(forward).toBe(counts.tangent);
    expect([value, forward, reverse]).toEqual([5, 11, 16]);
  });

  it('does not depend on where the program stands, nor on letters', () => {
    expect(of('f(x, y) = x^2*y/(x^2 + y^2); f(0, 0) = 0').value).toBeGreaterThan(3);
    expect(of('log(x - 5)*sqrt(a - 9)').reverse).toBeGreaterThan(0);
  });

  it('putting numbers into a tuple is no operation, in either mode', () => {
    const curve = of('f(t) = (cos(t), sin(t), t)');
    expect([curve.inputs.length, curve.outputs, curve.value]).toEqual([1, 3, 2]);
    expect(curve.forward).toBeLessThan(curve.reverse);
  });

  it('a sweep of either kind is a small constant times the value', () => {
    const deep = (n: number): string =>
      Array.from(
        { length: n },
        (_, k) => `a${k + 1} = tanh(${k === 0 ? 'x' : `a${k}`}*y + z)`,
      ).join('; ');
    for (const n of [1, 5, 40]) {
      const { value, forward, reverse } = of(deep(n));
      expect((value + forward) / value).toBeLessThan(5);
      expect((value + reverse) / value).toBeLessThan(6);
    }
  });

  it('answers a text that is no map with its fault', () => {
    for (const source of ['', 'x +', '3', '(x,x,x,x,x,x,x)']) {
      expect(complete(sweeps.work({ fn: { source, values: {} } })).ok).toBe(false);
    }
  });
});
