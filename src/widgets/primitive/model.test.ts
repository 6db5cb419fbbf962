import { expect, it } from 'vitest';
import { factsOf } from '../../../tools/model-facts.ts';
import { primitiveModel } from './model.ts';

const facts = (query: string) => factsOf(primitiveModel, query);

it('a product with its rule: both sides are equal', () => {
  expect(facts('at=3,-2&h=1,0.5&u=1')).toMatchObject({
    forward: -0.5,
    backward: -0.5,
    gap: 0,
    points: 13,
    failed: 0,
  });
  expect(facts('at=3,-2&h=1,0.5&u=1').difference).toBeCloseTo(-0.5, 9);
});

it('a rule with a wrong sign: both sides differ', () => {
  const wrong = facts('rule=ubar=wbar*v;vbar=-wbar*u&at=3,-2&h=1,0.5&u=1');
  expect(wrong).toMatchObject({ forward: -0.5, backward: -3.5, gap: 3, points: 13, failed: 13 });
});

it('what a link leaves out is filled up, and what cannot be read has no numbers', () => {
  expect(facts('f=S:3x3 spd;logdet(S)&rule=Sbar=wbar*inv(S)&at=&h=&u=').failed).toBe(0);
  expect(facts('rule=ubar=').forward).toBeNaN();
});

it.each([
  ['at=1,2,3', ['For point 3 numbers are given, and it has 2.']],
  ['rule=ubar=wbar*v', ['There is no rule for v: nothing would flow back to v.']],
  ['at=3,-2&h=1,0&u=2&seed=7', []],
])('%s: %j', (query, faults) => expect(primitiveModel.faults(query)).toEqual(faults));
