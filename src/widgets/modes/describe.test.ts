import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { depths } from '../../worker/handlers/depths.ts';
import { sweeps } from '../../worker/handlers/sweeps.ts';
import { brief, describe as sentence } from './describe.ts';
import type { Memory } from './followLayer.ts';
import { schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { choicesOf, verdictWords as segmentVerdict } from './memoryWords.ts';
import { depthsRequest, layerReading, mapReading, sweepsRequest } from './model.ts';
import type { Answer, Results } from './results.ts';
import { countText, ratioText } from './say.ts';
import { verdictWords as sweepVerdict } from './sweepWords.ts';
import { tableOf } from './table.ts';

type Seen = Pick<Results, 'calm' | 'memory' | 'sweepGuess' | 'segmentGuess' | 'layerFaults'>;

const COVERED = { sweepGuess: null, segmentGuess: null };
const SHOWN = {
  sweepGuess: { mode: null, n: 0, m: 0 },
  segmentGuess: { k: null, layer: '', depth: 0 },
};

function answers(query: string) {
  const { state } = schema.parse(query);
  const asked = sweepsRequest(state, mapReading(state.source));
  const counts = complete(sweeps.work(asked));
  const wanted = depthsRequest(state, layerReading(state.layer));
  const plan = complete(depths.work(wanted));
  if (!counts.ok || !plan.ok) throw new Error(query);
  const calm: Answer = { ...counts.value, asked };
  const memory: Memory = { ...plan.value, asked: wanted };
  return { state, calm, memory };
}

function words(query: string, guesses: Pick<Seen, 'sweepGuess' | 'segmentGuess'>): string {
  const { state, calm, memory } = answers(query);
  const said = sentence(state, { calm, memory, layerFaults: [], ...guesses });
  return said.replaceAll('\u202f', ' ');
}

describe('the words for what is seen', () => {
  it.each([
    ['', 'A map of 3 inputs and 1000 outputs: its Jacobian has 1000 rows and 3 columns.'],
    [
      '',
      'Forward mode takes 3 sweeps, one for each input; reverse mode 1000 sweeps, one for each output.',
    ],
    ['', 'Forward needs fewer: reverse takes 333 times as many.'],
    ['n=1000&m=1', 'reverse mode 1 sweep, one for each output. Reverse needs fewer'],
    ['n=100&m=100', 'That is the same number.'],
    ['n=1e8&m=1', 'It lies 5 decades beyond the right edge of the picture.'],
    ['n=1e8&m=1', 'Forward mode takes 10⁸ sweeps'],
    ['n=1e8&m=1', 'forward takes 10⁸ times as many'],
    [
      '',
      'takes 5 operations for its value, 11 more for one forward sweep and 16 more for one reverse sweep. The whole Jacobian takes 27 in forward mode and 21 in reverse.',
    ],
    ['look=memory', '100 layers h ↦ tanh(w*h + b), each handing on one number'],
    [
      'look=memory',
      'forward mode holds 4 numbers: values and their tangents, as many at any depth. Reverse mode stores 101 numbers',
    ],
    [
      'look=memory&k=10',
      'In 10 segments 20 numbers are stored, and 81 layers are run again, 243 operations besides the 300 of one forward pass. The least is 20, at k = 10.',
    ],
    ['look=memory', 'In 1 segment 101 numbers are stored, and nothing is run again.'],
    ['look=memory&depth=1', '1 layer h ↦'],
    [
      'look=memory&layer=h%2Bb',
      'Reverse mode stores nothing: the rules of these layers need no values.',
    ],
    ['look=memory&layer=z=w*h;tanh(z)&depth=4&k=2', 'statements are run again'],
  ])('%s: … %s', (query, part) => {
    const said = words(query, SHOWN);
    expect(said).toContain(part);
    expect(said).not.toMatch(/NaN|null|Infinity|undefined/);
  });

  it('give no covered answer away', () => {
    const map = words('', COVERED);
    expect(map).toContain('predict it, or ask');
    expect(map).not.toMatch(/needs fewer:|333|3 sweeps|1000 sweeps|whole Jacobian takes/);
    const stack = words('look=memory&k=10', COVERED);
    expect(stack).toContain('predict it, or ask');
    expect(stack).not.toMatch(/\b20\b|\b10\b|√|least/);
  });

  it('wait for an answer, or for a repair', () => {
    const nothing: Seen = { calm: null, memory: null, layerFaults: [], ...COVERED };
    const { state } = schema.parse('look=memory');
    expect(sentence(state, nothing)).toContain('being computed');
    const layerFaults = [{ start: 0, end: 1, message: 'No.' }];
    expect(sentence(state, { ...nothing, layerFaults })).toContain('repair');
    expect(sentence(schema.parse('').state, nothing)).not.toContain('Counted');
  });

  it('name a kept state', () => {
    const named = (query: string) => brief(schema.parse(query).state);
    expect(named('')).toBe('n = 3, m = 1000');
    expect(named('look=memory&k=10')).toBe('tanh(w*h + b), L = 100, k = 10');
    expect(named('look=memory&depth=5')).toBe('tanh(w*h + b), L = 5');
  });
});

describe('a prediction', () => {
  it('of the sweeps is judged for the map of which it was said', () => {
    const of = (mode: 'forward' | 'reverse' | 'same' | null, n = 3, m = 1000) =>
      sweepVerdict({ n, m }, { mode, n: 3, m: 1000 });
    expect(of('forward')).toBe('Right: forward.');
    expect(of('reverse')).toBe('You said reverse; it is forward.');
    expect(of('same')).toBe('You said the same; it is forward.');
    expect(of(null)).toBe('');
    expect(of('reverse', 4)).toBe('');
    expect(sweepVerdict({ n: 5, m: 5 }, { mode: 'same', n: 5, m: 5 })).toBe('Right: the same.');
  });

  it('of the segments is judged by what was planned', () => {
    const { state, memory } = answers('look=memory');
    const of = (k: number | null) =>
      segmentVerdict(state, memory, { k, layer: state.layer, depth: 100 });
    expect(of(10)).toBe('Right: k = 2 stores 52, k = 10 stores 20, k = 50 stores 52.');
    expect(of(50)).toMatch(/^Not so: /);
    expect(of(null)).toBe('');
    expect(
      segmentVerdict({ ...state, depth: 99 }, memory, { k: 10, layer: state.layer, depth: 100 }),
    ).toBe('');
  });

  it('has few choices, each once', () => {
    expect(choicesOf(100)).toEqual([2, 10, 50]);
    expect(choicesOf(36)).toEqual([1, 6, 18]);
    expect(choicesOf(4)).toEqual([1, 2]);
    expect(choicesOf(2)).toEqual([1, 2]);
    expect(choicesOf(1)).toEqual([1]);
  });
});

describe('the table', () => {
  it('is without what is covered', () => {
    const { state, calm, memory } = answers('look=memory&depth=20');
    const of = (look: 'sweeps' | 'memory', guesses: Pick<Seen, 'sweepGuess' | 'segmentGuess'>) =>
      tableOf({ ...state, look }, { calm, memory, ...guesses });
    expect(of('sweeps', COVERED)).toBeNull();
    expect(of('memory', COVERED)?.columns).toHaveLength(3);
    for (const look of ['sweeps', 'memory'] as const) {
      const table = of(look, SHOWN);
      expect(table?.rows).toHaveLength(look === 'sweeps' ? 2 : 20);
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
    }
    expect(tableOf(state, { calm, memory: null, ...SHOWN })).toBeNull();
  });
});

it('counts are written as one reads them', () => {
  expect([1, 1000, 550_000, 1e8, 1e12].map(countText)).toEqual([
    '1',
    '1000',
    '550\u202f000',
    '10⁸',
    '10¹²',
  ]);
  expect([1.5, 333.3, 1e8].map(ratioText)).toEqual(['1.5', '333', '10⁸']);
});

it('every look has a key, without what is covered', () => {
  for (const look of ['sweeps', 'memory'] as const) {
    expect(legendOf(look, true).length).toBeGreaterThan(2);
    const covered = legendOf(look, false).map(({ name }) => name);
    expect(covered.join()).not.toMatch(/each|L\/k|again|checkpoints/);
  }
});
