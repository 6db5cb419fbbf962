import { describe, expect, it } from 'vitest';
import type { DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { printData } from './printData.ts';
import { readData, type DataRead } from './readData.ts';

const THREE: DataPoint[] = [
  [0, 1],
  [1, 2],
  [2, 2],
];

function read(text: string): Extract<DataRead, { ok: true }> {
  const result = readData(text);
  if (!result.ok) throw new Error(result.message);
  return result;
}

function fault(text: string): Extract<DataRead, { ok: false }> {
  const result = readData(text);
  if (result.ok) throw new Error(`read as ${JSON.stringify(result.points)}`);
  return result;
}

describe('pairs are read from', () => {
  it.each([
    ['CSV', '0,1\n1,2\n2,2'],
    ['CSV with blanks', '0, 1\n1, 2\n2, 2\n'],
    ['a blank before the comma', '0 ,1\n1 ,2\n2 ,2'],
    ['tabs', '0\t1\n1\t2\n2\t2'],
    ['blanks', '0 1\n  1   2\n2 2'],
    ['semicolons', '0;1\n1;2\n2;2'],
    ['Windows line ends and a byte order mark', '\uFEFF0,1\r\n1,2\r\n2,2\r\n'],
    ['empty lines and comments', '# made by hand\n0,1\n\n1,2\n% more\n2,2'],
    ['quoted cells', '"0","1"\n"1","2"\n"2","2"'],
    ['separators at the end of lines', '0,1,\n1,2,\n2,2,'],
    ['rows in one line', '0 1; 1 2; 2 2'],
    ['rows in one line with commas', '0, 1; 1, 2; 2, 2'],
    ['pairs in one line', '(0, 1), (1, 2), (2, 2)'],
    ['pairs in lines', '(0,1)\n(1,2)\n(2,2)'],
    ['a MATLAB matrix', '[0 1; 1 2; 2 2]'],
    ['a MATLAB matrix with commas', 'A = [0,1;1,2;2,2];'],
    ['a MATLAB matrix in lines', 'A = [0 1\n     1 2\n     2 2];'],
    ['a matrix of two rows', '[0 1 2; 1 2 2]'],
    ['a NumPy array', 'np.array([[0, 1],\n          [1, 2],\n          [2, 2]], dtype=np.float64)'],
    ['a printed NumPy array', '[[0. 1.]\n [1. 2.]\n [2. 2.]]'],
    ['JSON', '[[0,1],[1,2],[2,2]]'],
    ['two named lists', 't = [0, 1, 2]\nu = [1, 2, 2]'],
    ['two named MATLAB lists', 't=[0 1 2]; u=[1 2 2];'],
    ['a list over several lines', 't = [0, 1,\n 2]\nu = [1, 2, 2]'],
    ['two nested lists', '[[0, 1, 2], [1, 2, 2]]'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual({ ok: true, points: THREE, notices: [] });
  });

  it.each([
    't, u\n0, 1\n1, 2\n2, 2',
    '"time";"height"\n0;1\n1;2\n2;2',
    't (s), u (m)\n0, 1\n1, 2\n2, 2',
    'x1 x2\n0 1\n1 2\n2 2',
  ])('a table with headings: %j', (text) => {
    expect(read(text)).toEqual({
      ok: true,
      points: THREE,
      notices: ['Line 1 was taken as headings.'],
    });
  });

  it.each(['0,5;1,25\n2;-3,5', '0,5\t1,25\n2\t-3,5', '0,5 1,25\n2 -3,5', '(0,5; 1,25) (2; -3,5)'])(
    'decimal commas, which are said: %j',
    (text) => {
      expect(read(text)).toEqual({
        ok: true,
        points: [
          [0.5, 1.25],
          [2, -3.5],
        ],
        notices: ['Commas within numbers were read as decimal commas.'],
      });
    },
  );

  it('a comma between digits separates where nothing else does', () => {
    expect(read('1,5\n2,25').points).toEqual([
      [1, 5],
      [2, 25],
    ]);
  });

  it('true minus signs, signs and powers of ten', () => {
    expect(read('−1.5e-1, +2\n3×10⁻², -.5').points).toEqual([
      [-0.15, 2],
      [0.03, -0.5],
    ]);
  });

  it('two lists of two numbers, by their names or as pairs', () => {
    expect(read('[0, 1], [5, 6]').points).toEqual([
      [0, 1],
      [5, 6],
    ]);
    expect(read('t = [0, 1]; u = [5, 6]').points).toEqual([
      [0, 5],
      [1, 6],
    ]);
  });
});

describe('a fault says where and what', () => {
  it.each([
    [
      '0, 1\n1, two\n2, 2',
      2,
      'Line 2 has “two”, which is not a number. Write a pair t, u, such as 0.5, 1.',
    ],
    ['0, 1\n\n5\n2, 2', 3, 'Line 3 has one number. Write a pair t, u, such as 0.5, 1.'],
    ['0, 1, 4\n1, 2, 4', 1, 'Line 1 has 3 numbers. Keep two columns, t and u.'],
    ['0,1\n1,,2', 2, 'Line 2 has an empty place. Write a pair t, u, such as 0.5, 1.'],
    [
      't, u\nt, u\n0, 1',
      2,
      'Line 2 has “t”, which is not a number. Write a pair t, u, such as 0.5, 1.',
    ],
    ['1,5,2,5', 1, 'Line 1 has 4 numbers. Keep two columns, t and u.'],
    [
      '(0, 1)\n(1, 2)\n3, 4',
      3,
      'Line 3 has “3,” outside the brackets. Put every pair into brackets, or none.',
    ],
    [
      '(0, 1),\n(1, 2, 3), (2, 2)',
      2,
      'Line 2 has brackets with 3 numbers. Each takes a pair t, u.',
    ],
    [
      '[[0, 1],\n [1, nan]]',
      2,
      'Line 2 has “nan” in brackets, which is not a number. Write a pair t, u, such as 0.5, 1.',
    ],
    [
      't = [0 1 2]\nu = [1 2]',
      2,
      'The two lists have 3 and 2 numbers. There must be one u for each t.',
    ],
    [
      '[0, 1, 2]',
      1,
      'There is one list of 3 numbers. Write pairs, (0, 1), (1, 2), or two lists, one of t and one of u.',
    ],
    ['0, 1\n2e7, 1', 2, 'Line 2 has a number beyond ±1×10⁶. Choose a larger unit.'],
    [
      '0, 1',
      null,
      'There is only one point. A loss takes at least 2: add a line with another pair.',
    ],
    ['  \n', null, 'There are no numbers here. Write a pair t, u in each line, such as 0.5, 1.'],
  ])('%j', (text, line, message) => {
    expect(fault(text)).toEqual({ ok: false, line, message });
  });
});

it('keeps the first 24 points, and says so', () => {
  const many = Array.from({ length: 30 }, (_, k) => `${k}, ${k % 2}`).join('\n');
  const { points, notices } = read(many);
  expect(points).toHaveLength(24);
  expect(points[23]).toEqual([23, 1]);
  expect(notices).toEqual(['Of 30 points the first 24 are used: a loss here takes no more.']);
});

it('reads what it prints to the bit', () => {
  const points: DataPoint[] = [
    [0.1 + 0.2, -1 / 3],
    [1e-9, 123456.789],
    [-2, 5e-324],
  ];
  expect(read(printData(points))).toEqual({ ok: true, points, notices: [] });
});

it('answers any text with points or a fault in words', () => {
  const pieces = [
    '1',
    ',',
    ';',
    '\n',
    ' ',
    '\t',
    '(',
    ')',
    '[',
    ']',
    '=',
    'a',
    '-',
    '.',
    '"',
    '5e3',
  ];
  let state = 1;
  for (let round = 0; round < 3000; round++) {
    let text = '';
    for (let k = 0; k < 14; k++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      text += pieces[(state >>> 16) % pieces.length];
    }
    const result = readData(text);
    if (result.ok) {
      expect(result.points.flat().every(Number.isFinite), text).toBe(true);
    } else {
      expect(result.message, text).toMatch(/^[A-Z].*\.$/s);
    }
  }
});
