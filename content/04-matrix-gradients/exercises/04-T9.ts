import {
  fraction,
  fractionTex,
  gradient,
  query,
  row,
  rowTex,
  template,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** The logits are the logarithms of these. */
  readonly k: readonly number[];
  /** The right class, from 0. */
  readonly right: number;
}

const NAMES = ['a', 'b', 'c', 'd'];
const sum = ({ k }: Draw) => k.reduce((all, one) => all + one, 0);
const isRight = (d: Draw, i: number) => (i === d.right ? 1 : 0);
const ln = (k: number) => (k === 1 ? '0' : `\\ln ${k}`);
const logits = ({ k }: Draw) => `(${k.map(ln).join(',\\ ')})`;
const target = (d: Draw) => `(${d.k.map((_, i) => isRight(d, i)).join(',\\ ')})`;
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** s and s − p, as texts. */
const shares = (d: Draw) => d.k.map((k) => fraction(k, sum(d)));
const errors = (d: Draw) => d.k.map((k, i) => fraction(k - isRight(d, i) * sum(d), sum(d)));

/** By AD from logsumexp(z) − pᵀz, with the entries of z as variables. */
function slopes(d: Draw): readonly string[] {
  const names = NAMES.slice(0, d.k.length);
  const at = Object.fromEntries(names.map((name, i) => [name, Math.log(d.k[i] ?? 1)]));
  const f = `logsumexp((${names.join(', ')})) - ${names[d.right]}`;
  // The denominator is known, so the fraction is the one nearest to what AD gives.
  return gradient(f, names, at).map((slope) => fraction(Math.round(slope * sum(d)), sum(d)));
}

const typeset = (texts: readonly string[]) => rowTex(texts.map((text) => fractionTex(text)));
const QUARTERS = [4, 5, 6, 8, 9, 10, 12];

export default template<Draw>({
  id: '04-T9',
  version: 1,
  title: 'The gradient of the cross-entropy',
  skills: ['vector-identities', 'elementwise'],
  draw: (random) => {
    const size = random.pick([3, 3, 4]);
    return { k: random.some([1, 2, 3, 4, 5], size), right: random.int(0, size - 1) };
  },
  accept: (d) => QUARTERS.includes(sum(d)),
  prompt: (d) =>
    `The logits are $\\mathbf z=${logits(d)}$, and the ${ORDINALS[d.right]} class is the right one. Compute the gradient of the cross-entropy $\\ell=\\log\\sum_i e^{z_i}-z_{${d.right + 1}}$ with respect to $\\mathbf z$, as a row and exactly (fractions such as \`2/9\` are fine).`,
  answer: (d) => row(slopes(d), { label: '\\nabla\\ell=' }),
  check: errors,
  misconceptions: [
    {
      id: 'SIGN',
      short: 'wanted minus predicted',
      answer: (d) => d.k.map((k, i) => fraction(isRight(d, i) * sum(d) - k, sum(d))),
      say: (d) =>
        `You took wanted minus predicted. The gradient is $(\\mathbf s-\\mathbf p)^{\\top}$, predicted minus wanted: at the ${ORDINALS[d.right]} class it must be negative, because raising the right logit lowers the loss.`,
    },
    {
      id: 'OUTPUT_NOT_ERROR',
      short: 'the probabilities without the target',
      answer: shares,
      say: (d) =>
        `These are the probabilities $\\mathbf s$, the gradient of the first term alone. The term $-z_{${d.right + 1}}$ has a slope too: subtract 1 at the ${ORDINALS[d.right]} class.`,
    },
    {
      id: 'SIGMOID_SLOPE',
      short: 's(1−s), the slope of a sigmoid',
      answer: (d) => d.k.map((k) => fraction(k * (sum(d) - k), sum(d) ** 2)),
      say: () =>
        'That is $s_i(1-s_i)$ entry by entry, the slope of a sigmoid and the diagonal of the Jacobian of softmax. But the loss is not $\\mathbf s$: differentiate $\\log\\sum_i e^{z_i}$ minus one logit, and all that is left is $\\mathbf s-\\mathbf p$.',
    },
    {
      id: 'NOT_NORMALISED',
      short: 'not divided by the sum',
      answer: (d) => d.k.map((k, i) => String(k - isRight(d, i))),
      say: (d) =>
        `You subtracted the target from $e^{\\mathbf z}$. Softmax divides by the sum first, here by ${sum(d)}. You can see that something is missing: the entries of this gradient must add up to 0.`,
    },
  ],
  hints: (d) => [
    `There are two terms. The first has the gradient $\\mathbf s^{\\top}$ with $\\mathbf s=\\operatorname{softmax}(\\mathbf z)$. The second is minus one of the logits: what are its slopes?`,
    `As $e^{\\ln k}=k$, the exponentials of the logits are $(${d.k.join(',\\ ')})$. For softmax divide them by their sum, ${sum(d)}.`,
    `So $\\mathbf s=\\tfrac1{${sum(d)}}(${d.k.join(',\\ ')})$. Now subtract the target $\\mathbf p=${target(d)}$ entry by entry, and write the result as a row.`,
  ],
  solution: (d) =>
    [
      `The exponentials of the logits are $(${d.k.join(',\\ ')})$ with the sum ${sum(d)}, so $\\mathbf s^{\\top}=${typeset(shares(d))}$. The slope of $-z_{${d.right + 1}}$ is $-1$ at the ${ORDINALS[d.right]} class and $0$ elsewhere, so the target $\\mathbf p=${target(d)}$ is subtracted:`,
      `$$\\nabla\\ell=(\\mathbf s-\\mathbf p)^{\\top}=${typeset(errors(d))}.$$`,
      `A check: the entries add up to 0. Adding the same number to all logits changes no probability, so along $(${d.k.map(() => 1).join(',\\ ')})$ the slope is 0.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({
      f: `z = (${d.k.map((k) => (k === 1 ? '0' : Math.log(k).toFixed(6))).join(', ')}); p = ${target(d).replaceAll('\\ ', ' ')}; logsumexp(z) - p'*z`,
      by: 'z',
    }),
    caption:
      'The loss at these logits and its gradient with respect to $\\mathbf z$. Change one logit in the formula: all entries of the gradient move.',
  }),
  cases: [
    { seed: '1', typed: ['1/10', '-3/5', '1/2'], expect: 'correct' },
    { seed: '1', typed: ['1/10', '−3/5', '1/2'], expect: 'correct' },
    {
      seed: '1',
      typed: ['2*(1/10)-(1/10)', '2*(-3/5)-(-3/5)', '2*(1/2)-(1/2)'],
      expect: 'correct',
    },
    { seed: '1', typed: ['-1/10', '3/5', '-1/2'], expect: 'SIGN' },
    { seed: '1', typed: ['1/10', '2/5', '1/2'], expect: 'OUTPUT_NOT_ERROR' },
    { seed: '1', typed: ['9/100', '6/25', '1/4'], expect: 'SIGMOID_SLOPE' },
    { seed: '1', typed: ['1', '3', '5'], expect: 'NOT_NORMALISED' },
    { seed: '1', typed: ['7', '7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', '', ''], expect: 'unreadable' },
  ],
});
