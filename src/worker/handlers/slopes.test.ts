import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { LayerStack } from '../protocol/composition.ts';
import { slopes } from './slopes.ts';

const PLAIN: LayerStack = { weight: 1, at: 0, carry: 'same', skip: false, depth: 10 };

function of(phi: string, stack: Partial<LayerStack> = {}, values = {}) {
  const result = complete(slopes.work({ fn: { source: phi, values }, ...PLAIN, ...stack }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('the slope of a stack of layers', () => {
  it('W3: ten sigmoids at 0 leave 4⁻¹⁰', () => {
    const { slope, product, steepest, z } = of('sigmoid(z)');
    expect(slope).toBe(0.25);
    expect(product).toHaveLength(11);
    product.forEach((p, layer) => expect(p).toBe(0.25 ** layer));
    expect(product[10].toPrecision(2)).toBe('9.5e-7');
    expect(steepest).toBe(0.25);
    expect([...z]).toEqual(new Array(10).fill(0));
  });

  it('carried forward, each layer has the slope at what it is given', () => {
    const { z, factor } = of('sigmoid(z)', { carry: 'forward', depth: 3, weight: 2 });
    const s = (x: number): number => 1 / (1 + Math.exp(-x));
    let here = 0;
    for (let layer = 0; layer < 3; layer++) {
      expect(z[layer]).toBeCloseTo(here, 12);
      expect(factor[layer]).toBeCloseTo(2 * s(here) * (1 - s(here)), 12);
      here = 2 * s(here);
    }
  });

  it('a residual layer has slope 1 + Wφ′, and goes on from z + Wφ(z)', () => {
    const { product, z } = of('tanh(z)', { skip: true, weight: 0.5, carry: 'forward', at: 1 });
    expect(product[1]).toBeCloseTo(1 + 0.5 * (1 - Math.tanh(1) ** 2), 12);
    expect(z[1]).toBeCloseTo(1 + 0.5 * Math.tanh(1), 12);
    expect(of('sigmoid(z)', { skip: true }).steepest).toBe(1.25);
  });

  it('bounds the product wherever φ has a steepest place', () => {
    for (const phi of ['sigmoid(z)', 'tanh(z)', 'relu(z)', 'sin(z)', 'softplus(z)', 'gelu(z)']) {
      const { steepest, product } = of(phi, { carry: 'forward', at: 0.7, weight: 1.5 });
      product.forEach((p, layer) =>
        expect(Math.abs(p), phi).toBeLessThanOrEqual(steepest ** layer * (1 + 1e-6)),
      );
    }
    for (const phi of ['exp(z)', 'z^2', 'log(z)']) expect(of(phi).steepest, phi).toBeNaN();
  });

  it('looks for the steepest place where the layers are', () => {
    const far = of('tanh(z-300)', { at: 300 });
    expect(far.product[1]).toBe(1);
    expect(far.steepest).toBe(1);
    expect(of('tanh(z-300)', { at: 295 }).steepest).toBeCloseTo(1, 9);
    expect(of('sin(37*z)', { at: 0.013 }).steepest).toBeCloseTo(37, 6);
  });

  it('a bound is never below a slope that was computed', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    const phi = fc.constantFrom('tanh(z-30)', 'sin(z)', 'relu(z)', 'z^3', 'gelu(z)', 'exp(-z^2)');
    const carry = fc.constantFrom('same' as const, 'forward' as const);
    fc.assert(
      fc.property(phi, number, carry, fc.boolean(), (source, at, how, skip) => {
        const { steepest, factor } = of(source, { at, carry: how, skip, weight: -2, depth: 4 });
        for (const f of factor) expect(Math.abs(f) > steepest).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it.each([-1, -3, 2])('a residual layer with W = %s is bounded by the largest |1 + Wφ′|', (W) => {
    const { steepest } = of('sigmoid(z)', { skip: true, weight: W, depth: 6 });
    let most = 0;
    for (let z = -20; z <= 20; z += 0.001) {
      const s = 1 / (1 + Math.exp(-z));
      most = Math.max(most, Math.abs(1 + W * s * (1 - s)));
    }
    expect(steepest).toBeCloseTo(most, 6);
  });

  it('has no slope where φ has no value', () => {
    const log = of('log(z)', { at: -1 });
    expect([log.slope, log.factor[0], log.product[1], log.value[0]]).toEqual([NaN, NaN, NaN, NaN]);
    const exp = of('exp(z)', { at: 1, carry: 'forward' });
    expect(exp.factor.findIndex(Number.isNaN)).toBe(3);
  });

  it('refuses a φ that does not depend on z', () => {
    for (const source of ['s', '3']) {
      const result = complete(slopes.work({ fn: { source, values: { s: 1 } }, ...PLAIN }));
      expect(result.ok ? '' : result.faults[0].message).toContain('φ does not depend on z');
    }
  });

  it('knows parameters, kinks and faults', () => {
    expect(of('a*z', {}, { a: 3 }).slope).toBe(3);
    expect(of('relu(z)').remarks).toHaveLength(1);
    expect(complete(slopes.work({ fn: { source: 'z^', values: {} }, ...PLAIN })).ok).toBe(false);
  });
});
