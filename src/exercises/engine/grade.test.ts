import { complete } from '../../core/num/complete.ts';
import { describe, expect, it } from 'vitest';
import {
  choices,
  expression,
  match,
  matrix,
  matrixExpression,
  number,
  order,
  parts,
  point,
  points,
  row,
  vector,
  widgetState,
} from './asking.ts';
import type { Answer, Asked } from './asked.ts';
import { grade, type Grade } from './grade.ts';
import { equalForms } from './kinds/all.ts';
import type { Misconception } from './template.ts';
import { variantOf } from './variant.ts';

/** A template of one draw. */
function graded(
  asked: Asked,
  typed: Answer,
  misconceptions: readonly Misconception<null>[] = [],
): Grade {
  const template = {
    id: '00-T0',
    version: 1,
    title: 'A test',
    skills: ['gradient'],
    draw: () => null,
    prompt: () => '',
    answer: () => asked,
    misconceptions,
    hints: () => [],
    solution: () => '',
    cases: [],
  } as const;
  return complete(grade(variantOf(template, '1'), typed));
}

const told = (said: Grade): string =>
  'mistake' in said && said.mistake ? said.mistake.id : said.verdict;

describe('numbers in cells', () => {
  it.each([
    ['0.5', 'correct'],
    ['0,5', 'correct'],
    ['1/2', 'correct'],
    ['.5', 'correct'],
    ['sqrt(1/4)', 'correct'],
    ['-0.5', 'SIGN'],
    ['−1/2', 'SIGN'],
    ['1', 'FACTOR2'],
    ['0.25', 'HALF'],
    ['0.51', 'wrong'],
    ['', 'unreadable'],
    ['x', 'unreadable'],
    ['1/0', 'unreadable'],
    ['10^10^10', 'unreadable'],
    ['∞', 'unreadable'],
    ['<script>alert(1)</script>', 'unreadable'],
    ['x^x^x^x', 'unreadable'],
    ['9'.repeat(10_000), 'unreadable'],
    ['('.repeat(10_000), 'unreadable'],
  ])('½ asked, %s given: %s', (typed, wanted) => {
    expect(told(graded(number('1/2'), [typed]))).toBe(wanted);
  });

  it('tells which entries are right, and how the others are wrong', () => {
    const said = graded(row([3, -4, 5]), ['3', '4', '5']);
    expect(said).toMatchObject({ verdict: 'partly', entries: [true, false, true] });
    expect(said.verdict === 'partly' && said.note).toBe('Entry 2 has the opposite sign.');
    expect(said.credit).toBeCloseTo(2 / 3);
    const cell = graded(
      matrix([
        [1, 2],
        [3, 4],
      ]),
      ['1', '2', '4', '3'],
    );
    expect(cell.verdict === 'partly' && cell.note).toBe(
      'Row 2, column 1 and row 2, column 2 are exchanged.',
    );
  });

  it('knows a transposed matrix and a row written backwards', () => {
    const asked = matrix([
      [1, 2],
      [3, 4],
    ]);
    expect(told(graded(asked, ['1', '3', '2', '4']))).toBe('TRANSPOSE');
    expect(told(graded(vector([1, 2]), ['2', '1']))).toBe('SWAPPED');
  });

  it('asks for more digits where a number is rounded, and takes them where they are enough', () => {
    expect(told(graded(number('sqrt(5)'), ['2.24']))).toBe('rounded');
    expect(told(graded(number('sqrt(5)', { decimals: 2 }), ['2.24']))).toBe('correct');
    expect(told(graded(number('1/3'), ['0.33']))).toBe('rounded');
  });

  it.each([
    ['1/3', '0.33', 'rounded'],
    ['2/3', '0.66', 'rounded'],
    ['2/3', '0.67', 'rounded'],
    ['2/3', '0.68', 'wrong'],
    ['13/50', '0.25', 'wrong'],
    ['3/50', '0.1', 'wrong'],
    ['1/3', '0.3', 'wrong'],
  ])('%s asked, %s given, one digit being none: %s', (truth, typed, wanted) => {
    expect(told(graded(number(truth), [typed]))).toBe(wanted);
  });

  it.each([
    ['1400', '1 400', 'correct'],
    ['1400', "1'400", 'correct'],
    ['1400', '1,400', 'unreadable'],
    ['1.4', '1,400', 'correct'],
    ['1.4', '1.400', 'correct'],
    ['1500', '1,400', 'wrong'],
    ['1400000', '1,400,000', 'correct'],
    ['1400000', '1.400.000', 'correct'],
    ['0.125', '0,125', 'correct'],
  ])('%s asked, %s given, thousands apart: %s', (truth, typed, wanted) => {
    expect(told(graded(number(truth), [typed]))).toBe(wanted);
  });

  it.each(['½', '１／２', '2^‑1', '—(—½)'])('reads %s', (typed) => {
    expect(told(graded(number('1/2'), [typed]))).toBe('correct');
  });

  it('refuses an answer that is longer than any, before it is judged', () => {
    const said = graded(expression('2*x', 'x'), ['x+'.repeat(5000) + 'x']);
    expect(said).toMatchObject({
      verdict: 'unreadable',
      faults: [{ fault: { code: 'too-long' } }],
    });
  });

  it('speaks of numbers where numbers are asked for, not of sliders', () => {
    const said = graded(number(2), ['abc']);
    expect(JSON.stringify(said)).not.toMatch(/slider|variables/);
    expect(JSON.stringify(graded(expression('x', 'x'), ['foo']))).toContain('Use x.');
  });

  it('gives nothing for zeros alone, and takes for a wrong one', () => {
    const diagonal = matrix([
      [2, 0],
      [0, 5],
    ]);
    expect(graded(diagonal, ['0', '0', '0', '0'])).toMatchObject({ verdict: 'wrong', credit: 0 });
    expect(graded(diagonal, ['2', '0', '0', '1']).credit).toBeCloseTo(1 / 2);
    expect(graded(diagonal, ['2', '1', '0', '5']).credit).toBeCloseTo(2 / 3);
  });

  it('names a slip in an entry only among as many right ones, and a rounded entry as such', () => {
    const guess = graded(row([2, 4, 1]), ['1', '2', '1']);
    expect(guess.verdict === 'partly' && guess.note).toBe('');
    const rounded = graded(row(['1/3', 4, 1, 2]), ['0.33', '3', '1', '2']);
    expect(rounded.verdict === 'partly' && rounded.note).toBe(
      'Entry 1 is right, but rounded. Entry 2 is not right yet.',
    );
  });

  it('looks for usual mistakes and slips in each part by itself', () => {
    const asked = parts(
      { title: 'The gradient', asked: row([3, -4, 5]) },
      { title: 'The value', asked: number(7) },
    );
    expect(told(graded(asked, ['-3', '4', '-5', '7']))).toBe('SIGN');
    const said = graded(asked, ['3', '4', '5', '7']);
    expect(said.verdict === 'partly' && said.note).toBe('Part 1: Entry 2 has the opposite sign.');
  });

  it('compares symbolic cells as expressions', () => {
    const asked = row(['2*x*y', 'x^2'], { variables: 'x, y' });
    expect(told(graded(asked, ['y*(x+x)', 'x*x']))).toBe('correct');
    expect(graded(asked, ['2x', 'x^2'])).toMatchObject({
      verdict: 'partly',
      entries: [false, true],
    });
    expect(told(graded(asked, ['2*z', 'x^2']))).toBe('unreadable');
  });
});

describe('expressions', () => {
  it.each([
    ['2*x*cos(x^2)', 'correct'],
    ['cos(x*x)*(x+x)', 'correct'],
    ['-2x cos(x^2)', 'unreadable'],
    ['cos(x^2)', 'INNER_MISSING'],
    ['-2*x*cos(x^2)', 'SIGN'],
    ['2*x*cos(x^2) + exp(-1000*(x-1/2)^2)', 'wrong'],
    ['x^x^x^x', 'wrong'],
    ['y', 'unreadable'],
    ['2*x*', 'unreadable'],
  ])('%s: %s', (typed, wanted) => {
    const inner = {
      id: 'INNER_MISSING',
      short: 'the inner derivative forgotten',
      answer: () => ['cos(x^2)'],
      say: () => 'The inner derivative is missing.',
    };
    expect(told(graded(expression('2*x*cos(x^2)', 'x'), [typed], [inner]))).toBe(wanted);
  });

  it.each([
    ["2*x'*S", 'correct'],
    ["(2*S*x)'", 'correct'],
    ["x'*(S+S')", 'correct'],
    ['2*S*x', 'TRANSPOSE'],
    ["x'*S", 'HALF'],
    ['2*x*S', 'unreadable'],
    ["2*x'*A", 'unreadable'],
  ])('x′Sx by x, S symmetric, %s: %s', (typed, wanted) => {
    const asked = matrixExpression("2*x'*S", 'S: 3x3 symmetric; x: 3');
    expect(told(graded(asked, [typed]))).toBe(wanted);
  });
});

describe('what is chosen, ordered, put and matched', () => {
  it('takes every order that keeps what must come first', () => {
    const steps = ['c', 'a', 'b'].map((id) => ({ id, text: id }));
    const asked = order(steps, ['a', 'b', 'c'], [['a', 'c']]);
    expect(told(graded(asked, ['b', 'a', 'c']))).toBe('correct');
    expect(told(graded(asked, ['c', 'a', 'b']))).toBe('wrong');
    expect(told(graded(asked, ['a', 'a', 'b']))).toBe('unreadable');
  });

  it('takes several choices as a set, and gives nothing for some of them', () => {
    const asked = choices({ p: 'one', q: 'two', r: 'three' }, ['p', 'r']);
    expect(told(graded(asked, ['r,p']))).toBe('correct');
    expect(graded(asked, ['p'])).toMatchObject({ verdict: 'wrong', credit: 0 });
    expect(told(graded(asked, ['']))).toBe('unreadable');
    expect(told(graded(asked, ['-']))).toBe('wrong');
  });

  it('takes points in any order, each with its class', () => {
    const asked = points({
      classes: [
        { id: 'min', text: 'minimum' },
        { id: 'saddle', text: 'saddle' },
      ],
      truth: [
        { at: [1, 0], class: 'min' },
        { at: [-1, 0], class: 'saddle' },
      ],
    });
    expect(told(graded(asked, ['(-1, 0): saddle', '1, 0: min']))).toBe('correct');
    expect(graded(asked, ['1, 0: min', ''])).toMatchObject({
      verdict: 'partly',
      credit: 0.5,
      entries: [true, true],
      note: 'One point is missing.',
    });
    expect(graded(asked, ['1, 0: saddle', '-1, 0: saddle'])).toMatchObject({
      credit: 0.5,
      entries: [false, true],
      note: 'Row 1: the point is right, its class is not.',
    });
    const spare = points({ classes: asked.classes, truth: asked.truth, fields: 4 });
    expect(graded(spare, ['1, 0: min', '', '-1, 0: saddle', '2, 2: min'])).toMatchObject({
      credit: 2 / 3,
      entries: [true, true, true, false],
    });
    expect(told(graded(asked, ['1, 0: ', '']))).toBe('unreadable');
  });

  it('takes a point of a region, a partner for each, a state of a figure', () => {
    const region = point({
      f: 'x^2 + y^2',
      view: { x: [-2, 2], y: [-2, 2] },
      truth: [1, 1],
      right: (x, y) => x > 0 && y > 0,
    });
    expect(told(graded(region, ['0,5; 1']))).toBe('correct');
    expect(told(graded(region, ['-1, 1']))).toBe('wrong');
    expect(told(graded(region, ['1']))).toBe('unreadable');
    const pairs = match({
      left: [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
      ],
      right: [
        { id: '1', text: '1' },
        { id: '2', text: '2' },
      ],
      truth: ['1', '2'],
    });
    expect(graded(pairs, ['1', '1'])).toMatchObject({ verdict: 'partly', credit: 0.5 });
    const state = widgetState({
      widget: 'descent',
      query: 'eta=0.1',
      truth: 'eta=0.3',
      right: ({ eta }) => Number(eta) > 0.2,
    });
    expect(told(graded(state, ['v=1&eta=0.25']))).toBe('correct');
    expect(told(graded(state, ['v=1&eta=0.1']))).toBe('wrong');
  });
});

it('grades parts apart, and a mistake in one of them by its name', () => {
  const asked = parts(
    { title: 'the slope', asked: number(3) },
    { title: 'the curvature', asked: number(8) },
  );
  const half = {
    id: 'HALF',
    short: 'half the curvature',
    answer: () => ['', '4'],
    say: () => 'The ½ belongs to Taylor.',
  };
  expect(graded(asked, ['3', '8'], [half])).toMatchObject({ verdict: 'correct' });
  const said = graded(asked, ['3', '4'], [half]);
  expect(said).toMatchObject({ verdict: 'partly', credit: 0.5, parts: [true, false] });
  expect(told(said)).toBe('HALF');
});

it('takes an entry that is right for no mistake’s rounded result', () => {
  const asked = parts(
    { title: 'the step size', asked: number('1/100') },
    { title: 'the factor', asked: number('24/25') },
  );
  const other = {
    id: 'ONE_OVER_L',
    short: '1/L for 2/(L+μ)',
    answer: () => ['1/196', ''],
    say: () => 'That is the safe one.',
  };
  // 1/196 would be 0.01 when rounded, but 0.01 is right here.
  expect(told(graded(asked, ['0.01', '0.5'], [other]))).toBe('partly');
  expect(told(graded(asked, ['0.0051', '24/25'], [other]))).toBe('ONE_OVER_L');
});

it('writes a right order in other right ways, and a wrong one in none', () => {
  const steps = ['c', 'a', 'b'].map((id) => ({ id, text: id }));
  const asked = order(steps, ['a', 'b', 'c'], [['a', 'c']]);
  expect(equalForms(asked, ['a', 'b', 'c'])).toEqual([
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
    ['a', 'c', 'b'],
  ]);
  expect(equalForms(asked, ['b', 'c', 'a'])).toEqual([['b', 'c', 'a']]);
});

it('rejects draws in which a mistake equals the truth', () => {
  let drawn = 0;
  const template = {
    id: '00-T1',
    version: 1,
    title: 'A test',
    skills: ['gradient'],
    draw: () => (drawn += 1),
    prompt: () => '',
    answer: (d: number) => number(d),
    misconceptions: [{ id: 'ONE', short: 'one', answer: () => ['1'], say: () => 'One.' }],
    hints: () => [],
    solution: () => '',
    cases: [],
  } as const;
  const variant = variantOf(template, '1');
  expect(variant.truth).toEqual(['2']);
  expect(variant.rejected).toBe(1);
});
