import { describe, expect, it } from 'vitest';
import { whereItLandsModel } from '../../src/widgets/where-it-lands/model.ts';
import { factsOf } from '../../tools/model-facts.ts';

const facts = (query: string) => factsOf(whereItLandsModel, query);

// What lesson 10 says in words, where a Check has no number to hold on to.
describe('lesson 10', () => {
  const { gdNorm_9, gdNorm_10, gdSteps, newtonSteps } = facts('model=logistic');

  it('descent keeps about three quarters of the error a step', () => {
    expect(gdNorm_10 / gdNorm_9).toBeCloseTo(0.75, 1);
  });

  it('descent needs about fifteen times the steps of Newton', () => {
    expect(gdSteps / newtonSteps).toBeCloseTo(15, 0);
  });

  it('on separable data the slope still grows by about 2 a step', () => {
    const { newton9_2, newton10_2 } = facts('model=logistic&data=-1,0;0,0;1,1;2,1');
    expect(newton10_2 - newton9_2).toBeCloseTo(2, 1);
  });

  it('the lonely point: two steps, a flat ellipse, and no third step', () => {
    const start =
      'model=mixture&data=-3,0;1,0;1.6,0.8;2,-0.5;2.4,0.4;1.4,-0.7&mu=-1,0,1.7,0&sigma=1,0,1';
    const { step, c1xx, c1yy, n1 } = facts(`${start}&step=40`);
    expect(step).toBe(2);
    expect(c1yy / c1xx).toBeLessThan(1e-3);
    expect(n1).toBeLessThan(1.1);
  });
});
