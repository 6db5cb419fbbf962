import { describe, expect, it } from 'vitest';
import { memoryPlan, evenCheckpoints } from '../../core/ad/checkpoint.ts';
import { trace } from '../../core/ad/trace.ts';
import { parse } from '../../core/lang/parse.ts';
import { complete } from '../../core/num/complete.ts';
import { depths } from './depths.ts';
import { unrolled } from './layerStack.ts';

const DENSE = 'tanh(w*h + b)';

function of(source: string, depth = 100) {
  const result = complete(depths.work({ fn: { source, values: {} }, depth }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const faultOf = (source: string) => {
  const result = complete(depths.work({ fn: { source, values: {} }, depth: 10 }));
  if (result.ok) throw new Error(`${source} is a layer`);
  return result.faults[0];
};

/** The stack itself, traced anew. */
function traced(source: string, layers: number) {
  const parsed = parse(source, { inputs: ['h'], wants: 'number' });
  if (!parsed.ok) throw new Error(source);
  const { parameters } = parsed.value;
  const { source: text, names } = unrolled(parsed.value, layers);
  const result = trace(text, { inputs: [names[0]], parameters, values: { [names[0]]: 0.3 } });
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('the memory of a stack of layers', () => {
  it('lesson 06, W4: 100 layers in 10 segments store 20 numbers rather than 101, and no k stores fewer', () => {
    const { segments, saved, value } = of(DENSE);
    expect(saved).toBe(100);
    expect(segments.stored[0]).toBe(101);
    expect(segments.stored[9]).toBe(20);
    expect(segments.stored.indexOf(Math.min(...segments.stored))).toBe(9);
    expect(segments.stored.filter((count) => count === 20)).toHaveLength(1);
    segments.stored.forEach((count, k) => expect(count).toBe(k + 1 + Math.ceil(100 / (k + 1))));
    for (const k of [1, 2, 4, 5, 10, 20, 25, 50, 100]) {
      expect(segments.stored[k - 1], `${k}`).toBe(k + 100 / k);
      // A segment runs again but for its last layer, which was kept; the last segment does not.
      expect(segments.recomputed[k - 1]).toBe((k - 1) * (100 / k - 1));
      expect(segments.operations[k - 1]).toBe(3 * segments.recomputed[k - 1]);
    }
    expect(value).toBe(300);
  });

  it('lesson 07, W3: forward flat, reverse linear, checkpointed 2√L', () => {
    const { forward, reverse, rooted } = of(DENSE);
    expect(new Set(forward)).toEqual(new Set([4]));
    reverse.forEach((count, k) => expect(count).toBe(k + 2));
    for (const root of [1, 2, 5, 7, 10]) expect(rooted[root * root - 1]).toBe(2 * root);
  });

  it('what rules save is the rules’ own matter', () => {
    expect([...of('h + b', 5).reverse.slice(0, 3)]).toEqual([0, 0, 0]);
    expect([...of('w*h', 5).reverse.slice(0, 3)]).toEqual([1, 2, 3]);
    // Inside relu one number more.
    expect([...of('relu(w*h + b)', 5).reverse.slice(0, 3)]).toEqual([2, 4, 6]);
    expect(of('relu(w*h + b)').segments.stored[0]).toBe(201);
  });

  it.each([
    DENSE,
    'h + tanh(w*h)',
    'z = w*h + b; a = relu(z); a + h',
    'h1*h + h2',
    'exp(-h)/h',
    '-h',
  ])('%s: the first layers are a stack of their own, number for number', (source) => {
    const { reverse, rooted, statements } = of(source);
    for (const layers of [1, 2, 3, 7, 16, 25]) {
      const alone = traced(source, layers);
      const { counts, nodes } = alone;
      const start = nodes.findIndex(({ kind }) => kind === 'input');
      const input = nodes.some(({ saves }) => saves.includes(start)) ? 1 : 0;
      expect(reverse[layers - 1]).toBe(counts.saved + input);
      expect(of(source, layers).value).toBe(counts.value);
      if (statements > 1) continue;
      const root = Math.round(Math.sqrt(layers));
      const { peak } = memoryPlan(alone, evenCheckpoints(alone, root));
      // Where √L is whole, there is only one way to cut.
      if (root * root === layers) expect(rooted[layers - 1]).toBe(1 + peak);
      else expect(rooted[layers - 1]).toBeGreaterThanOrEqual(1 + peak);
    }
  });

  it('in segments of its own depth', () => {
    expect(of(DENSE, 7).segments.stored).toHaveLength(7);
    expect([...of(DENSE, 1).segments.stored]).toEqual([2]);
    expect(of('z = w*h; tanh(z)', 4).statements).toBe(2);
  });

  it('a long layer is stacked as deep as it can be traced', () => {
    const long = Array.from({ length: 40 }, (_, k) => `tanh(w${k}*h)`).join(' + ');
    const { forward, depth } = of(long);
    expect(depth).toBe(forward.length);
    expect(depth).toBeGreaterThan(5);
    expect(depth).toBeLessThan(40);
  });

  it('refuses what is no layer, with its place', () => {
    expect(faultOf('tanh(w*h').span.end).toBeGreaterThan(0);
    expect(faultOf('').code).toBe('empty');
    expect(faultOf('w + b').message).toContain('does not depend on h');
    expect(faultOf('(h, h)').code).toBe('not-a-scalar');
    expect(faultOf('f(h) = sin(h)/h; f(0) = 1').advice).toContain('if(');
    expect(faultOf(`h + ${'1 + '.repeat(2000)}1`).code).toBe('too-large');
  });

  it('lets a newer question in', () => {
    const pauses = [...depths.work({ fn: { source: 'cos(w*h)', values: {} }, depth: 50 })];
    expect(pauses.length).toBeGreaterThan(100);
  });
});
