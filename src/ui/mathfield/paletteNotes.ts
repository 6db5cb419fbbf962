import type { Snippet } from './insertion.ts';

/** What the language's tables do not say: a word for each operator, and examples where x will not do. */
export const OPERATORS: ReadonlyMap<string, readonly [says: string, example: string]> = new Map([
  ['+', ['plus', 'x + y']],
  ['-', ['minus', 'x - y']],
  ['*', ['times; between matrices the matrix product', '2*x']],
  ['.*', ['times, entry by entry', '(1, 2) .* (3, 4)']],
  ['/', ['divided by', 'x/y']],
  ['./', ['divided by, entry by entry', '(1, 2) ./ (3, 4)']],
  ['^', ['to the power of', 'x^2']],
  ['.^', ['to the power of, entry by entry', '(1, 2) .^ 2']],
  ['<', ['less than, inside if', 'if(x < 0, 0, x)']],
  ['<=', ['less than or equal to, inside if', 'if(x <= 0, 0, x)']],
  ['>', ['greater than, inside if', 'if(x > 0, x, 0)']],
  ['>=', ['greater than or equal to, inside if', 'if(x >= 0, x, 0)']],
  ['==', ['equal to, inside if', 'if(x == 0, 1, x)']],
  ['!=', ['not equal to, inside if', 'if(x != 0, x, 1)']],
]);

/** Functions of numbers whose arguments are more than x and y. */
export const NUMBER_EXAMPLES: ReadonlyMap<string, string> = new Map([['if', 'if(x < 0, -x, x)']]);

/** Functions of vectors and matrices, by what they are shown with. */
export const ARRAY_EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['sum', 'sum((x, y))'],
  ['mean', 'mean((x, y))'],
  ['dot', 'dot((x, y), (1, 2))'],
  ['outer', 'outer((x, y), (1, 2))'],
  ['norm', 'norm((x, y))'],
  ['norm1', 'norm1((x, y))'],
  ['norm2', 'norm2((x, y))'],
  ['normF', 'normF([x, 1; 0, y])'],
  ['tr', 'tr([x, 1; 0, y])'],
  ['det', 'det([x, 1; 0, y])'],
  ['logdet', 'logdet([x, 1; 0, y])'],
  ['inv', 'inv([x, 1; 0, y])'],
  ['solve', 'solve([x, 1; 0, y], (1, 2))'],
  ['diag', 'diag((x, y))'],
  ['softmax', 'softmax((x, y))'],
  ['softmaxrows', 'softmaxrows([x, y; 1, 2])'],
  ['logsumexp', 'logsumexp((x, y))'],
  ['eye', 'eye(2)'],
  ['ones', 'ones(2)'],
  ['zeros', 'zeros(2, 3)'],
]);

interface Notation {
  readonly name: string;
  readonly says: string;
  readonly example: string;
  readonly snippet: Snippet;
}

/** Notation of arrays that is neither an operator between two things nor a function. */
export const POSTFIX: readonly Notation[] = [
  {
    name: '(a, b)',
    says: 'a column vector',
    example: '(x, y)',
    snippet: { before: '(', after: ', )' },
  },
  {
    name: '[a, b]',
    says: 'a row',
    example: '[x, y]',
    snippet: { before: '[', after: ', ]' },
  },
  {
    name: '[a, b; c, d]',
    says: 'a matrix, row by row',
    example: '[x, 1; 0, y]',
    snippet: { before: '[', after: ', ; , ]' },
  },
  {
    name: "A'",
    says: 'the transpose',
    example: "[x, 1; 0, y]'",
    snippet: { before: "'", after: '', follows: true },
  },
  {
    name: 'x[1]',
    says: 'an entry, counted from 1',
    example: '[x, y][2]',
    snippet: { before: '[', after: ']', follows: true },
  },
];
