import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { depths } from '../../worker/handlers/depths.ts';
import { sweeps } from '../../worker/handlers/sweeps.ts';
import type { Run } from '../model.ts';
import { examples, exampleOf, layerOf, layers } from './examples.ts';
import { segmentsOf } from './inputs.ts';
import { landmarkAt, landmarks } from './landmarks.ts';
import { bestSegments, layerReading, mapReading, modesModel } from './model.ts';

/** Answers as the worker does, for the two methods this model asks. */
const run = ((method: string, request: never) => {
  if (method !== 'sweeps' && method !== 'depths') throw new Error(`${method} is not asked`);
  const outcome =
    method === 'sweeps' ? complete(sweeps.work(request)) : complete(depths.work(request));
  return outcome.ok ? outcome.value : null;
}) as Run;
const facts = (query: string) => modesModel.facts(query, run);

describe('the states of lesson 7', () => {
  it('W2: at (3, 1000) three sweeps forward, a thousand in reverse', () => {
    const f = facts('n=3&m=1000');
    expect([f.n, f.m, f.forward, f.reverse, f.fewer]).toEqual([3, 1000, 3, 1000, 3]);
    expect(f.ratio).toBeCloseTo(1000 / 3, 12);
    const loss = facts('n=1e8&m=1');
    expect([loss.forward, loss.reverse, loss.ratio]).toEqual([1e8, 1, 1e8]);
  });

  it('p12 of lesson 6: both slopes by two forward sweeps or one in reverse', () => {
    const f = facts('');
    expect([f.value, f.jvp, f.vjp]).toEqual([5, 11, 16]);
    expect([f.byForward, f.byReverse]).toEqual([5 + 2 * 11, 5 + 16]);
  });

  it('W3: forward flat, reverse linear', () => {
    for (const depth of [1, 10, 100]) {
      const f = facts(`look=memory&depth=${depth}`);
      expect([f.forwardMemory, f.reverseMemory, f.saved]).toEqual([4, depth + 1, depth]);
    }
  });

  it('W4 of lesson 6: L = 100 and k = 10 store 20, the least', () => {
    const f = facts('look=memory&depth=100&k=10');
    expect([f.stored, f.recomputed, f.least, f.bestK]).toEqual([20, 81, 20, 10]);
    expect(facts('look=memory&depth=100&k=1').stored).toBe(101);
    for (const L of [16, 36, 64]) {
      const g = facts(`look=memory&depth=${L}`);
      expect([g.least, g.bestK]).toEqual([2 * Math.sqrt(L), Math.sqrt(L)]);
    }
  });
});

describe('the numbers of a state', () => {
  it('are none where there is nothing to count', () => {
    const f = facts('f=x%2B&layer=tanh(');
    expect([f.value, f.byForward, f.stored, f.bestK]).toEqual([NaN, NaN, NaN, NaN]);
    expect(f.forward).toBe(3);
    expect(facts('look=memory&layer=w').stored).toBeNaN();
    // Planning every depth takes a while: only where it is looked at.
    expect(facts('').stored).toBeNaN();
  });

  it('have at most one segment a layer', () => {
    expect(segmentsOf({ k: 50, depth: 8 })).toBe(8);
    expect(facts('look=memory&depth=8&k=50').stored).toBe(9);
  });

  it('find the least, and the first of several', () => {
    expect(bestSegments([5, 3, 3, 4])).toEqual({ k: 2, stored: 3 });
    expect(bestSegments([2])).toEqual({ k: 1, stored: 2 });
  });
});

describe('what is wrong with a state', () => {
  it('says so in sentences', () => {
    expect(modesModel.faults('')).toEqual([]);
    expect(modesModel.faults('f=(x')).toHaveLength(1);
    expect(modesModel.faults('layer=tanh(')).toHaveLength(1);
    expect(modesModel.faults('n=0')).toHaveLength(1);
    expect(modesModel.faults('m=2.5')).toHaveLength(1);
    expect(modesModel.faults('depth=101')).toHaveLength(1);
    expect(modesModel.faults('depth=4&k=9')).toEqual([
      '9 segments of 4 layers: at most one a layer.',
    ]);
  });

  it('reads a state back from its link to the bit', () => {
    const query =
      'v=1&look=memory&n=12&m=7&f=a*x%5E2&layer=relu(w*h)&depth=33&k=5&p.a=0.30000000000000004';
    expect(modesModel.change(query, 'k=5').query).toBe(query);
  });
});

describe('what is proposed', () => {
  it.each(examples.map((e) => [e.id, e] as const))('%s can be counted', (id, { source }) => {
    expect(mapReading(source).faults).toEqual([]);
    expect(exampleOf(source.replaceAll(' ', ''))?.id).toBe(id);
    const { value, jvp, vjp } = facts(`f=${encodeURIComponent(source)}`);
    expect(value).toBeGreaterThan(1);
    expect((value + jvp) / value).toBeLessThan(5);
    expect((value + vjp) / value).toBeLessThan(7);
  });

  it.each(layers.map((e) => [e.id, e] as const))('%s is a layer', (id, { layer }) => {
    expect(layerReading(layer).faults).toEqual([]);
    expect(layerOf(layer.replaceAll(' ', ''))?.id).toBe(id);
    const f = facts(`look=memory&layer=${encodeURIComponent(layer)}`);
    expect(f.reverseMemory).toBe({ tanh: 101, relu: 200, residual: 200, shift: 0 }[id]);
  });

  it('no two landmarks stand at one place', () => {
    for (const { id, n, m } of landmarks) expect(landmarkAt(n, m)?.id).toBe(id);
  });
});
