import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealed } from './check.ts';
import { choiceField, numberField, textField, tupleField } from './field.ts';
import { createSchema, recordField } from './schema.ts';

const schema = createSchema<{
  source: string;
  values: Readonly<Record<string, number>>;
  at: readonly [number, number];
  eta: number;
  steps: number;
  scale: 'log' | 'linear';
}>(1, {
  source: { key: 'f', field: textField('x^2', 200) },
  values: { key: 'p.', field: recordField(1e6) },
  at: { key: 'at', field: tupleField<readonly [number, number]>([1, 2], 1e6) },
  eta: { key: 'eta', field: numberField({ default: 0.05, min: 0, max: 10 }) },
  steps: { key: 'steps', field: numberField({ default: 200, min: 1, max: 2000, integer: true }) },
  scale: { key: 'scale', field: choiceField(['log', 'linear'], 'log') },
});

describe('a state as a link', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const state = fc.record({
    source: fc.string({ maxLength: 60, unit: 'grapheme' }).filter((s) => s.length <= 200),
    values: fc.dictionary(fc.constantFrom('k', 'a1', 'theta', 'x_2'), number),
    at: fc.tuple(number, number),
    eta: fc.double({ min: 0, max: 10, noNaN: true }),
    steps: fc.integer({ min: 1, max: 2000 }),
    scale: fc.constantFrom('log' as const, 'linear' as const),
  });

  it('comes back to the bit, sealed or not', () => {
    fc.assert(
      fc.property(state, (s) => {
        for (const query of [schema.print(s), sealed(schema.print(s)), `?${schema.print(s)}`]) {
          const { state: back, notices } = schema.parse(query);
          expect(notices).toEqual([]);
          expect(schema.equal(back, s)).toBe(true);
          expect(Object.is(back.at[0], s.at[0]) && Object.is(back.eta, s.eta)).toBe(true);
        }
      }),
      { seed: 7 },
    );
  });

  it('is readable, and says nothing that is usual', () => {
    expect(schema.print(schema.default)).toBe('v=1');
    expect(
      schema.print({ ...schema.default, source: 'x^2+3y^2', at: [1, -2.5], values: { k: 25 } }),
    ).toBe('v=1&f=x%5E2%2B3y%5E2&p.k=25&at=1,-2.5');
  });

  it('reads what people write by hand, plus signs included', () => {
    const { state: s, notices } = schema.parse('?v=1&f=x^2+3y^2&at=(1,2.5)&eta=.05&p.k=2');
    expect(notices).toEqual([]);
    expect(s).toEqual({ ...schema.default, source: 'x^2+3y^2', at: [1, 2.5], values: { k: 2 } });
  });

  it('moves what is out of range to the end of the range, and says so', () => {
    const { state: s, notices } = schema.parse('eta=50&steps=1e9&at=1e99,0');
    expect([s.eta, s.steps, s.at[0]]).toEqual([10, 2000, 1e6]);
    expect(notices).toHaveLength(3);
    expect(notices[0]).toContain('10');
  });

  it.each([
    'eta=abc',
    'at=1',
    'at=1,2,3',
    'eta=Infinity',
    'eta=0x10',
    'scale=LOG',
    'p.=3',
    'p.k=',
    '%%%',
    'zzz=1',
    '=',
    '&&&&',
    'c=xx&f=y',
  ])('keeps the usual value and says so for %s', (query) => {
    const { state: s, notices } = schema.parse(query);
    expect({ ...s, source: 'x^2' }).toEqual(schema.default);
    if (query !== '&&&&') expect(notices.length).toBeGreaterThan(0);
  });

  it('never throws on garbage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (garbage) => {
        expect(schema.parse(garbage).notices.length).toBeLessThanOrEqual(4);
      }),
      { seed: 11 },
    );
  });

  it('tells a link that was cut anywhere within its seal, or changed', () => {
    const link = sealed(schema.print({ ...schema.default, eta: 0.07, at: [-2.5, 1] }));
    expect(schema.parse(link).notices).toEqual([]);
    for (const broken of [link.slice(0, -1), link.slice(0, -4), link.replace('0.07', '0.01')]) {
      expect(schema.parse(broken).notices[0]).toContain('cut');
    }
  });
});

describe('links of earlier releases', () => {
  // Every link ever released keeps opening: add lines, never change one.
  it.each([['v=1&f=x%5E2%2B3y%5E2&at=1,2&eta=0.05', 'x^2+3y^2']])('%s', (link, source) => {
    expect(schema.parse(link).state.source).toBe(source);
  });
});

describe('a change of some fields', () => {
  const from = schema.parse('f=sin(x)&eta=0.5&p.k=2').state;

  it('takes what it names and keeps the rest', () => {
    const { state, notices, given } = schema.change(from, 'eta=0.08&p.m=3');
    expect(notices).toEqual([]);
    expect(state).toEqual({ ...from, eta: 0.08, values: { k: 2, m: 3 } });
    expect([...given]).toEqual(['eta', 'values']);
    expect(from.eta).toBe(0.5);
  });

  it('says what it could not read', () => {
    const { state, notices } = schema.change(from, 'eta=much&colour=red');
    expect(state).toEqual(from);
    expect(notices).toHaveLength(2);
  });

  it('knows one field by its key', () => {
    expect(schema.entry(from, 'eta')).toBe('0.5');
    expect(schema.entry(from, 'at')).toBe('1,2');
    expect(schema.entry(from, 'colour')).toBeNull();
  });
});
