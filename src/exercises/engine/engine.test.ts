import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { Question } from './question.ts';
import { truthOf } from './truth.ts';

function verdict(question: Partial<Question>, ...typed: string[]): Judgement {
  const work = judge({ kind: 'number', of: '0', mistakes: [], ...question }, typed);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const question = (given: Partial<Question>): Question => ({
  kind: 'number',
  of: '0',
  mistakes: [],
  ...given,
});

describe('truthOf', () => {
  it('is a value, a derivative, a gradient, a second derivative', () => {
    const values = (given: Partial<Question>) => truthOf(question(given));
    expect(values({ of: 'x^3-2x', at: 'x=2' })).toEqual({ kind: 'numbers', values: [4] });
    expect(values({ of: 'x^3-2x', by: 'x', at: 'x=2' })).toEqual({ kind: 'numbers', values: [10] });
    expect(values({ of: 'x^3', by: 'x', order: 2, at: 'x=2' })).toMatchObject({ values: [12] });
    const row = { kind: 'row', of: 'x^2*y+3y', by: 'x, y', at: 'x=2, y=-1' } as const;
    expect(values(row)).toMatchObject({ values: [-4, 7] });
  });

  it('is a text where names stay free', () => {
    const truth = truthOf(question({ kind: 'expression', of: 'x^3', by: 'x' }));
    expect(truth).toMatchObject({ kind: 'texts', texts: ['3*x^2'] });
    const row = truthOf(question({ kind: 'row', of: 'x^2*y', by: 'x, y' }));
    expect(row).toMatchObject({ texts: ['2*x*y', 'x^2'] });
  });
});

describe('judge, numbers', () => {
  const third = { of: 'x/3', at: 'x=1', mistakes: ['3'] };

  it('takes a number in any form', () => {
    for (const text of ['1/3', '2/6', '0.3333333333333', '1/2 - 1/6']) {
      expect(verdict(third, text)).toEqual({ verdict: 'right' });
    }
    expect(verdict({ of: '1/2' }, '0,5')).toEqual({ verdict: 'right' });
    expect(verdict({ of: 'pi/4' }, 'pi/4')).toEqual({ verdict: 'right' });
    expect(verdict({ of: 'x', by: 'x', at: 'x=0' }, '1')).toEqual({ verdict: 'right' });
    expect(verdict({ of: 'x^2', by: 'x', at: 'x=0' }, '0')).toEqual({ verdict: 'right' });
  });

  it('tells a rounded answer from a wrong one', () => {
    expect(verdict(third, '0.33')).toEqual({ verdict: 'rounded' });
    expect(verdict(third, '0,333')).toEqual({ verdict: 'rounded' });
    expect(verdict(third, '0.34')).toMatchObject({ verdict: 'wrong', mistake: null });
    expect(verdict(third, '0')).toMatchObject({ verdict: 'wrong' });
    expect(verdict({ of: '0.04' }, '0.0')).toMatchObject({ verdict: 'wrong' });
  });

  it('takes rounded answers where decimals are named, and no coarser ones', () => {
    const rounded = { of: 'sqrt(65)', decimals: 2 };
    expect(verdict(rounded, '8.06')).toEqual({ verdict: 'right' });
    expect(verdict(rounded, 'sqrt(65)')).toEqual({ verdict: 'right' });
    expect(verdict(rounded, '8.1')).toEqual({ verdict: 'rounded' });
    expect(verdict(rounded, '8.07')).toMatchObject({ verdict: 'wrong' });
  });

  it('names the mistake', () => {
    expect(verdict(third, '3')).toMatchObject({ verdict: 'wrong', mistake: 0 });
    const root = { of: '2', mistakes: ['5', 'sqrt(5)'] };
    expect(verdict(root, '2.24')).toMatchObject({ verdict: 'wrong', mistake: 1 });
    expect(verdict(root, '2.23')).toMatchObject({ verdict: 'wrong', mistake: 1 });
    expect(verdict(root, '2.25')).toMatchObject({ verdict: 'wrong', mistake: null });
  });

  it('says where a text cannot be read, and costs nothing then', () => {
    const unreadable = (text: string) => verdict(third, text);
    expect(unreadable('1/')).toMatchObject({ verdict: 'unreadable', faults: [{ entry: 0 }] });
    expect(unreadable('2y')).toMatchObject({ faults: [{ fault: { span: { start: 1, end: 2 } } }] });
    expect(unreadable('')).toMatchObject({ verdict: 'unreadable' });
    expect(unreadable('1/0')).toMatchObject({ verdict: 'unreadable' });
    expect(unreadable('10^10^10')).toMatchObject({ verdict: 'unreadable' });
  });

  it('marks a row entry by entry', () => {
    const row: Partial<Question> = {
      kind: 'row',
      of: 'x^2*y+3y',
      by: 'x, y',
      at: 'x=2, y=-1',
      mistakes: ['[7, -4]'],
    };
    expect(verdict(row, '-4', '7')).toEqual({ verdict: 'right' });
    expect(verdict(row, '7', '-4')).toMatchObject({ mistake: 0, entries: [false, false] });
    expect(verdict(row, '-4', '4')).toMatchObject({ mistake: null, entries: [true, false] });
    expect(verdict(row, '-4', '')).toMatchObject({ faults: [{ entry: 1 }] });
  });
});

describe('judge, expressions', () => {
  const remainder: Partial<Question> = {
    kind: 'expression',
    of: '(1+h)^3 - 1 - 3h',
    variables: 'h',
    mistakes: ['3h^2', 'h^3'],
  };

  it('takes every form, and no other function', () => {
    expect(verdict(remainder, 'h^2 (3 + h)')).toEqual({ verdict: 'right' });
    expect(verdict(remainder, '3h^2 + h^3')).toEqual({ verdict: 'right' });
    expect(verdict(remainder, 'h*h^2')).toMatchObject({ verdict: 'wrong', mistake: 1 });
    expect(verdict(remainder, '2h^2')).toMatchObject({ verdict: 'wrong', mistake: null });
    expect(verdict(remainder, '3x^2')).toMatchObject({ verdict: 'unreadable' });
  });

  it('keeps to the domain that the author names', () => {
    const half = { kind: 'expression', of: 'log(x)', by: 'x', variables: 'x in 0.1..4' } as const;
    expect(verdict(half, '1/x')).toEqual({ verdict: 'right' });
    expect(verdict(half, 'abs(1/x)')).toEqual({ verdict: 'right' });
  });
});

describe('examine', () => {
  it('passes a sound question', () => {
    expect(examine(question({ of: 'x^2', by: 'x', at: 'x=3', mistakes: ['9', '3'] }))).toEqual([]);
  });

  it.each([
    [{ of: 'x^', at: 'x=1' }, 'of="x^", character 2'],
    [{ of: 'a*x', at: 'x=1' }, '“a” has no value'],
    [{ of: '1/x', at: 'x=0' }, 'no finite value'],
    [{ of: 'x', at: 'x:1' }, '“x:1” is no such part'],
    [{ of: '[x, x]', at: 'x=1' }, 'does not fit'],
    [{ kind: 'row', of: 'x', at: 'x=1' } as const, 'does not fit'],
    [{ of: 'x^2', at: 'x=2', mistakes: ['4.0'] }, '“4.0” is right'],
    [{ of: 'x^2', at: 'x=2', mistakes: ['2', '6/3'] }, '“2” and “6/3” are the same'],
    [{ of: 'x^2', at: 'x=2', mistakes: ['2y'] }, '“y” has no value here'],
  ])('refuses %o', (given, message) => {
    expect(examine(question(given))[0]?.message).toContain(message);
  });
});
