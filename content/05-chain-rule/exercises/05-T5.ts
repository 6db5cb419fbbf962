import {
  columnTex,
  gradient,
  matrix,
  matrixTex,
  num,
  par,
  plus,
  query,
  template,
  type Answer,
} from '../../../src/exercises/author.ts';

type Pair = readonly [number, number];

interface Draw {
  readonly W: readonly [Pair, Pair];
  readonly x: Pair;
  readonly b: Pair;
  readonly t: Pair;
}

const pair = (of: (i: 0 | 1) => number): Pair => [of(0), of(1)];
const zOf = ({ W, x, b }: Draw): Pair => pair((i) => W[i][0] * x[0] + W[i][1] * x[1] + b[i]);
const aOf = (d: Draw): Pair => pair((i) => Math.max(0, zOf(d)[i]));
const errorOf = (d: Draw): Pair => pair((i) => aOf(d)[i] - d.t[i]);
const gateOf = (d: Draw): Pair => pair((i) => (zOf(d)[i] > 0 ? 1 : 0));
const deltaOf = (d: Draw): Pair => pair((i) => errorOf(d)[i] * gateOf(d)[i]);
const outer = (delta: Pair, x: Pair): readonly [Pair, Pair] => [
  pair((j) => delta[0] * x[j] + 0),
  pair((j) => delta[1] * x[j] + 0),
];
const flat = (rows: readonly Pair[]): Answer => rows.flat().map(String);
const isShut = (d: Draw): boolean => gateOf(d).includes(0);
/** Where the gate is shut, as an index from 1. */
const shut = (d: Draw): number => gateOf(d).indexOf(0) + 1;
const open = (d: Draw): 0 | 1 => (gateOf(d)[0] === 1 ? 0 : 1);
const tuple = (p: Pair): string => `(${p.join(', ')})`;

export default template<Draw>({
  id: '05-T5',
  version: 1,
  title: 'The gradient of a layer’s weights',
  skills: ['matrix-identities', 'chain-rule', 'backpropagation'],
  draw: (random) => {
    const [x1 = 1, x2 = 2] = random.some([1, 2, 3], 2);
    const x: Pair = [x1 * random.sign(), x2 * random.sign()];
    // The gate is what the exercise is about, so mostly one of the two is shut.
    const shutRow = random.pick([0, 1, -1]);
    const rows = [0, 1].map((i) => {
      const [w1, w2, b] = [random.nonzero(-2, 2), random.nonzero(-2, 2), random.int(-1, 1)];
      const flip = w1 * x[0] + w2 * x[1] + b > 0 === (i === shutRow) ? -1 : 1;
      return [flip * w1, flip * w2, flip * b + 0] as const;
    });
    const [[p = 0, q = 0, b1 = 0] = [], [r = 0, s = 0, b2 = 0] = []] = rows;
    return {
      W: [
        [p, q],
        [r, s],
      ],
      x,
      b: [b1, b2],
      t: pair(() => random.int(1, 4)),
    };
  },
  // No kink, and an error wherever one would look for it.
  accept: (d) => zOf(d).every((z) => z !== 0) && errorOf(d).every((e) => e !== 0),
  prompt: (d) =>
    `A layer computes $\\mathbf a = \\operatorname{relu}(W\\mathbf x + \\mathbf b)$, where relu replaces each negative entry by 0, with $W = ${matrixTex(d.W)}$, $\\mathbf x = ${columnTex(d.x)}$, $\\mathbf b = ${columnTex(d.b)}$. The target is $\\mathbf t = ${columnTex(d.t)}$ and the loss is $\\mathcal L = \\tfrac12\\lVert\\mathbf a - \\mathbf t\\rVert^2$. Compute $\\partial\\mathcal L/\\partial W$, in the shape of $W$.`,
  answer: ({ W, x, b, t }) => {
    const [p, q, r, s] = gradient(
      `1/2*norm2(relu([p, q; r, s]*${tuple(x)} + ${tuple(b)}) - ${tuple(t)})^2`,
      ['p', 'q', 'r', 's'],
      { p: W[0][0], q: W[0][1], r: W[1][0], s: W[1][1] },
    );
    return matrix(
      [
        [p ?? NaN, q ?? NaN],
        [r ?? NaN, s ?? NaN],
      ],
      { label: '\\frac{\\partial\\mathcal L}{\\partial W}=' },
    );
  },
  check: (d) => flat(outer(deltaOf(d), d.x)),
  misconceptions: [
    {
      id: 'TRANSPOSE',
      short: 'rows and columns exchanged',
      answer: (d) =>
        flat([pair((j) => deltaOf(d)[j] * d.x[0] + 0), pair((j) => deltaOf(d)[j] * d.x[1] + 0)]),
      say: (d) =>
        `That is $\\mathbf x\\,\\boldsymbol\\delta^{\\top}$, the transpose. The derivative has the shape of $W$: row $i$ belongs to output $i$, so row ${open(d) + 1} is $\\delta_{${open(d) + 1}} = ${num(deltaOf(d)[open(d)])}$ times $${matrixTex([d.x])}$.`,
    },
    {
      id: 'GATE_IGNORED',
      short: 'the slope of relu left out',
      answer: (d) => (isShut(d) ? flat(outer(errorOf(d), d.x)) : undefined),
      say: (d) =>
        `The gate is ignored: $z_${shut(d)} = ${num(zOf(d)[shut(d) === 1 ? 0 : 1])}$ is negative, and there relu has the slope 0. Nothing comes back through it, however large the error is.`,
    },
    {
      id: 'RELU_MISSING',
      short: 'relu left out altogether',
      answer: (d) =>
        isShut(d)
          ? flat(
              outer(
                pair((i) => zOf(d)[i] - d.t[i]),
                d.x,
              ),
            )
          : undefined,
      say: (d) =>
        `You computed as if the layer were $W\\mathbf x+\\mathbf b$ without relu. Here $z_${shut(d)} = ${num(zOf(d)[shut(d) === 1 ? 0 : 1])}$, so $a_${shut(d)} = 0$, and its slope is 0 as well.`,
    },
    {
      id: 'UPSTREAM_MISSING',
      short: 'the upstream error left out',
      answer: (d) => flat(outer(gateOf(d), d.x)),
      say: (d) =>
        `The upstream error is missing: $\\delta_i$ is the error $a_i - t_i$ times the slope of relu, and you have the slope alone. Here $\\mathbf a - \\mathbf t = ${columnTex(errorOf(d))}$.`,
    },
    {
      id: 'OUTPUT_NOT_ERROR',
      short: 'the output sent back instead of the error',
      answer: (d) => flat(outer(aOf(d), d.x)),
      say: (d) =>
        `You sent $\\mathbf a = ${columnTex(aOf(d))}$ back instead of the error $\\mathbf a - \\mathbf t = ${columnTex(errorOf(d))}$. The derivative of $\\tfrac12(a-t)^2$ with respect to $a$ is $a - t$.`,
    },
    {
      id: 'ERROR_SIGN',
      short: 'the sign of the error turned round',
      answer: (d) => {
        const turned = flat(
          outer(
            pair((i) => -deltaOf(d)[i]),
            d.x,
          ),
        );
        // Where it cannot be told from one of the two above, theirs is the advice that helps.
        const others = [gateOf(d), aOf(d)].map((one) => flat(outer(one, d.x)).join());
        return others.includes(turned.join()) ? undefined : turned;
      },
      say: (d) =>
        `All signs are turned round. The derivative of $\\tfrac12(a-t)^2$ with respect to $a$ is $a - t$, output minus target, here $${columnTex(errorOf(d))}$.`,
    },
  ],
  hints: (d) => [
    `Forward first: $\\mathbf z = W\\mathbf x + \\mathbf b$, then $\\mathbf a$, then the error $\\mathbf a - \\mathbf t$.`,
    `$\\mathbf z = ${columnTex(zOf(d))}$. $\\delta_i$ is the error $a_i - t_i$ times the slope of relu at $z_i$: 1 where $z_i > 0$, and 0 where $z_i < 0$.`,
    `$\\boldsymbol\\delta = ${columnTex(deltaOf(d))}$, and the derivative is the outer product $\\boldsymbol\\delta\\,\\mathbf x^{\\top}$: row $i$ is $\\delta_i$ times $${matrixTex([d.x])}$.`,
  ],
  solution: (d) => {
    const line = (i: 0 | 1) =>
      `$z_${i + 1} = ${num(d.W[i][0])}\\cdot ${par(d.x[0])} ${plus(d.W[i][1])}\\cdot ${par(d.x[1])} ${d.b[i] === 0 ? '' : plus(d.b[i])} = ${num(zOf(d)[i])}$`;
    return [
      `Forward: ${line(0)} and ${line(1)}. So $\\mathbf a = ${columnTex(aOf(d))}$, and the error is $\\mathbf a - \\mathbf t = ${columnTex(errorOf(d))}$.`,
      `${isShut(d) ? `Gate ${shut(d)} is shut, the other is open` : 'Both gates are open'}: $\\boldsymbol\\delta = ${columnTex(deltaOf(d))}$. Column times row,`,
      `$$\\frac{\\partial\\mathcal L}{\\partial W} = \\boldsymbol\\delta\\,\\mathbf x^{\\top} = ${columnTex(deltaOf(d))}${matrixTex([d.x])} = ${matrixTex(outer(deltaOf(d), d.x))}.$$`,
      `A check on one entry: $W_{${open(d) + 1}1}$ carries $x_1 = ${num(d.x[0])}$ to $z_${open(d) + 1}$, where the loss moves at the rate $${num(deltaOf(d)[open(d)])}$; together $${num(deltaOf(d)[open(d)] * d.x[0])}$.`,
    ].join('\n\n');
  },
  figure: ({ W, x, b, t }) => ({
    widget: 'chain',
    query: query({
      f: `x: 2; W = [${W.map((one) => one.join(', ')).join('; ')}]; b = ${tuple(b)}; t = ${tuple(t)}; z = W*x + b; a = relu(z); L = 1/2*norm2(a - t)^2`,
      at: x.join(','),
      h: '0.1,0',
      u: 1,
    }),
    caption:
      'The layer and its loss as a chain. The rows marked “backward” come from the loss: at $\\mathbf a$ stands the error, at $\\mathbf z$ stands $\\boldsymbol\\delta^{\\top}$. Compare the two where a gate is shut.',
  }),
  cases: [
    { seed: '2', typed: ['0', '0', '-2', '6'], expect: 'correct' },
    { seed: '2', typed: ['0', '0.0', '-2*1', '2*3'], expect: 'correct' },
    { seed: '2', typed: ['0', '-2', '0', '6'], expect: 'TRANSPOSE' },
    { seed: '2', typed: ['-1', '3', '-2', '6'], expect: 'GATE_IGNORED' },
    { seed: '2', typed: ['-2', '6', '-2', '6'], expect: 'RELU_MISSING' },
    { seed: '2', typed: ['0', '0', '1', '-3'], expect: 'UPSTREAM_MISSING' },
    { seed: '2', typed: ['0', '0', '2', '-6'], expect: 'OUTPUT_NOT_ERROR' },
    { seed: '2', typed: ['0', '', '-2', '6'], expect: 'unreadable' },
    { seed: '1', typed: ['-3', '-1', '-9', '-3'], expect: 'ERROR_SIGN' },
  ],
});
