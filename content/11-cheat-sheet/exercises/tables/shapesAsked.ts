/** The kinds of mistakes, in words for a table of results. */
export const TAGS = {
  TRANSPOSE: 'rows and columns exchanged',
  ORDER: 'the other product, or factors in the wrong order',
  MISSING_INNER: 'a factor of the chain left out',
  HYPOTHESIS: 'the answer to another question',
} as const;
export type Tag = keyof typeof TAGS;

/** Shapes are written with the letters k, m, n and 1: `1xn`. */
export type Wrong = readonly [tag: Tag, shape: string, say: string];

export interface Ask {
  readonly lesson: string;
  /** After “What shape has”. */
  readonly what: string;
  readonly shape: string;
  readonly formula: string;
  readonly hint: string;
  /** The third hint, where the formula has no pieces with a shape. */
  readonly last?: string;
  readonly wrong: readonly Wrong[];
  /** The same object in the language, to be counted by AD: the derivative of `f` by `by`. */
  readonly names: string;
  readonly f: string;
  readonly by: string;
}

/** Objects of the sheet, each with the shapes it is taken for. */
export const ASKS: readonly Ask[] = [
  {
    lesson: '04',
    what: 'the derivative of $\\lVert A\\mathbf x-\\mathbf b\\rVert^2$ by $\\mathbf x$, where $A$ is $m\\times n$',
    shape: '1xn',
    formula: '2(A\\mathbf x-\\mathbf b)^{\\top}A',
    hint: 'A squared length is one number, so one output. How many entries has $\\mathbf x$?',
    wrong: [
      [
        'TRANSPOSE',
        'nx1',
        'The gradient stands up as a column here. In this course it is a row, so that row times move is a number.',
      ],
      [
        'MISSING_INNER',
        '1xm',
        'That is the derivative by the residual, $2(A\\mathbf x-\\mathbf b)^{\\top}$. The factor $A$ behind it brings you to $\\mathbf x$.',
      ],
      ['HYPOTHESIS', 'mxn', 'That is the shape of the derivative by $A$. Here $\\mathbf x$ moves.'],
    ],
    names: 'A: mxn; x: n; b: m',
    f: 'norm2(A*x-b)^2',
    by: 'x',
  },
  {
    lesson: '04',
    what: 'the derivative of $\\lVert A\\mathbf x-\\mathbf b\\rVert^2$ by $A$, where $A$ is $m\\times n$',
    shape: 'mxn',
    formula: '2(A\\mathbf x-\\mathbf b)\\,\\mathbf x^{\\top}',
    hint: 'Shape convention: a number by a matrix.',
    wrong: [
      [
        'TRANSPOSE',
        'nxm',
        'That is the shape of $M^{\\top}$ in the trace. A number by a matrix has the shape of the matrix.',
      ],
      [
        'HYPOTHESIS',
        '1xn',
        'That is the shape of the derivative by $\\mathbf x$. Here $A$ moves, and each of its entries has a slope.',
      ],
      [
        'MISSING_INNER',
        '1xm',
        'That is the derivative by the residual. From the residual back to $A$ there is still a factor.',
      ],
    ],
    names: 'A: mxn; x: n; b: m',
    f: 'norm2(A*x-b)^2',
    by: 'A',
  },
  {
    lesson: '03',
    what: 'the Jacobian of $\\mathbf r=A\\mathbf x-\\mathbf b$ by $\\mathbf x$, where $A$ is $m\\times n$',
    shape: 'mxn',
    formula: 'A',
    hint: 'How many outputs has $\\mathbf r$, how many inputs?',
    wrong: [
      [
        'TRANSPOSE',
        'nxm',
        'Outputs are rows, inputs columns: the Jacobian of $\\mathbf r$ is $A$ itself.',
      ],
      [
        'HYPOTHESIS',
        '1xn',
        'One row is the gradient of one number. $\\mathbf r$ has many entries, and each has its row.',
      ],
      [
        'MISSING_INNER',
        'mxm',
        'That is how $\\mathbf r$ depends on $A\\mathbf x$. From there back to $\\mathbf x$ there is still the factor $A$.',
      ],
    ],
    names: 'A: mxn; x: n; b: m',
    f: 'A*x-b',
    by: 'x',
  },
  {
    lesson: '05',
    what: 'the Jacobian of $\\mathbf f\\circ\\mathbf g$, where $\\mathbf g:\\mathbb R^n\\to\\mathbb R^m$ and $\\mathbf f:\\mathbb R^m\\to\\mathbb R^k$',
    shape: 'kxn',
    formula: 'J_{\\mathbf f}(\\mathbf g(\\mathbf x))\\,J_{\\mathbf g}(\\mathbf x)',
    hint: 'From the very first inputs to the very last outputs.',
    wrong: [
      [
        'TRANSPOSE',
        'nxk',
        'Outputs are rows, inputs columns: the last map gives the number of rows.',
      ],
      [
        'MISSING_INNER',
        'kxm',
        'That is $J_{\\mathbf f}$ alone. The inner Jacobian brings you from the middle to the inputs.',
      ],
      [
        'ORDER',
        'mxn',
        'You read the product from the wrong end: $\\mathbf f$ acts last, stands leftmost, and gives the rows.',
      ],
    ],
    names: 'F: kxm; G: mxn; x: n',
    f: 'F*tanh(G*x)',
    by: 'x',
  },
  {
    lesson: '04',
    what: 'the derivative of $\\operatorname{tr}(AB)$ by $A$, where $A$ is $m\\times n$ and $B$ is $n\\times m$',
    shape: 'mxn',
    formula: 'B^{\\top}',
    hint: 'Shape convention: a number by a matrix.',
    wrong: [
      [
        'TRANSPOSE',
        'nxm',
        'That is the shape of $B$. A number by a matrix has the shape of the matrix, so $B$ is transposed.',
      ],
      [
        'HYPOTHESIS',
        'mxm',
        'That is the shape of $AB$. The trace is one number, and it has a slope for each entry of $A$.',
      ],
      [
        'MISSING_INNER',
        '1x1',
        'The trace itself is one number. Its derivative has a slope for each entry of $A$.',
      ],
    ],
    names: 'A: mxn; B: nxm',
    f: 'tr(A*B)',
    by: 'A',
  },
  {
    lesson: '04',
    what: 'the derivative of $\\mathbf a^{\\top}A\\,\\mathbf b$ by $A$, where $\\mathbf a$ has $m$ entries and $\\mathbf b$ has $n$',
    shape: 'mxn',
    formula: '\\mathbf a\\,\\mathbf b^{\\top}',
    hint: 'What shape must $A$ have for the product to exist?',
    wrong: [
      [
        'TRANSPOSE',
        'nxm',
        'That is the shape of $\\mathbf b\\,\\mathbf a^{\\top}$. The derivative has the shape of $A$ itself.',
      ],
      [
        'HYPOTHESIS',
        '1xn',
        'That is the shape of the derivative by $\\mathbf b$, the row $\\mathbf a^{\\top}A$. Here $A$ moves.',
      ],
      [
        'MISSING_INNER',
        '1x1',
        'The formula itself is one number. Its derivative has a slope for each entry of $A$.',
      ],
    ],
    names: 'A: mxn; a: m; b: n',
    f: "a'*A*b",
    by: 'A',
  },
  {
    lesson: '03',
    what: 'the derivative of $\\operatorname{softmax}(\\mathbf x)$, where $\\mathbf x$ has $n$ entries',
    shape: 'nxn',
    formula:
      '\\operatorname{diag}(\\mathbf s)-\\mathbf s\\,\\mathbf s^{\\top}\\text{ with }\\mathbf s=\\operatorname{softmax}(\\mathbf x)',
    hint: 'How many outputs has softmax? Does each depend on one input or on all?',
    wrong: [
      [
        'HYPOTHESIS',
        'nx1',
        'A list of slopes would do for an elementwise map. In softmax each output depends on every input.',
      ],
      [
        'TRANSPOSE',
        '1xn',
        'One row is the gradient of one number. Softmax has as many outputs as inputs, so it has a Jacobian.',
      ],
    ],
    names: 'x: n',
    f: 'softmax(x)',
    by: 'x',
  },
  {
    lesson: '03',
    what: 'the Jacobian of $\\tanh(W\\mathbf x+\\mathbf b)$ by $\\mathbf x$, where $W$ is $m\\times n$',
    shape: 'mxn',
    formula: "\\operatorname{diag}(\\tanh'(W\\mathbf x+\\mathbf b))\\,W",
    hint: 'How many entries has $W\\mathbf x+\\mathbf b$, and how many has $\\mathbf x$?',
    wrong: [
      [
        'MISSING_INNER',
        'mxm',
        'That is the diagonal matrix of slopes, the derivative by $W\\mathbf x+\\mathbf b$. The inner Jacobian $W$ is missing behind it.',
      ],
      [
        'TRANSPOSE',
        'nxm',
        'A Jacobian has a row for each output and a column for each input: the $m$ outputs count the rows.',
      ],
      [
        'HYPOTHESIS',
        'mx1',
        'That is the shape of the layer’s output. Each of these numbers has a row of slopes.',
      ],
    ],
    names: 'W: mxn; x: n; b: m',
    f: 'tanh(W*x+b)',
    by: 'x',
  },
  {
    lesson: '07',
    what: 'a VJP $\\mathbf u^{\\top}J$ of a map $\\mathbb R^n\\to\\mathbb R^m$',
    shape: '1xn',
    formula: '\\mathbf u^{\\top}J',
    hint: 'The vector $\\mathbf u$ holds a weight for each output. Which way does it lie in the product, and which shape has $J$?',
    last: 'Put the shapes beside each other: $1\\times m$ and then $m\\times n$. The inner numbers agree and go away.',
    wrong: [
      [
        'TRANSPOSE',
        'nx1',
        'A row times a matrix is a row: weights of the outputs become a gradient by the inputs.',
      ],
      [
        'ORDER',
        'mx1',
        'That is the JVP, $J\\,\\mathbf v$: a column from the right. Here the row stands on the left.',
      ],
      ['HYPOTHESIS', 'mxn', 'That is all of $J$. One weighting gives one mixture of its rows.'],
    ],
    names: 'u: m; A: mxn; x: n',
    f: "u'*tanh(A*x)",
    by: 'x',
  },
  {
    lesson: '08',
    what: 'the Hessian of $f:\\mathbb R^n\\to\\mathbb R$',
    shape: 'nxn',
    formula: '[\\,\\partial^2f/\\partial x_i\\,\\partial x_j\\,]',
    hint: 'It is the Jacobian of the gradient (stood up as a column).',
    last: 'Its entries are $\\partial^2f/\\partial x_i\\,\\partial x_j$: how many $i$ are there, and how many $j$?',
    wrong: [
      [
        'MISSING_INNER',
        '1xn',
        'That is the gradient. The Hessian differentiates it once more, each entry by every input.',
      ],
      [
        'HYPOTHESIS',
        '1x1',
        'One number is the curvature along one direction, $\\mathbf d^{\\top}H\\,\\mathbf d$. Asked is the matrix in the middle.',
      ],
      [
        'TRANSPOSE',
        'nx1',
        'A column is the gradient stood up, or the product of $H$ with a direction. Asked is all of $H$.',
      ],
    ],
    names: 'x: n; S: nxn symmetric',
    f: '2*S*x',
    by: 'x',
  },
];
