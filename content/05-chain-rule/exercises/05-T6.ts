import {
  matrixDerivative,
  matrixExpression,
  query,
  template,
  texAsTyped,
} from '../../../src/exercises/author.ts';

type Phi = 'tanh' | 'sigmoid' | 'sin' | 'exp';

interface Draw {
  readonly phi: Phi;
  readonly bias: boolean;
  readonly half: boolean;
  /** Only where W is square is W on the wrong side a product that fits. */
  readonly square: boolean;
}

const declarations = ({ bias, square }: Draw): string =>
  square
    ? `W: 3x3; x: 3; ${bias ? 'b: 3; ' : ''}y: 3`
    : `W: 3x2; x: 2; ${bias ? 'b: 3; ' : ''}y: 3`;
const zOf = ({ bias }: Draw): string => (bias ? 'W*x+b' : 'W*x');
const aOf = (d: Draw): string => `${d.phi}(${zOf(d)})`;
const lossOf = (d: Draw): string => `${d.half ? '1/2*' : ''}norm2(${aOf(d)}-y)^2`;
const factor = ({ half }: Draw): string => (half ? '' : '2*');

/** φ′ at z, entry by entry, by way of the output where that is shorter. */
const slopeOf = (d: Draw): string => {
  switch (d.phi) {
    case 'tanh':
      return `(1-${aOf(d)}.^2)`;
    case 'sigmoid':
      return `(${aOf(d)}.*(1-${aOf(d)}))`;
    case 'sin':
      return `cos(${zOf(d)})`;
    case 'exp':
      return aOf(d);
  }
};
const SLOPE_WORDS: Readonly<Record<Phi, string>> = {
  tanh: '$1 - \\tanh^2$',
  sigmoid: '$\\sigma\\,(1-\\sigma)$',
  sin: '$\\cos$',
  exp: '$\\exp$ itself',
};
/** δ as a column. */
const deltaOf = (d: Draw): string => `(${factor(d)}(${aOf(d)}-y).*${slopeOf(d)})`;
const truth = (d: Draw): string => `${deltaOf(d)}'*W`;
/** As typed, with the vectors in bold; a vector in an exponent would look like a power of matrices. */
const shown = (text: string, d: Draw): string =>
  texAsTyped(text, declarations(d))
    .replace(/(?<![\\a-zA-Z])([xby])(?![a-zA-Z])/g, '\\mathbf $1')
    .replace(/e\^\{(W[^{}]*)\}/, '\\exp\\left($1\\right)');
const name = ({ phi }: Draw): string =>
  phi === 'exp' ? '\\exp' : phi === 'sigmoid' ? '\\sigma' : `\\${phi}`;
const A = '\\mathbf a';
const slopeTex = ({ phi, bias }: Draw): string =>
  ({
    tanh: `(1 - ${A}\\odot ${A})`,
    sigmoid: `${A}\\odot(1-${A})`,
    sin: `\\cos(W\\mathbf x${bias ? '+\\mathbf b' : ''})`,
    exp: A,
  })[phi];

export default template<Draw>({
  id: '05-T6',
  version: 1,
  title: 'The row that leaves a layer',
  skills: ['matrix-identities', 'chain-rule', 'backpropagation'],
  draw: (random) => ({
    phi: random.pick<Phi>(['tanh', 'tanh', 'sigmoid', 'sin', 'exp']),
    bias: random.int(1, 3) > 1,
    half: random.int(1, 3) > 1,
    square: random.int(1, 3) === 1,
  }),
  prompt: (d) => {
    const sizes = d.square ? '3\\times3' : '3\\times2';
    return `Let $\\mathcal L = ${shown(lossOf(d), d)}$, where $W$ is $${sizes}$ and $${name(d)}$ works entry by entry. Write the row $\\partial\\mathcal L/\\partial\\mathbf x$ as a formula in \`W\`, ${d.bias ? '`x`, `b` and `y`' : '`x` and `y`'}. (In the language of the labs \`*\` multiplies matrices, \`.*\` and \`.^\` work entry by entry, and \`'\` transposes${d.phi === 'sigmoid' ? '; $\\sigma$ is typed `sigmoid`' : ''}.)`;
  },
  answer: (d) =>
    matrixExpression(matrixDerivative(lossOf(d), 'x', declarations(d)), declarations(d), {
      label: '\\frac{\\partial\\mathcal L}{\\partial\\mathbf x}=',
    }),
  check: (d) => [truth(d)],
  misconceptions: [
    {
      id: 'SLOPE_MISSING',
      short: 'the slopes of the activation left out',
      answer: (d) => [`${factor(d)}(${aOf(d)}-y)'*W`],
      say: (d) =>
        `The slopes of $${name(d)}$ are missing. On its way back the row passes through $${name(d)}$ before it reaches $W$: each entry of the residual is multiplied by the slope at $z_i$, which is ${SLOPE_WORDS[d.phi]}.`,
    },
    {
      id: 'TRANSPOSE',
      short: 'rows and columns exchanged',
      answer: (d) => [`W'*${deltaOf(d)}`],
      say: () =>
        `These are the right numbers, as a column. In this course the gradient of a number is a row: transpose it, $\\boldsymbol\\delta^{\\top}W$ instead of $W^{\\top}\\boldsymbol\\delta$.`,
    },
    {
      id: 'W_ON_THE_LEFT',
      short: 'W on the left of the row',
      answer: (d) => (d.square ? [`W*${deltaOf(d)}`] : undefined),
      say: () =>
        `$W\\boldsymbol\\delta$ fits only because $W$ is square here. A row on its way back stands on the left of each Jacobian that it meets, and that of $W\\mathbf x$ is $W$: so $\\boldsymbol\\delta^{\\top}W$.`,
    },
    {
      id: 'RESIDUAL_MISSING',
      short: 'the upstream residual left out',
      answer: (d) => [`${slopeOf(d)}'*W`],
      say: (d) =>
        `The residual is missing: what comes in from the loss is the row $${d.half ? '' : '2\\,'}(\\mathbf a-\\mathbf y)^{\\top}$, where $\\mathbf a$ is the output of the layer. Multiply the slopes by its entries.`,
    },
    {
      id: 'ERROR_SIGN',
      short: 'the sign of the error turned round',
      answer: (d) => [`-(${truth(d)})`],
      say: () =>
        `The sign is turned round. The slope of $(a-y)^2$ along $a$ is $2\\,(a-y)$, output minus target: where the output is too large, the loss grows with it.`,
    },
    {
      id: 'FACTOR2',
      short: 'twice the answer',
      answer: (d) => (d.half ? [`2*(${truth(d)})`] : undefined),
      say: () =>
        `This is twice the answer: the $\\tfrac12$ in front of the square takes the 2 away.`,
    },
    {
      id: 'HALF',
      short: 'half the answer',
      answer: (d) => (d.half ? undefined : [`(${truth(d)})/2`]),
      say: () =>
        `This is half the answer. Here no $\\tfrac12$ stands in front of the square, so its 2 stays.`,
    },
  ],
  hints: (d) => [
    `Name the stages: $\\mathbf z = W\\mathbf x${d.bias ? '+\\mathbf b' : ''}$, then $\\mathbf a = ${name(d)}(\\mathbf z)$, entry by entry, then the loss. In which order does a row meet them on its way back?`,
    `From the loss comes the row $${d.half ? '' : '2\\,'}(\\mathbf a - \\mathbf y)^{\\top}$. On its way through $${name(d)}$ each entry is multiplied by the slope there, ${SLOPE_WORDS[d.phi]} at $z_i$. The result is called $\\boldsymbol\\delta^{\\top}$.`,
    `Last comes the Jacobian of $\\mathbf z$ with respect to $\\mathbf x$, which is $W$: the answer is $\\boldsymbol\\delta^{\\top}W$.`,
  ],
  solution: (d) =>
    [
      `Write $\\mathbf a = ${shown(aOf(d), d)}$. The loss hands back the row $\\mathbf u = ${d.half ? '' : '2\\,'}(\\mathbf a - \\mathbf y)^{\\top}$, ${d.half ? 'the residual' : 'twice the residual,'} written as a row. The Jacobian of $\\mathbf a = ${name(d)}(\\mathbf z)$ is diagonal, so $\\mathbf u$ is multiplied by the slopes entry by entry ($\\odot$ means that), and this is $\\boldsymbol\\delta^{\\top} = \\big(${d.half ? '' : '2\\,'}(\\mathbf a-\\mathbf y)\\odot ${slopeTex(d)}\\big)^{\\top}$. Last comes $W$, the Jacobian of $\\mathbf z$ with respect to $\\mathbf x$:`,
      `$$\\frac{\\partial\\mathcal L}{\\partial\\mathbf x} = \\big(${d.half ? '' : '2\\,'}(\\mathbf a-\\mathbf y)\\odot ${slopeTex(d)}\\big)^{\\top}\\,W.$$`,
      `In the language of the labs: \`${truth(d)}\`. The shapes: $(1\\times3)(3\\times${d.square ? 3 : 2})$ is a row with one entry for each entry of $\\mathbf x$.`,
    ].join('\n\n'),
  figure: (d) => {
    const W = d.square ? '[1, -1, 0.5; 0.5, 1, 0; -1, 0.5, 1]' : '[1, -1; 0.5, 1; -1, 0.5]';
    return {
      widget: 'chain',
      query: query({
        f: `x: ${d.square ? 3 : 2}; W = ${W}; ${d.bias ? 'b = (0, -0.5, 0.5); ' : ''}y = (1, 0, 0.5); z = ${zOf(d)}; a = ${d.phi}(z); L = ${d.half ? '1/2*' : ''}norm2(a - y)^2`,
        at: d.square ? '1,0.5,-0.5' : '1,0.5',
        h: d.square ? '0.1,0,0' : '0.1,0',
        u: 1,
      }),
      caption:
        'The same layer with numbers. The rows marked “backward” come from the loss: at $\\mathbf a$ stands the upstream row, at $\\mathbf z$ the row $\\boldsymbol\\delta^{\\top}$, and at the point $\\mathbf x_0$ the answer.',
    };
  },
  cases: [
    { seed: '1', typed: ["((tanh(W*x+b)-y).*(1-tanh(W*x+b).^2))'*W"], expect: 'correct' },
    { seed: '1', typed: ["(W'*((tanh(W*x+b)-y).*(1-tanh(W*x+b).^2)))'"], expect: 'correct' },
    { seed: '1', typed: ["(tanh(W*x+b)-y)'*diag(1-tanh(W*x+b).^2)*W"], expect: 'correct' },
    { seed: '1', typed: ["W'*((tanh(W*x+b)-y).*(1-tanh(W*x+b).^2))"], expect: 'TRANSPOSE' },
    { seed: '1', typed: ["(tanh(W*x+b)-y)'*W"], expect: 'SLOPE_MISSING' },
    { seed: '1', typed: ["(1-tanh(W*x+b).^2)'*W"], expect: 'RESIDUAL_MISSING' },
    { seed: '1', typed: ["((y-tanh(W*x+b)).*(1-tanh(W*x+b).^2))'*W"], expect: 'ERROR_SIGN' },
    { seed: '1', typed: ["2*((tanh(W*x+b)-y).*(1-tanh(W*x+b).^2))'*W"], expect: 'FACTOR2' },
    { seed: '1', typed: ['W*(tanh(W*x+b)-y)'], expect: 'unreadable' },
    { seed: '3', typed: ['W*(2*(sin(W*x+b)-y).*cos(W*x+b))'], expect: 'W_ON_THE_LEFT' },
    { seed: '3', typed: ["((sin(W*x+b)-y).*cos(W*x+b))'*W"], expect: 'HALF' },
  ],
});
