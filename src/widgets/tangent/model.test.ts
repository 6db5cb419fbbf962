import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { tangent } from '../../worker/handlers/tangent.ts';
import type { Run } from '../model.ts';
import { tangentModel } from './model.ts';

/** Answers as the worker does, for the one method this model asks. */
const run = ((method: string, request: never) => {
  if (method !== 'tangent') throw new Error(`${method} is not asked by this model`);
  const outcome = complete(tangent.work(request));
  return outcome.ok ? outcome.value : null;
}) as Run;
const facts = (query: string) => tangentModel.facts(query, run);

describe('the states of lesson 1', () => {
  it('W1: the remainder of x³ − 2x', () => {
    const f = facts('f=x^3-2x&at=1&h=0.1');
    expect([f.value, f.slope]).toEqual([-1, 1]);
    expect(f.moved).toBeCloseTo(-0.869, 12);
    expect(f.model).toBeCloseTo(-0.9, 12);
    expect(f.remainder).toBeCloseTo(0.031, 12);
    expect(f.ratio).toBeCloseTo(0.31, 12);
    expect(f.ratioLeft).toBeCloseTo(-0.29, 12);
    expect(facts('f=x^3-2x&at=1&h=0.01').remainder).toBeCloseTo(0.000301, 12);
    expect(facts('f=x^3-2x&at=1&h=0.001').ratio).toBeCloseTo(0.003001, 9);
  });

  it('W2: no slope makes both ratios of |x| vanish', () => {
    const f = facts('f=abs(x)&at=0&h=0.5&m=0');
    expect([f.slopeLeft, f.slopeRight, f.ratio, f.ratioLeft]).toEqual([-1, 1, 1, -1]);
    expect(f.slope).toBeNaN();
    const tried = facts('f=abs(x)&at=0&h=0.5&m=0.5');
    expect([tried.ratio, tried.ratioLeft]).toEqual([0.5, -1.5]);
  });

  it('W3: errors of the quotients of eˣ', () => {
    const f = facts('f=exp(x)&at=1&look=steps&h=0.001');
    expect(f.forwardError.toPrecision(3)).toBe('0.00136');
    expect(f.centralError.toPrecision(2)).toBe('4.5e-7');
    expect(f.bestCentral).toBeGreaterThan(f.bestForward);
  });

  it('W4: slopes of a chain multiply', () => {
    const f = facts('f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain');
    expect(f.stage1).toBeCloseTo(1.44, 12);
    expect(f.slope1).toBe(2.4);
    expect(f.slope2).toBeCloseTo(0.130424, 6);
    expect(f.product).toBeCloseTo(0.313017, 6);
    expect(f.product).toBeCloseTo(f.slope, 12);
  });
});

describe('what is wrong with a state', () => {
  it('says so in sentences', () => {
    expect(tangentModel.faults('f=x^3-2x&at=1')).toEqual([]);
    expect(tangentModel.faults('f=x^^2').length).toBe(1);
    expect(tangentModel.faults('f=x&h=0').length).toBe(1);
    expect(tangentModel.faults('f=x&m=steep').length).toBe(1);
    expect(facts('f=x^^2')).toEqual({});
  });

  it('reads a state back from its link to the bit', () => {
    const query = 'v=1&f=abs(x)&at=0&h=-0.30000000000000004&m=0&look=steps&stage=1';
    expect(tangentModel.change(query, 'at=0').query).toBe(query);
    expect(tangentModel.change(query, 'm=').query).not.toContain('m=');
  });
});
