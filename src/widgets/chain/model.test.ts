import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { composition } from '../../worker/handlers/composition.ts';
import { slopes } from '../../worker/handlers/slopes.ts';
import type { Run } from '../model.ts';
import { schema } from './inputs.ts';
import { chainModel, mapsRequest, placeOf, readingOf } from './model.ts';

/** Answers as the worker does, for the two methods this model asks. */
const run = ((method: string, request: never) => {
  if (method !== 'composition' && method !== 'slopes') throw new Error(`${method} is not asked`);
  const outcome =
    method === 'slopes' ? complete(slopes.work(request)) : complete(composition.work(request));
  return outcome.ok ? outcome.value : null;
}) as Run;
const facts = (query: string) => chainModel.facts(query, run);

const LAYER =
  'f=x:2;W=[1,-1;0.5,2];b=(0,-1);t=(1,0);z=W*x%2Bb;a=tanh(z);L=1/2*norm2(a-t)^2&at=2,1&h=0,0';

describe('the states of lesson 5', () => {
  it('W1: widths 1000, 500, 100, 1, and the other way round', () => {
    const f = facts('look=brackets');
    expect([f.left, f.right, f.best, f.count]).toEqual([550_000, 50_100_000, 550_000, 0]);
    expect(Math.round(f.ratio)).toBe(91);
    const back = facts('look=brackets&w=1,100,500,1000&from=input&step=1');
    expect([back.left, back.right, back.count]).toEqual([50_100_000, 550_000, 50_000]);
    const even = facts('look=brackets&w=100,100,100,100,1&step=9');
    expect([even.left, even.right, even.count]).toEqual([30_000, 2_010_000, 30_000]);
  });

  it('W2: (2, 1) through g and f, with the move (0.1, 0)', () => {
    const f = facts('');
    expect(f.value).toBe(13);
    expect(f.predicted).toBeCloseTo(0.7, 12);
    expect(f.uJh).toBeCloseTo(0.7, 12);
    expect(f.change).toBeCloseTo(0.71, 12);
    expect(f.error).toBeCloseTo(0.01, 12);
    expect([f.j11, f.j12, f.j21]).toEqual([7, 11, NaN]);
  });

  it('W3: ten sigmoids', () => {
    const f = facts('look=depth');
    expect(f.slope).toBe(0.25);
    expect(f.product.toPrecision(2)).toBe('9.5e-7');
    for (const depth of [1, 5, 20]) {
      expect(facts(`look=depth&depth=${depth}`).product).toBe(0.25 ** depth);
    }
  });

  it('the layer with its loss', () => {
    const f = facts(LAYER);
    expect(f.value.toFixed(6)).toBe('0.493093');
    expect([f.j11.toFixed(4), f.j12.toFixed(4)]).toEqual(['-0.0661', '0.2363']);
  });
});

describe('the numbers of a state', () => {
  it('are filled up to what the maps take, and cut', () => {
    const place = (query: string) => {
      const { state } = schema.parse(query);
      return placeOf(state, readingOf(state.source));
    };
    expect(place('f=g=(x,y,z);f=g&at=5&h=1,2,3,4')).toEqual({
      at: [5, 1, 1],
      h: [1, 2, 3],
      u: [1, 0, 0],
    });
    const { state } = schema.parse('f=g=k*x;f=g^2&p.k=3&p.m=2&at=1');
    expect(mapsRequest(state, readingOf(state.source)).fn.values).toEqual({ k: 3 });
  });

  it('are none where there is no chain', () => {
    const f = facts('f=g=x^2;f=x*g&at=1');
    expect([f.value, f.predicted, f.j11]).toEqual([NaN, NaN, NaN]);
    expect(f.left).toBe(550_000);
    expect(facts('f=g=(x').slope).toBe(0.25);
  });
});

describe('what is wrong with a state', () => {
  it('says so in sentences', () => {
    expect(chainModel.faults('')).toEqual([]);
    expect(chainModel.faults('f=g=(x')).toHaveLength(1);
    expect(chainModel.faults('phi=sigmoid(')).toHaveLength(1);
    expect(chainModel.faults('f=g=x^2;f=g&at=1,2')).toEqual([
      'The point has 2 numbers, and the chain takes 1.',
    ]);
    expect(chainModel.faults('w=1,2')).toHaveLength(1);
    expect(chainModel.faults('w=1,2.5,3')).toHaveLength(1);
    expect(chainModel.faults('w=1,2,3,4,5,6,7')).toHaveLength(1);
    expect(chainModel.faults('depth=51')).toHaveLength(1);
  });

  it('reads a state back from its link to the bit', () => {
    const query =
      'v=1&look=depth&at=0.30000000000000004,-1&h=0,1e-7&u=-2&from=input&step=1&w=3,2,1&phi=tanh(z)&weight=0.5&z=-1&carry=forward&skip=yes&depth=20';
    expect(chainModel.change(query, 'step=1').query).toBe(query);
  });
});
