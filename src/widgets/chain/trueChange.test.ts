import { expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { composition } from '../../worker/handlers/composition.ts';
import { schema } from './inputs.ts';
import { mapsRequest, readingOf } from './model.ts';
import { trueChange } from './trueChange.ts';

function changeAt(query: string) {
  const { state } = schema.parse(query);
  const asked = mapsRequest(state, readingOf(state.source));
  const maps = complete(composition.work(asked));
  if (!maps.ok) throw new Error(query);
  return trueChange({ ...maps.value, asked });
}

it('is the difference, and the error what the linear model leaves of it', () => {
  const { change, error, rounded } = changeAt('');
  expect(change[0]).toBeCloseTo(0.71, 12);
  expect(error[0]).toBeCloseTo(0.01, 12);
  expect(rounded).toBe(false);
});

it.each(['at=1e9,1', 'h=1e-17,0', 'f=g=x%2B1e9;f=g-1e9&at=1&h=0.1'])(
  '%s: an error that is rounding is 0, and said to be',
  (query) => {
    const { error, rounded } = changeAt(query);
    expect(error[0]).toBe(0);
    expect(rounded).toBe(true);
  },
);

it('does not exist where the map has no value', () => {
  expect(changeAt('f=a=x-3;b=log(a)&at=1').error[0]).toBeNaN();
});
