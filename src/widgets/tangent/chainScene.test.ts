import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { tangent } from '../../worker/handlers/tangent.ts';
import { axisTicks, chainAxes } from './chainScene.ts';
import { schema } from './inputs.ts';
import { requestOf } from './model.ts';
import { productTex } from './productTex.ts';

function answer(query: string) {
  const asked = requestOf(schema.parse(query).state, []);
  const outcome = complete(tangent.work(asked));
  if (!outcome.ok) throw new Error(outcome.faults[0].message);
  return { ...outcome.value, asked };
}

const W4 = 'f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain';

describe('the axes of a chain', () => {
  it('have one unit and hold the value and its move', () => {
    for (const query of [W4, `${W4}&h=-0.7`, 'f=u%3D100x;y%3Du^2&at=3&h=0.01', `${W4}&h=1e-9`]) {
      const axes = chainAxes(answer(query));
      const lengths = axes.map(({ low, high }) => high - low);
      for (const { value, moved, low, high } of axes) {
        expect(Math.min(value, moved)).toBeGreaterThan(low);
        expect(Math.max(value, moved)).toBeLessThan(high);
      }
      expect(Math.max(...lengths) / Math.min(...lengths)).toBeCloseTo(1, 6);
    }
  });

  it('have a few round numbers', () => {
    for (const axis of chainAxes(answer(W4))) {
      const ticks = axisTicks(axis);
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks.length).toBeLessThan(9);
    }
  });

  it('survive a stage without a value', () => {
    for (const axis of chainAxes(answer('f=u%3Dlog(x);y%3Du^2&at=-1&look=chain'))) {
      expect(Number.isFinite(axis.low) && Number.isFinite(axis.high)).toBe(true);
    }
  });
});

describe('the product in print', () => {
  it('is written out with its numbers', () => {
    const tex = productTex(answer(W4), 2, false);
    expect(tex).toContain('0.130424 \\cdot 2.4 = 0.313017');
    expect(productTex(answer(W4), 1, false)).not.toContain('0.313017');
    expect(productTex(answer(W4), 0, false)).toContain('= 1');
  });
});
