import {
  columnTex,
  matrixTex,
  num,
  number,
  par,
  query,
  rowTex,
  template,
  valueRows,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** Two rows of three. */
  readonly J: readonly (readonly number[])[];
  readonly u: readonly number[];
  readonly v: readonly number[];
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, entry, k) => sum + entry * (b[k] ?? 0), 0);
const sum = (a: readonly number[]) => a.reduce((total, entry) => total + entry, 0);
const pushed = ({ J, v }: Draw) => J.map((row) => dot(row, v));
const pulled = ({ J, u, v }: Draw) =>
  v.map((_, j) =>
    dot(
      u,
      J.map((row) => row[j] ?? 0),
    ),
  );

const terms = (a: readonly number[], b: readonly number[]) =>
  a.map((entry, k) => `${par(entry)}\\cdot${par(b[k] ?? 0)}`).join('+');

export default template<Draw>({
  id: '03-T9',
  version: 1,
  title: 'Push forward, pull back: one number',
  skills: ['jacobian', 'modes'],
  draw: (random) => ({
    J: [1, 2].map(() => [1, 2, 3].map(() => random.int(-2, 3))),
    u: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    v: [1, 2, 3].map(() => random.nonzero(-2, 2)),
  }),
  accept: (d) =>
    new Set(d.u).size > 1 &&
    new Set(d.v).size > 1 &&
    dot(d.u, pushed(d)) !== 0 &&
    d.J.every((row) => row.filter((entry) => entry === 0).length <= 1),
  prompt: ({ J, u, v }) =>
    `At a point a map has the Jacobian $J=${matrixTex(J)}$. Compute the number $\\mathbf u^{\\top}J\\,\\mathbf v$ for the weights $\\mathbf u=${columnTex(u)}$ of the outputs and the direction $\\mathbf v=${columnTex(v)}$ of the inputs.`,
  answer: ({ J, u, v }) =>
    number(valueRows("u'*(J*v)", { u, J, v })[0]?.[0] ?? NaN, {
      label: '\\mathbf u^{\\top}J\\,\\mathbf v=',
    }),
  // Pulled instead of pushed: the associative law is the check.
  check: (d) => [String(dot(pulled(d), d.v))],
  misconceptions: [
    {
      id: 'WEIGHTS_IGNORED',
      short: 'the outputs added without their weights',
      answer: (d) => [String(sum(pushed(d)))],
      say: (d) =>
        `You added the entries of $J\\,\\mathbf v=${columnTex(pushed(d))}$. First multiply them by their weights $${num(d.u[0] ?? 0)}$ and $${num(d.u[1] ?? 0)}$, the entries of $\\mathbf u$.`,
    },
    {
      id: 'DIRECTION_IGNORED',
      short: 'the pulled row added without the direction',
      answer: (d) => [String(sum(pulled(d)))],
      say: (d) =>
        `You added the entries of $\\mathbf u^{\\top}J=${rowTex(pulled(d))}$. First multiply each by its own entry of $\\mathbf v$.`,
    },
    {
      id: 'WEIGHTS_CROSSED',
      short: 'the weights given to the wrong outputs',
      answer: (d) => [String(dot([...d.u].reverse(), pushed(d)))],
      say: (d) =>
        `The weights are crossed: $u_1=${num(d.u[0] ?? 0)}$ belongs to output 1, that is to the first entry of $J\\,\\mathbf v=${columnTex(pushed(d))}$.`,
    },
    {
      id: 'ROLES_EXCHANGED',
      short: 'u and v exchanged, whatever their shapes',
      answer: ({ J, u, v }) => [
        // v' J u does not exist; what comes out when its surplus entry is dropped.
        String(sum(J.map((row, i) => (v[i] ?? 0) * dot(row.slice(0, 2), u)))),
      ],
      say: () =>
        'You used $\\mathbf v$ for the rows and $\\mathbf u$ for the columns, and had an entry of $\\mathbf v$ and a column of $J$ left over. $\\mathbf v^{\\top}J\\,\\mathbf u$ has no meaning: $\\mathbf v$ has three entries and $J$ two rows. $\\mathbf u$ has an entry for each output, $\\mathbf v$ one for each input.',
    },
    {
      id: 'MINUS_LOST',
      short: 'a minus of the direction lost',
      answer: (d) =>
        d.v.some((entry) => entry < 0)
          ? [
              String(
                dot(
                  d.u,
                  d.J.map((row) => dot(row, d.v.map(Math.abs))),
                ),
              ),
            ]
          : undefined,
      say: (d) =>
        `You took all entries of $\\mathbf v=${columnTex(d.v)}$ as positive. The first entry of $J\\,\\mathbf v$ is $${terms(d.J[0] ?? [], d.v)}=${num(pushed(d)[0] ?? 0)}$.`,
    },
  ],
  hints: (d) => [
    'The shapes are $(1\\times2)(2\\times3)(3\\times1)$, so a number comes out. Begin with $J\\,\\mathbf v$: each of the two rows of $J$ times $\\mathbf v$.',
    `Row 1 times $\\mathbf v$ is $${terms(d.J[0] ?? [], d.v)}=${num(pushed(d)[0] ?? 0)}$. Now row 2.`,
    `$J\\,\\mathbf v=${columnTex(pushed(d))}$. Multiply by the row $\\mathbf u^{\\top}=${rowTex(d.u)}$.`,
  ],
  solution: (d) =>
    [
      `Push $\\mathbf v$ forward, then weigh the outputs: $J\\,\\mathbf v=${columnTex(pushed(d))}$, and $$\\mathbf u^{\\top}(J\\,\\mathbf v)=${terms(d.u, pushed(d))}=${num(dot(d.u, pushed(d)))}.$$`,
      `A check by the other way of bracketing. Pull $\\mathbf u$ back, then apply it to $\\mathbf v$: $\\mathbf u^{\\top}J=${rowTex(pulled(d))}$, and $$(\\mathbf u^{\\top}J)\\,\\mathbf v=${terms(pulled(d), d.v)}=${num(dot(pulled(d), d.v))}.$$`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'jacobian',
    query: query({
      f: `x: 3; [${d.J.map((row) => row.join(',')).join(';')}]*x`,
      at: '0,0,0',
      h: d.v.join(','),
      u: d.u.join(','),
      pane: 'dual',
    }),
    caption: `Both products with one matrix: $J\\,\\mathbf v$ on the side of the outputs, $\\mathbf u^{\\top}J$ on that of the inputs, and under the matrix the same number twice.`,
  }),
  cases: [
    { seed: '3', typed: ['23'], expect: 'correct' },
    { seed: '3', typed: ['23.0'], expect: 'correct' },
    { seed: '3', typed: ['-10'], expect: 'WEIGHTS_IGNORED' },
    { seed: '3', typed: ['-20'], expect: 'DIRECTION_IGNORED' },
    { seed: '3', typed: ['27'], expect: 'WEIGHTS_CROSSED' },
    { seed: '3', typed: ['17'], expect: 'ROLES_EXCHANGED' },
    { seed: '3', typed: ['-39'], expect: 'MINUS_LOST' },
    { seed: '3', typed: ['2..5'], expect: 'unreadable' },
  ],
});
