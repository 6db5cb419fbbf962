import {
  gradientTexts,
  jacobian,
  matrix,
  matrixTex,
  num,
  pointTex,
  query,
  rowTex,
  template,
  tex,
  tidy,
  valueRows,
} from '../../../src/exercises/author.ts';

type Form = 'product' | 'square' | 'mixed' | 'sine' | 'exponential';

interface Component {
  readonly form: Form;
  readonly a: number;
  readonly b: number;
}

interface Draw {
  readonly f: readonly [Component, Component];
  readonly x: number;
  readonly y: number;
}

const text = ({ form, a, b }: Component) =>
  ({
    product: `${a}*x*y`,
    square: `x^2 + ${b}*y`,
    mixed: `${a}*x - ${b}*y^2`,
    sine: `sin(${a}*x)`,
    exponential: `exp(${b}*y)`,
  })[form];

/** Both partials by hand: the second way to the truth. */
const closed = ({ form, a, b }: Component, { x, y }: Draw): readonly [number, number] =>
  ({
    product: [a * y, a * x] as const,
    square: [2 * x, b] as const,
    mixed: [a, -2 * b * y] as const,
    sine: [a * Math.cos(a * x), 0] as const,
    exponential: [0, b * Math.exp(b * y)] as const,
  })[form];

const f = (d: Draw) => `(${d.f.map(text).join(', ')})`;
const J = (d: Draw) => jacobian(f(d), ['x', 'y'], { x: d.x, y: d.y });
const point = (d: Draw) => pointTex([d.x, d.y]);
/** Row i in x and y, TeX. */
const rowOf = (component: Component) =>
  rowTex(gradientTexts(text(component), ['x', 'y']).map((entry) => tex(entry)));

const has = (d: Draw, ...forms: readonly Form[]) => d.f.some(({ form }) => forms.includes(form));
/** The first component of one of these forms, TeX. */
const first = (d: Draw, ...forms: readonly Form[]) => {
  const found = d.f.find(({ form }) => forms.includes(form));
  return found ? tex(text(found)) : '';
};

/** The component whose inner function has a slope that can be forgotten: that of a sin(x) is 1. */
const withInner = (d: Draw) =>
  d.f.find(({ form, a, b }) => (form === 'sine' && a !== 1) || (form === 'exponential' && b !== 1));

/** The matrix with its rows changed one by one. */
const changed = (
  d: Draw,
  change: (row: readonly number[], component: Component) => readonly number[],
) => J(d).flatMap((row, i) => change(row, d.f[i] ?? d.f[0]).map(String));

export default template<Draw>({
  id: '03-T2',
  version: 1,
  title: 'The entries of a Jacobian',
  skills: ['jacobian', 'gradient'],
  draw: (random) => {
    const [one = 'product', two = 'square'] = random.some<Form>(
      ['product', 'product', 'square', 'square', 'mixed', 'mixed', 'sine', 'exponential'],
      2,
    );
    const component = (form: Form) => ({ form, a: random.int(1, 3), b: random.int(1, 3) });
    const forms = [one, two];
    return {
      f: [component(one), component(two)],
      // Sine and exponential where their slopes are whole numbers.
      x: forms.includes('sine') ? 0 : random.int(-2, 2),
      y: forms.includes('exponential') ? 0 : random.int(-2, 2),
    };
  },
  // No column of zeros: one input would not matter at all.
  accept: (d) =>
    d.f[0].form !== d.f[1].form && [0, 1].every((j) => J(d).some((row) => row[j] !== 0)),
  prompt: (d) =>
    `Compute the Jacobian of $\\mathbf f(x,y)=\\big(${d.f.map((it) => tex(text(it))).join(',\\ ')}\\big)$ at the point $${point(d)}$.`,
  answer: (d) => matrix(J(d), { label: `J${point(d)}=` }),
  check: (d) => d.f.flatMap((component) => closed(component, d)).map(String),
  misconceptions: [
    {
      id: 'TRANSPOSE',
      short: 'rows and columns exchanged',
      answer: (_, [a = '', b = '', c = '', d = '']) => [a, c, b, d],
      say: (d) =>
        `The numbers are right, but the matrix lies on its side: your columns hold the gradients. Row $i$ belongs to output $i$, so the first row is the gradient of $${tex(text(d.f[0]))}$.`,
    },
    {
      id: 'CONSTANT_DROPPED',
      short: 'a constant slope taken as 0',
      answer: (d) =>
        has(d, 'square', 'mixed')
          ? changed(d, ([p = 0, q = 0], { form }) =>
              form === 'square' ? [p, 0] : form === 'mixed' ? [0, q] : [p, q],
            )
          : undefined,
      say: (d) => {
        const found = d.f.find(({ form }) => form === 'square' || form === 'mixed') ?? d.f[0];
        const [name, slope] = found.form === 'square' ? ['y', found.b] : ['x', found.a];
        return `In $${tex(text(found))}$ the $${name}$ stands in a linear term, and the slope of that term is $${slope}$: constant, but not $0$. Only a term without $${name}$ has the partial derivative $0$.`;
      },
    },
    {
      id: 'ROWS_EXCHANGED',
      short: 'the rows in the order of other outputs',
      answer: (_, [a = '', b = '', c = '', d = '']) => [c, d, a, b],
      say: (d) =>
        `Row 1 holds the gradient of the second output, and row 2 that of the first. The rows stand in the order of the outputs, so the gradient of $${tex(text(d.f[0]))}$ comes first.`,
    },
    {
      id: 'INNER_MISSING',
      short: 'an inner derivative left out',
      answer: (d) =>
        withInner(d)
          ? changed(d, ([p = 0, q = 0], { form, a, b }) => [
              form === 'sine' ? p / a : p,
              form === 'exponential' ? q / b : q,
            ])
          : undefined,
      say: (d) => {
        const found = withInner(d) ?? d.f[0];
        const [inner, slope] = found.form === 'sine' ? ['x', found.a] : ['y', found.b];
        return `In $${tex(text(found))}$ the inner function $${tex(`${slope}*${inner}`)}$ has the slope $${slope}$, and by the chain rule in one variable that is a factor of the derivative.`;
      },
    },
    {
      id: 'FULL_ROW',
      short: 'a slope by a variable that is not there',
      answer: (d) =>
        has(d, 'sine', 'exponential')
          ? changed(d, (row, { form }) =>
              form === 'sine' || form === 'exponential'
                ? [Math.max(...row), Math.max(...row)]
                : row,
            )
          : undefined,
      say: (d) => {
        const missing = has(d, 'sine') ? 'y' : 'x';
        return `$${first(d, has(d, 'sine') ? 'sine' : 'exponential')}$ does not change when only $${missing}$ moves. Its partial derivative by $${missing}$ is $0$, and the $0$ must be written down.`;
      },
    },
    {
      id: 'POINT_EXCHANGED',
      short: 'x and y exchanged when the point is put in',
      answer: (d) =>
        d.x === d.y || has(d, 'sine', 'exponential')
          ? undefined
          : J({ ...d, x: d.y, y: d.x })
              .flat()
              .map(String),
      say: (d) =>
        `Your formulas are right, the point is not: you put in $x=${num(d.y)}$ and $y=${num(d.x)}$. In $${point(d)}$ the first number is $x$.`,
    },
  ],
  hints: (d) => [
    'Write the shape first: two outputs, two inputs, so two rows and two columns. Each row is the gradient of one output.',
    `Differentiate along the row: by $x$ in column 1, by $y$ in column 2. Row 1 is the gradient of $${tex(text(d.f[0]))}$. An output that does not depend on an input has the entry $0$ there.`,
    `Row 1 is $${rowOf(d.f[0])}$. Write row 2 in the same way, and only then put in $x=${num(d.x)}$, $y=${num(d.y)}$.`,
  ],
  solution: (d) => {
    const rows = d.f.map((it) => gradientTexts(text(it), ['x', 'y']).map((entry) => tex(entry)));
    const h = 0.001;
    const at = { x: d.x, y: d.y };
    const [from, to] = [valueRows(f(d), at), valueRows(f(d), { ...at, x: d.x + h })];
    const quotient = to.map(([value = 0], i) => ((value - (from[i]?.[0] ?? 0)) / h).toFixed(3));
    return [
      'Fill $J$ row by row. Row $i$ is the gradient of output $i$, with the derivative by $x$ first and that by $y$ second:',
      `$$J=${matrixTex(rows)}.$$`,
      `At $x=${num(d.x)}$, $y=${num(d.y)}$ this is $$J${point(d)}=${matrixTex(J(d))}.$$`,
      `A check of column 1 in numbers: move $x$ by $0.001$ and leave $y$ alone. The outputs change by ${quotient.map((q) => `$${q}$`).join(' and ')} times that step, close to the entries of column 1.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const values = valueRows(f(d), { x: d.x, y: d.y }).map(([value = 0]) => value);
    const reach = 1.5 * Math.max(2, ...J(d).flat().map(Math.abs));
    return {
      widget: 'jacobian',
      query: query({
        f: tidy(f(d), ['x', 'y']),
        at: `${d.x},${d.y}`,
        h: '0.6,-0.5',
        view: [d.x, d.y].flatMap((c) => [c - 1.5, c + 1.5]).join(','),
        out: values.flatMap((c) => [c - reach, c + reach]).join(','),
      }),
      caption: `The map near $${point(d)}$ and its Jacobian there. The dashed parallelogram is what $J$ makes of the square on the left: its edges are the columns of $J$.`,
    };
  },
  cases: [
    { seed: '3', typed: ['3', '0', '1', '-4'], expect: 'correct' },
    { seed: '3', typed: ['3.0', '0.0', '1.0', '-4.0'], expect: 'correct' },
    { seed: '3', typed: ['3', '1', '0', '-4'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ['3', '0', '0', '-4'], expect: 'CONSTANT_DROPPED' },
    { seed: '3', typed: ['1', '-4', '3', '0'], expect: 'ROWS_EXCHANGED' },
    { seed: '3', typed: ['1', '0', '1', '-4'], expect: 'INNER_MISSING' },
    { seed: '3', typed: ['3', '3', '1', '-4'], expect: 'FULL_ROW' },
    { seed: '3', typed: ['3', '0', '1', '17'], expect: 'partly' },
    { seed: '3', typed: ['3', '0', '1', '2..5'], expect: 'unreadable' },
    { seed: '5', typed: ['4', '3', '2', '4'], expect: 'POINT_EXCHANGED' },
  ],
});
