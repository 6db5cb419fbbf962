import {
  columnTex,
  gradientTexts,
  jacobian,
  matrixTex,
  num,
  par,
  plus,
  pointTex,
  query,
  template,
  tex,
  tidy,
  valueRows,
  vector,
} from '../../../src/exercises/author.ts';

type Form = 'product' | 'square' | 'mixed';

interface Component {
  readonly form: Form;
  readonly a: number;
  readonly b: number;
}

interface Draw {
  readonly f: readonly Component[];
  readonly x: number;
  readonly y: number;
  readonly h: readonly [number, number];
}

const text = ({ form, a, b }: Component) =>
  ({
    product: `${a}*x*y`,
    square: `x^2 + ${b}*y`,
    mixed: `${a}*x - ${b}*y^2`,
  })[form];

const f = (d: Draw) => `(${d.f.map(text).join(', ')})`;
const J = ({ x, y, ...d }: Draw) => jacobian(f({ x, y, ...d }), ['x', 'y'], { x, y });
const value = (d: Draw, [h, k]: readonly [number, number] = [0, 0]) =>
  valueRows(f(d), { x: d.x + h, y: d.y + k }).map(([entry = 0]) => entry);

/** Free of the last digits of binary fractions: 0.3, not 0.30000000000000004. */
const clean = (x: number) => Number(x.toFixed(9)) + 0;
const dot = (a: readonly number[], b: readonly number[]) =>
  clean(a.reduce((sum, entry, k) => sum + entry * (b[k] ?? 0), 0));
const column = (M: readonly (readonly number[])[], j: number) => M.map((row) => row[j] ?? 0);
const change = (d: Draw) => J(d).map((row) => dot(row, d.h));
const texts = (entries: readonly number[]) => entries.map((entry) => String(clean(entry)));

/** The gradients as formulas, TeX. */
const formulas = (d: Draw) =>
  d.f.map((it) => gradientTexts(text(it), ['x', 'y']).map((entry) => tex(entry)));

/** `2\cdot0.1-4\cdot(-0.2)` */
const terms = ([a = 0, b = 0]: readonly number[], [h, k]: readonly [number, number]) =>
  `${num(a)}\\cdot${par(h)} ${plus(b)}\\cdot${par(k)}`;

/** The partials by hand, times h. */
const closed = ({ form, a, b }: Component, { x, y, h: [h, k] }: Draw) =>
  ({
    product: a * y * h + a * x * k,
    square: 2 * x * h + b * k,
    mixed: a * h - 2 * b * y * k,
  })[form];

export default template<Draw>({
  id: '03-T3',
  version: 1,
  title: 'A small change of all outputs',
  skills: ['jacobian', 'linear-model'],
  draw: (random) => {
    const step = () => random.pick([0.1, 0.2, -0.1, -0.2]);
    return {
      f: random
        .some<Form>(['product', 'square', 'mixed'], 2)
        .map((form) => ({ form, a: random.int(1, 3), b: random.int(1, 3) })),
      x: random.nonzero(-2, 2),
      y: random.nonzero(-2, 2),
      h: [step(), step()],
    };
  },
  prompt: (d) =>
    `Let $\\mathbf f(x,y)=\\big(${d.f.map((it) => tex(text(it))).join(',\\ ')}\\big)$. From the point $${pointTex([d.x, d.y])}$ the inputs move by $\\mathbf h=${columnTex(d.h)}$. By how much do the two outputs change, to first order? Give both changes exactly, as a column.`,
  answer: (d) => vector(change(d), { label: 'J\\,\\mathbf h=' }),
  check: (d) => texts(d.f.map((it) => closed(it, d))),
  misconceptions: [
    {
      id: 'TRANSPOSE',
      short: 'the step multiplied from the left',
      answer: (d) => texts([0, 1].map((j) => dot(column(J(d), j), d.h))),
      say: (d) =>
        `That is $\\mathbf h^{\\top}J$: you multiplied the columns of $J=${matrixTex(J(d))}$ by the step. A step of the inputs is a column and stands on the right, and each entry of $J\\,\\mathbf h$ is a row of $J$ times $\\mathbf h$.`,
    },
    {
      id: 'VALUE_ADDED',
      short: 'the new value instead of the change',
      answer: (d) => texts(change(d).map((entry, i) => entry + (value(d)[i] ?? 0))),
      say: (d) =>
        `That is the new value, $\\mathbf f+J\\,\\mathbf h$: the old one, $${columnTex(value(d))}$, is still in it. The question asks for the change alone.`,
    },
    {
      id: 'EXACT_VALUE',
      short: 'the true change instead of the linear one',
      answer: (d) => texts(value(d, d.h).map((entry, i) => entry - (value(d)[i] ?? 0))),
      say: () =>
        'That is the true change $\\mathbf f(\\mathbf x+\\mathbf h)-\\mathbf f(\\mathbf x)$. “To first order” asks for the change of the linear model, $J\\,\\mathbf h$. The two differ by a remainder about as small as $\\lVert\\mathbf h\\rVert^2$.',
    },
    {
      id: 'DIAGONAL_ONLY',
      short: 'only the diagonal of J used',
      answer: (d) => texts(J(d).map((row, i) => (row[i] ?? 0) * (d.h[i] ?? 0))),
      say: (d) =>
        `You used only the diagonal of $J=${matrixTex(J(d))}$, as if each output depended on one input alone. Both inputs move, and each of them changes both outputs.`,
    },
    {
      id: 'MINUS_LOST',
      short: 'a minus of the step lost',
      answer: (d) =>
        d.h.some((entry) => entry < 0)
          ? texts(J(d).map((row) => dot(row, d.h.map(Math.abs))))
          : undefined,
      say: (d) =>
        d.h.every((entry) => entry < 0)
          ? `You took both entries of the step as positive. In $\\mathbf h=${columnTex(d.h)}$ both have a minus: both inputs go down.`
          : `You took both entries of the step as positive. In $\\mathbf h=${columnTex(d.h)}$ one has a minus: that input goes down.`,
    },
  ],
  hints: (d) => [
    `The change to first order is $J\\,\\mathbf h$. Compute the Jacobian at $${pointTex([d.x, d.y])}$ first: one row for each output.`,
    `At this point $J=${matrixTex(J(d))}$. Multiply it by the column $\\mathbf h$.`,
    `Each entry of $J\\,\\mathbf h$ is a row of $J$ times the column $\\mathbf h$. The first entry is $${terms(J(d)[0] ?? [], d.h)}$.`,
  ],
  solution: (d) => {
    const [one = 0, two = 0] = change(d);
    const truly = value(d, d.h).map((entry, i) => clean(entry - (value(d)[i] ?? 0)));
    return [
      `The rows of $J$ are the gradients of the two outputs. At $${pointTex([d.x, d.y])}$ $$J=${matrixTex(formulas(d))}=${matrixTex(J(d))}.$$`,
      `Row 1 times $\\mathbf h$: $${terms(J(d)[0] ?? [], d.h)}=${num(one)}$. Row 2 times $\\mathbf h$: $${terms(J(d)[1] ?? [], d.h)}=${num(two)}$.`,
      `So $J\\,\\mathbf h=${columnTex([one, two])}$. A check: the true change is $${columnTex(truly)}$. The small difference is what a first-order model leaves out.`,
    ].join('\n\n');
  },
  figure: (d) => {
    // The image of the piece, of side 0.3, and the arrow both fit.
    const piece = J(d).map((row) => 0.15 * row.reduce((sum, entry) => sum + Math.abs(entry), 0));
    const reach = 1.3 * Math.max(0.5, ...piece, ...change(d).map(Math.abs));
    return {
      widget: 'jacobian',
      query: query({
        f: tidy(f(d), ['x', 'y']),
        at: `${d.x},${d.y}`,
        h: d.h.join(','),
        size: 0.3,
        view: [d.x, d.y].flatMap((c) => [c - 0.6, c + 0.6]).join(','),
        out: value(d)
          .flatMap((c) => [c - reach, c + reach].map(num))
          .join(','),
      }),
      caption:
        'On the left the step of the inputs, on the right the arrow $J\\,\\mathbf h$ and the point where $\\mathbf f$ truly goes.',
    };
  },
  cases: [
    { seed: '3', typed: ['-0.6', '2.6'], expect: 'correct' },
    { seed: '3', typed: ['(-0.6)', '(2.6)'], expect: 'correct' },
    { seed: '3', typed: ['-0.2', '2.2'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ['1.4', '-10.4'], expect: 'VALUE_ADDED' },
    { seed: '3', typed: ['-0.56', '2.48'], expect: 'EXACT_VALUE' },
    { seed: '3', typed: ['-0.4', '2.4'], expect: 'DIAGONAL_ONLY' },
    { seed: '3', typed: ['-0.6', '17'], expect: 'partly' },
    { seed: '3', typed: ['-0.6', '2..5'], expect: 'unreadable' },
    { seed: '4', typed: ['0.6', '0'], expect: 'MINUS_LOST' },
  ],
});
