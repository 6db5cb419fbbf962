import {
  matrixDerivative,
  matrixExpression,
  query,
  template,
} from '../../../src/exercises/author.ts';

/** An elementwise function and its slope, of a column u, in the language and in TeX. */
interface Phi {
  readonly text: string;
  readonly slope: string;
  readonly tex: string;
  readonly slopeTex: string;
  /** In one variable, for hints. */
  readonly rule: string;
}

const PHIS: readonly Phi[] = [
  {
    text: 'tanh(u)',
    slope: '1-tanh(u).^2',
    tex: '\\tanh(u)',
    slopeTex: '1-\\tanh(u)\\odot\\tanh(u)',
    rule: "\\tanh'=1-\\tanh^2",
  },
  {
    text: 'sigmoid(u)',
    slope: 'sigmoid(u).*(1-sigmoid(u))',
    tex: '\\sigma(u)',
    slopeTex: '\\sigma(u)\\odot(1-\\sigma(u))',
    rule: "\\sigma'=\\sigma\\,(1-\\sigma)",
  },
  {
    text: '(u).^2',
    slope: '2*(u)',
    tex: '(u)\\odot(u)',
    slopeTex: '2u',
    rule: "(z^2)'=2z",
  },
  { text: 'exp(u)', slope: 'exp(u)', tex: 'e^{u}', slopeTex: 'e^{u}', rule: "(e^z)'=e^z" },
  { text: 'sin(u)', slope: 'cos(u)', tex: '\\sin(u)', slopeTex: '\\cos(u)', rule: "\\sin'=\\cos" },
];

interface Draw {
  readonly phi: Phi;
  /** Matrix, input and shift. */
  readonly names: readonly [W: string, x: string, b: string];
  readonly m: number;
  readonly n: number;
}

/** The function of what stands before it, in the language and in TeX. */
const put = (formula: string, inner: string) =>
  formula.replaceAll(/(?<![a-z])u(?![a-z])/g, () => inner);

const stage = ({ names: [W, x, b] }: Draw) => `${W}*${x}+${b}`;
const stageTex = ({ names: [W, x, b] }: Draw) => `${W}\\mathbf ${x}+\\mathbf ${b}`;
const f = (d: Draw) => put(d.phi.text, stage(d));
const fTex = (d: Draw) => put(d.phi.tex, stageTex(d));
const slope = (d: Draw, at = stage(d)) => put(d.phi.slope, at);
const declarations = ({ names: [W, x, b], m, n }: Draw) =>
  `${W}: ${m}x${n}; ${x}: ${n}; ${b}: ${m}`;

/** The layer's numbers for the figure: near 0, where all slopes differ and none vanishes. */
const numbers = ({ names: [W, x, b], m, n }: Draw) => {
  const rows = Array.from({ length: m }, (_, i) =>
    Array.from({ length: n }, (__, j) => ((i + 2 * j) % 3) - 1 || 2).join(', '),
  );
  const column = (length: number, of: (k: number) => number) =>
    `(${Array.from({ length }, (_, k) => of(k)).join(', ')})`;
  return `${W} = [${rows.join('; ')}]; ${x} = ${column(n, (k) => (k % 2 === 0 ? 0.2 : -0.2))}; ${b} = ${column(m, (k) => k / 2)}`;
};

export default template<Draw>({
  id: '03-T8',
  version: 1,
  title: 'The Jacobian of a layer',
  skills: ['elementwise', 'jacobian', 'shapes'],
  draw: (random) => {
    const [m = 3, other = 2] = random.some([2, 3, 4], 2);
    return {
      // tanh most often: it is the one of the lesson.
      phi: random.pick([...PHIS, ...PHIS.slice(0, 2)]),
      names: random.pick([
        ['W', 'x', 'b'],
        ['A', 'x', 'c'],
        ['V', 'y', 'b'],
      ] as const),
      m,
      // Square now and then: only there a product in the wrong order can be written at all.
      n: random.int(1, 3) === 1 ? m : other,
    };
  },
  prompt: (d) => {
    const [W, x, b] = d.names;
    return `A layer computes $\\mathbf a=${fTex(d)}$, ${d.phi.text.startsWith('(') ? 'the square' : 'the function'} taken entry by entry. $${W}$ is $${d.m}\\times${d.n}$, $\\mathbf ${x}$ is a column of ${d.n}, and $\\mathbf ${b}$ a column of ${d.m}. Give the Jacobian of $\\mathbf a$ with respect to $\\mathbf ${x}$, as a formula in $${W}$, $\\mathbf ${x}$ and $\\mathbf ${b}$. (Write \`diag(…)\` for a diagonal matrix,${d.phi.text.startsWith('sigmoid') ? ' `sigmoid(…)` for $\\sigma$,' : ''} \`.^2\` and \`.*\` for squares and products entry by entry.)`;
  },
  answer: (d) =>
    matrixExpression(matrixDerivative(f(d), d.names[1], declarations(d)), declarations(d), {
      label: 'J=',
    }),
  check: (d) => [`diag(${slope(d)})*${d.names[0]}`],
  misconceptions: [
    {
      id: 'ORDER',
      short: 'the factors in the wrong order',
      answer: (d) => (d.m === d.n ? [`${d.names[0]}*diag(${slope(d)})`] : undefined),
      say: ({ names: [W], m }) =>
        `Your diagonal matrix stands on the right and multiplies the columns of $${W}$. The outer slopes multiply from the left: row $i$ of $${W}$ gets the slope at $z_i$. The shapes fit your way round only because $${W}$ is square, $${m}\\times${m}$.`,
    },
    {
      id: 'INNER_MISSING',
      short: 'the matrix of the inner map missing',
      answer: (d) => [`diag(${slope(d)})`],
      say: ({ names: [W, x], m, n }) =>
        `$${W}$ is missing. Yours is the Jacobian with respect to the stage in between, $\\mathbf z$, and it is $${m}\\times${m}$. Between $\\mathbf ${x}$ and $\\mathbf z$ there is still the affine map, whose Jacobian is $${W}$; the whole $J$ is $${m}\\times${n}$.`,
    },
    {
      id: 'OUTER_MISSING',
      short: 'the slopes of the outer function missing',
      answer: ({ names: [W] }) => [W],
      say: ({ names: [W], phi }) =>
        `$${W}$ is the Jacobian of the affine stage alone. The function after it stretches entry $i$ by its slope at $z_i$ ($${phi.rule}$), so row $i$ of $${W}$ still has to be multiplied by that slope.`,
    },
    {
      id: 'OUTER_NOT_DIFFERENTIATED',
      short: 'the values of the outer function instead of its slopes',
      answer: (d) => (d.phi.text === d.phi.slope ? undefined : [`diag(${f(d)})*${d.names[0]}`]),
      say: (d) =>
        `Your diagonal holds the values of the outer function. What belongs there are its slopes: $${d.phi.rule}$.`,
    },
    {
      id: 'EVAL_POINT',
      short: 'the outer slope at the wrong point',
      answer: (d) => (d.m === d.n ? [`diag(${slope(d, d.names[1])})*${d.names[0]}`] : undefined),
      say: (d) =>
        `You took the outer slopes at $\\mathbf ${d.names[1]}$. The outer function never sees $\\mathbf ${d.names[1]}$; it is handed $\\mathbf z=${stageTex(d)}$, and its slopes are those at $\\mathbf z$.`,
    },
    {
      id: 'SHIFT_DROPPED',
      short: 'the shift left out of the slopes',
      answer: (d) => [`diag(${slope(d, `${d.names[0]}*${d.names[1]}`)})*${d.names[0]}`],
      say: (d) =>
        `The shift $\\mathbf ${d.names[2]}$ has no Jacobian of its own, right. But it moves the place at which the outer slopes are taken: they belong to $\\mathbf z=${stageTex(d)}$.`,
    },
  ],
  hints: (d) => [
    `Call the stage in between $\\mathbf z=${stageTex(d)}$. It has ${d.m} entries, and $J$ is $${d.m}\\times${d.n}$. The map $\\mathbf ${d.names[1]}\\mapsto\\mathbf z$ is affine: what is its Jacobian?`,
    `The outer map is elementwise, so its Jacobian is diagonal, with the slopes at $\\mathbf z$: $${d.phi.rule}$.`,
    `The slope at $z_i$ multiplies the whole row $i$ of $${d.names[0]}$. A diagonal matrix on the left does that: $J=\\operatorname{diag}(\\dots)\\,${d.names[0]}$.`,
  ],
  solution: (d) => {
    const [W, x] = d.names;
    return [
      `With $\\mathbf z=${stageTex(d)}$ the layer is $\\mathbf a=\\phi(\\mathbf z)$, entry by entry. Row $i$: $a_i=\\phi(z_i)$, so $\\partial a_i/\\partial ${x}_j=\\phi'(z_i)\\,${W}_{ij}$ by the chain rule in one variable. Row $i$ of $${W}$ is scaled by $\\phi'(z_i)$:`,
      `$$J=\\operatorname{diag}\\big(\\phi'(\\mathbf z)\\big)\\,${W}=\\operatorname{diag}\\big(${put(d.phi.slopeTex, '\\mathbf z')}\\big)\\,${W}.$$`,
      `Typed: \`diag(${slope(d)})*${W}\`. The shapes: $(${d.m}\\times${d.m})(${d.m}\\times${d.n})=(${d.m}\\times${d.n})$, outputs by inputs.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${numbers(d)}; ${f(d)}`, by: d.names[1] }),
    caption: `The layer with small numbers, and its Jacobian with respect to $\\mathbf ${d.names[1]}$: compare each of its rows with that row of $${d.names[0]}$ in the formula. It is scaled by one slope.`,
  }),
  cases: [
    { seed: '3', typed: ['diag(1 - tanh(W*x + b).^2)*W'], expect: 'correct' },
    { seed: '3', typed: ['diag(1-tanh(b+W*x).*tanh(b+W*x))*W'], expect: 'correct' },
    { seed: '3', typed: ['W*diag(1-tanh(W*x+b).^2)'], expect: 'unreadable' },
    { seed: '3', typed: ['diag(1-tanh(W*x+b).^2)'], expect: 'INNER_MISSING' },
    { seed: '3', typed: ['W'], expect: 'OUTER_MISSING' },
    { seed: '3', typed: ['diag(tanh(W*x+b))*W'], expect: 'OUTER_NOT_DIFFERENTIATED' },
    { seed: '3', typed: ['diag(1-tanh(W*x).^2)*W'], expect: 'SHIFT_DROPPED' },
    { seed: '3', typed: ['(diag(1 - tanh(W*x + b).^2)*W'], expect: 'unreadable' },
    { seed: '11', typed: ['W*diag(exp(W*x+b))'], expect: 'ORDER' },
    { seed: '11', typed: ['diag(exp(x))*W'], expect: 'EVAL_POINT' },
  ],
});
