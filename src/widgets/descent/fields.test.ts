import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesField, constraintField, pairsField, runsField, wordsField } from './fields.ts';
import { allowances, methods, parametersOf } from './methods.ts';
import { MOST_RUNS, type RunSetting } from './state.ts';

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const change = fc.record({
  at: fc.integer({ min: 1, max: 2000 }),
  id: fc.constantFrom('eta', 'beta'),
  value: finite(0, 0.999),
});
const byStep = <T extends { at: number }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => a.at - b.at);

const setting: fc.Arbitrary<RunSetting> = fc
  .tuple(fc.constantFrom(...methods), fc.constantFrom(...allowances))
  .chain(([method, schedule]) => {
    const declared = parametersOf(method.id, schedule.id);
    const ids = method.parameters.map(({ id }) => id);
    return fc.record({
      optimiser: fc.constant(method.id),
      schedule: fc.constant(schedule.id),
      parameters: fc.record<Record<string, number>>(
        Object.fromEntries(
          declared.map(({ id, min, max }) => [
            id,
            id === 'beta' ? finite(0, 0.999) : finite(min, max),
          ]),
        ),
        { requiredKeys: [] },
      ),
      start: fc.option(fc.tuple(finite(-1e9, 1e9), finite(-1e9, 1e9))),
      changes: fc
        .array(
          change.filter(({ id }) => ids.includes(id)),
          { maxLength: method.parameters.some(({ id }) => id === 'eta') ? 3 : 0 },
        )
        .map(byStep),
      hidden: fc.boolean(),
      pinned: fc.boolean(),
    });
  });

describe('the runs of a link', () => {
  it('read back as they were printed, to the bit', () => {
    fc.assert(
      fc.property(fc.array(setting, { maxLength: MOST_RUNS - 1 }), (runs) => {
        expect(runsField.parse(runsField.print(runs))).toEqual({ value: runs });
      }),
    );
  });

  it('can be written by hand', () => {
    const read = runsField.parse(
      'adam,eta:0.1;heavyBall,eta:0.02,beta:0.9,at:1:2,from:40:eta:0.01',
    );
    expect(read?.notice).toBeUndefined();
    expect(read?.value).toMatchObject([
      { optimiser: 'adam', parameters: { eta: 0.1 }, start: null },
      { optimiser: 'heavyBall', start: [1, 2], changes: [{ at: 40, id: 'eta', value: 0.01 }] },
    ]);
  });

  it('put changes into their order', () => {
    const read = runsField.parse('heavyBall,from:40:eta:0.01,from:7:beta:0.5');
    expect(read?.value[0].changes.map(({ at }) => at)).toEqual([7, 40]);
  });

  it.each([
    ['adam,eta:0.1,alpha:3', '“alpha:3” is no setting of adam, or out of its range'],
    ['adam,beta1:7', '“beta1:7” is no setting of adam, or out of its range'],
    ['adam,at:1', '“at:1” is no setting'],
    ['newton,from:4:eta:1', '“from:4:eta:1” is no setting'],
    ['sgd;adam', 'a run whose method is not known was left out'],
    ['adam;'.repeat(9).slice(0, -1), 'a race has 8 runs at most'],
  ])('%s: says “%s”, and keeps the rest', (text, notice) => {
    const read = runsField.parse(text);
    expect(read?.notice).toContain(notice);
    expect(read?.value.length).toBeGreaterThan(0);
    expect(read?.value.length).toBeLessThan(MOST_RUNS);
  });
});

describe('other parts of a link', () => {
  it('changes read back', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }).map(byStep), (changes) => {
        expect(changesField.parse(changesField.print(changes))?.value).toEqual(changes);
      }),
    );
    for (const text of ['40', '40:eta', '40:gamma:1', '0:eta:1', '1.5:eta:1', '40:eta:x']) {
      expect(changesField.parse(text)).toBeNull();
    }
  });

  it('constraints read back, and empty ones are refused', () => {
    for (const text of ['box:-1,1,-2,0.5', 'disc:0,1,2']) {
      const read = constraintField.parse(text);
      expect(constraintField.print(read?.value ?? null)).toBe(text);
    }
    for (const text of [
      'box:1,-1,0,1',
      'box:0,1,0',
      'disc:0,0,0',
      'disc:0,0',
      'ball:1',
      'disc:a,0,1',
    ]) {
      expect(constraintField.parse(text)).toBeNull();
    }
  });

  it('pairs read back; too many are cut with a word', () => {
    const field = pairsField(3);
    expect(field.parse('0,1;1,2.5;2,-2')?.value).toEqual([
      [0, 1],
      [1, 2.5],
      [2, -2],
    ]);
    expect(field.parse('0,1;1,2;2,2;3,3')).toEqual({
      value: [
        [0, 1],
        [1, 2],
        [2, 2],
      ],
      notice: '3 points are the most that are kept',
    });
    expect(field.parse('0,1;1')).toBeNull();
    expect(field.print(field.parse('0,1;1,2.5')?.value ?? [])).toBe('0,1;1,2.5');
  });

  it('words come in their own order, and strange ones are refused', () => {
    const field = wordsField(['a', 'b', 'c']);
    expect(field.parse('c,a')?.value).toEqual(['a', 'c']);
    expect(field.print(['c', 'a'])).toBe('a,c');
    expect(field.parse('a,d')).toBeNull();
    expect(field.parse('')?.value).toEqual([]);
  });
});
