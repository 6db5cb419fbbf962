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

  it('knows parameters, kinks and faults', () => {
    expect(of('a*z', {}, { a: 3 }).slope).toBe(3);
    expect(of('relu(z)').remarks).toHaveLength(1);
    expect(complete(slopes.work({ fn: { source: 'z^', values: {} }, ...PLAIN })).ok).toBe(false);
  });
});
