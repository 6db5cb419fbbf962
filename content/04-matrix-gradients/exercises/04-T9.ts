import {
  fraction,
  gradient,
  matrixTex,
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

/** `-3/4` as TeX. */
const frac = (text: string) => text.replace(/^(-?)(\d+)\/(\d+)$/, '$1\\tfrac{$2}{$3}');
const typeset = (texts: readonly string[]) => rowTex(texts.map((text) => frac(text)));
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
    `The logits are $\\mathbf z=${logits(d)}$, and the ${ORDINALS[d.right]} class is the right one. Compute the gradient of the cross-entropy $\\ell=\\log\\sum_i e^{z_i}-z_{${d.right + 1}}$ by $\\mathbf z$, as a row.`,
  answer: (d) => row(slopes(d), { label: '\\nabla\\ell=' }),
  check: errors,
  misconceptions: [
    {
      id: 'SIGN',
      short: 'wanted minus predicted',
      answer: (d) => d.k.map((k, i) => fraction(isRight(d, i) * sum(d) - k, sum(d))),
      say: (d) =>
        `You took wanted minus predicted. The gradient is $\\mathbf s-\\mathbf p$: at the ${ORDINALS[d.right]} class it must be negative, because raising the right logit lowers the loss.`,
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
        'That is $s(1-s)$ entry by entry, the slope of a sigmoid and the diagonal of the Jacobian of softmax. The loss on top of it is a number, and with the logarithm in it all that is left is $\\mathbf s-\\mathbf p$.',
    },
    {
      id: 'NOT_NORMALISED',
      short: 'not divided by the sum',
      answer: (d) => d.k.map((k, i) => String(k - isRight(d, i))),
      say: (d) =>
        `You subtracted the target from $e^{\\mathbf z}$. Softmax divides by the sum first, here by ${sum(d)}; a sign that something is missing: the entries of the gradient have to add up to 0.`,
    },
  ],
  hints: (d) => [
    `Two terms: the first has the gradient $\\mathbf s^{\\top}$ with $\\mathbf s=\\operatorname{softmax}(\\mathbf z)$, the second is one of the logits.`,
    `$e^{\\mathbf z}=(${d.k.join(',\\ ')})$, as $e^{\\ln k}=k$. Divide by the sum, ${sum(d)}.`,
    `$\\mathbf s=${matrixTex(shares(d).map((text) => [frac(text)]))}$. Now subtract the target $\\mathbf p=${target(d)}$, and lay the result down as a row.`,
  ],
  solution: (d) =>
    [
      `$e^{\\mathbf z}=(${d.k.join(',\\ ')})$ with the sum ${sum(d)}, so $\\mathbf s^{\\top}=${typeset(shares(d))}$. The target is $\\mathbf p=${target(d)}$.`,
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
      'The loss with these logits and its gradient by $\\mathbf z$. Raise one logit and watch all entries.',
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
