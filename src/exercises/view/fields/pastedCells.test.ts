import { describe, expect, it } from 'vitest';
import { pastedCells } from './pastedCells.ts';

const cellsOf = (text: string, rows: number, cols: number) => {
  const pasted = pastedCells(text, rows, cols);
  return pasted?.kind === 'cells' ? pasted.cells : pasted?.words;
};

it.each([
  '[2, -4; 4, 1]',
  '[2,-4;4,1]',
  '[2 -4; 4 1]',
  '[2 -4\n 4 1]',
  'A = [2, -4; 4, 1];',
  '[[2, -4], [4, 1]]',
  '[[2,-4],[4,1]]',
  '[[ 2 -4]\n [ 4  1]]',
  '[[ 2. -4.]\n [ 4.  1.]]',
  'array([[ 2, -4],\n       [ 4,  1]])',
  'np.array([[2., -4.], [4., 1.]])',
  'A = np.array([[2, -4], [4, 1]], dtype=np.float64)',
  'tensor([[ 2., -4.],\n        [ 4.,  1.]], dtype=torch.float64)',
  "tensor([[ 2., -4.],\n        [ 4.,  1.]], device='cuda:0', grad_fn=<MmBackward0>)",
  'Array([[ 2., -4.],\n       [ 4.,  1.]], dtype=float32)',
  'Matrix([[2, -4], [4, 1]])',
  '((2, -4), (4, 1))',
  '{{2, -4}, {4, 1}}',
  '{{2,-4},{4,1}}',
  '\\begin{pmatrix} 2 & -4 \\\\ 4 & 1 \\end{pmatrix}',
  '$$\\begin{bmatrix}2&-4\\\\4&1\\\\\\end{bmatrix}$$',
  '\\left[\\begin{array}{cc} 2 & -4 \\\\[2pt] 4 & 1 \\end{array}\\right]',
  '| 2 | -4 |\n| 4 | 1 |',
  '| 2 | -4 |\n|---|---:|\n| 4 | 1 |',
  '|   |   |\n|---|---|\n| 2 | -4 |\n| 4 | 1 |',
  '2\t-4\r\n4\t1\r\n',
  '2, -4\n4, 1',
  '2,-4\n4,1',
  '2 -4\n4 1',
  '2 -4 4 1',
  '2, -4; 4, 1',
])('%s fills a matrix', (text) => {
  expect(cellsOf(text, 2, 2)).toEqual(['2', '-4', '4', '1']);
});

it.each([
  '[[-21, -3]]',
  '[-21, -3]',
  '-21,-3',
  '-21, -3',
  '-21 -3',
  '-21; -3',
  '(-21,-3)',
  '-21\t-3',
  '| -21 | -3 |',
  '[[-21], [-3]]',
  'tensor([-21., -3.])',
  '\\begin{pmatrix} -21 \\\\ -3 \\end{pmatrix}',
])('%s fills a row and a column', (text) => {
  expect(cellsOf(text, 1, 2)).toEqual(['-21', '-3']);
  expect(cellsOf(text, 2, 1)).toEqual(['-21', '-3']);
});

describe('a comma', () => {
  it('between digits is the decimal sign where it stands alone', () => {
    for (const text of ['-21,3', '0,5', ' 0,5 ']) {
      expect(pastedCells(text, 1, 2), text).toBeUndefined();
    }
    for (const text of ['0,5; 1,5', '0,5 1,5', '0,5\t1,5', '0,5\n1,5', '0,5, 1,5']) {
      expect(cellsOf(text, 1, 2), text).toEqual(['0,5', '1,5']);
    }
    expect(cellsOf('0,5\t1,5\n2\t3,5', 2, 2)).toEqual(['0,5', '1,5', '2', '3,5']);
  });

  it('parts in brackets, and where it cannot be a decimal sign', () => {
    expect(cellsOf('[-21,3]', 1, 2)).toEqual(['-21', '3']);
    expect(cellsOf('1,2,3', 1, 3)).toEqual(['1', '2', '3']);
    expect(cellsOf('100,200', 1, 2)).toBeUndefined();
  });
});

it('takes formulas as they are, from LaTeX as one types them', () => {
  expect(cellsOf('[2*x*y, x^2 + 1]', 1, 2)).toEqual(['2*x*y', 'x^2 + 1']);
  expect(cellsOf('[[f(x, y), 0], [0, (x+1)*(y-1)]]', 2, 2)).toEqual([
    'f(x, y)',
    '0',
    '0',
    '(x+1)*(y-1)',
  ]);
  expect(
    cellsOf('\\begin{pmatrix}-\\frac{1}{2} & x^{2} \\\\ \\cos x & \\sqrt{2}\\end{pmatrix}', 2, 2),
  ).toEqual(['-1/2', 'x^2', 'cos x', 'sqrt(2)']);
  expect(cellsOf('{1.5*^-3, 2}', 1, 2)).toEqual(['1.5e-3', '2']);
});

it('leaves one entry to its cell', () => {
  const single = ['7', 'x^2 + 1', '(x+1)(y-1)', '(x+1) (y-1)', '((x+1) (y-1))', 'f(x, y)', '|x|'];
  for (const text of [...single, '[5]', '', '1,000,000', '[1, 2; 3]']) {
    expect(pastedCells(text, 2, 2), text).toBeUndefined();
  }
});

it('fills nothing with an array of another size, and says both sizes', () => {
  expect(cellsOf('[[1, 2, 3], [4, 5, 6], [7, 8, 9]]', 2, 2)).toBe(
    'This is 3 × 3; 2 × 2 is wanted.',
  );
  expect(cellsOf('[1, 2; 3, 4; 5, 6]', 2, 3)).toBe('This is 3 × 2; 2 × 3 is wanted.');
  expect(cellsOf('[1, 2, 3]', 1, 2)).toBe('These are 3 entries; 2 are wanted.');
});
