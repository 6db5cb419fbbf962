import {
  fraction,
  jacobian,
  num,
  number,
  pointTex,
  query,
  template,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** The exponentials of the logits. */
  readonly k: readonly number[];
  /** Row and column of the entry, from 1. */
  readonly i: number;
  readonly j: number;
}

const at = (list: readonly number[], place: number) => list[place - 1] ?? NaN;
const total = ({ k }: Draw) => k.reduce((sum, one) => sum + one, 0);
const ki = (d: Draw) => at(d.k, d.i);
const kj = (d: Draw) => at(d.k, d.j);
const isDiagonal = ({ i, j }: Draw) => i === j;
/** A number over the square of the sum, as all entries are. */
const over = (d: Draw, p: number) => [fraction(p, total(d) ** 2)];

/** s_k as a fraction that is not cancelled, so that all have the same denominator. */
const s = (d: Draw, place: number) => `\\tfrac{${at(d.k, place)}}{${total(d)}}`;
const logits = ({ k }: Draw) => k.map((one) => (one === 1 ? '0' : `\\ln ${one}`));
const result = (d: Draw) => (isDiagonal(d) ? ki(d) * (total(d) - ki(d)) : -ki(d) * kj(d));
const resultTex = (d: Draw) => {
  const [p = '', q] = fraction(result(d), total(d) ** 2).split('/');
  return q === undefined ? p : `${p.startsWith('-') ? '-' : ''}\\frac{${p.replace('-', '')}}{${q}}`;
};

export default template<Draw>({
  id: '03-T5',
  version: 1,
  title: 'An entry of the Jacobian of softmax',
  skills: ['elementwise', 'jacobian'],
  draw: (random) => {
    const i = random.int(1, 3);
    const others = [1, 2, 3].filter((place) => place !== i);
    return {
      k: random.some([1, 2, 3, 4, 5, 6], 3),
      i,
      // Two of three entries off the diagonal.
      j: random.pick([i, ...others]),
    };
  },
  prompt: (d) =>
    `The logits are $\\mathbf x=${pointTex(logits(d))}$, and $\\mathbf s=\\operatorname{softmax}(\\mathbf x)$. Compute the partial derivative $\\partial s_${d.i}/\\partial x_${d.j}$, exactly (a fraction such as \`2/9\` is fine).`,
  answer: (d) => {
    const [p = 0, q = 0, r = 0] = d.k.map(Math.log);
    const J = jacobian('softmax((p, q, r))', ['p', 'q', 'r'], { p, q, r });
    return number(J[d.i - 1]?.[d.j - 1] ?? NaN, {
      label: `\\partial s_${d.i}/\\partial x_${d.j}=`,
    });
  },
  check: (d) => over(d, result(d)),
  misconceptions: [
    {
      id: 'SIGMOID_SLOPE',
      short: 'the slope s(1 − s) off the diagonal',
      answer: (d) => (isDiagonal(d) ? undefined : over(d, ki(d) * (total(d) - ki(d)))),
      say: (d) =>
        `That is $s_${d.i}(1-s_${d.i})$, the entry on the diagonal, as for a sigmoid. In row ${d.i}, column ${d.j}, the $\\delta_{${d.i}${d.j}}$ in $s_i(\\delta_{ij}-s_j)$ is $0$: what is left is the product of two probabilities, with a minus.`,
    },
    {
      id: 'SIGN',
      short: 'a sign turned round',
      answer: (d) => (isDiagonal(d) ? undefined : over(d, ki(d) * kj(d))),
      say: (d) =>
        `The size is right, the sign is not. If logit ${d.j} rises, $s_${d.j}$ rises, and the others must give way, since all add up to 1: $s_${d.i}$ falls, so its slope is negative.`,
    },
    {
      id: 'DELTA_KEPT',
      short: 'the 1 kept off the diagonal',
      answer: (d) => (isDiagonal(d) ? undefined : over(d, ki(d) * (total(d) - kj(d)))),
      say: (d) =>
        `That is $s_${d.i}(1-s_${d.j})$. The $1$ is $\\delta_{ij}$ and belongs only where $i=j$; here $${d.i}\\ne${d.j}$.`,
    },
    {
      id: 'ELEMENTWISE',
      short: 'softmax taken for elementwise',
      answer: (d) => (isDiagonal(d) ? undefined : ['0']),
      say: (d) =>
        `For an elementwise map it would be $0$. But in softmax every $x_j$ stands in the denominator of every output, so $s_${d.i}$ moves with $x_${d.j}$ too.`,
    },
    {
      id: 'DELTA_DROPPED',
      short: 'the 1 left out on the diagonal',
      answer: (d) => (isDiagonal(d) ? over(d, -(ki(d) ** 2)) : undefined),
      say: (d) =>
        `That is $-s_${d.i}s_${d.j}$, the formula for an entry off the diagonal. Here $i=j$, so $\\delta_{ij}=1$: the numerator of $s_${d.i}$ moves as well, and its own probability rises.`,
    },
    {
      id: 'VALUE',
      short: 'the probability instead of its slope',
      answer: (d) => (isDiagonal(d) ? [fraction(ki(d), total(d))] : undefined),
      say: (d) =>
        `That is $s_${d.i}$ itself. Its numerator does grow at that rate, but the denominator grows too: the slope is $s_${d.i}(1-s_${d.i})$.`,
    },
    {
      id: 'NUMERATOR_ONLY',
      short: 'only the exponential differentiated',
      answer: (d) => (isDiagonal(d) ? [String(ki(d))] : undefined),
      say: (d) =>
        `That is the slope of $e^{x_${d.i}}$ alone. In $s_${d.i}$ this exponential is divided by the sum of all three, and the sum moves too.`,
    },
    {
      id: 'NOT_NORMALISED',
      short: 'the exponentials not divided by their sum',
      answer: (d) => [String(isDiagonal(d) ? ki(d) * (1 - ki(d)) : -ki(d) * kj(d))],
      say: (d) =>
        `You used the exponentials ${d.k.join(', ')} in place of the probabilities. Divide by their sum first: $\\mathbf s=\\tfrac1{${total(d)}}${pointTex(d.k)}$.`,
    },
  ],
  hints: (d) => [
    `First the probabilities. As $e^{\\ln k}=k$, the exponentials of the logits are ${d.k.join(', ')}; divide by their sum: $\\mathbf s=\\tfrac1{${total(d)}}${pointTex(d.k)}$.`,
    `The entry is $s_i(\\delta_{ij}-s_j)$ with $i=${d.i}$, $j=${d.j}$, where $\\delta_{ij}$ is $1$ for $i=j$ and $0$ otherwise. What is $\\delta_{${d.i}${d.j}}$?`,
    isDiagonal(d)
      ? `On the diagonal $\\delta=1$: compute $s_${d.i}(1-s_${d.i})=${s(d, d.i)}\\cdot\\big(1-${s(d, d.i)}\\big)$.`
      : `Off the diagonal $\\delta=0$: compute $-s_${d.i}s_${d.j}=-${s(d, d.i)}\\cdot${s(d, d.j)}$.`,
  ],
  solution: (d) => {
    const column = d.k.map((one, place) =>
      place + 1 === d.j ? one * (total(d) - one) : -one * kj(d),
    );
    const sum = column.map((p, place) => (place === 0 || p < 0 ? num(p) : `+${num(p)}`)).join('');
    return [
      `The exponentials of the logits are ${d.k.join(', ')}, with the sum ${total(d)}, so $\\mathbf s=\\tfrac1{${total(d)}}${pointTex(d.k)}$.`,
      isDiagonal(d)
        ? `Here $i=j$, so $\\delta_{ij}=1$ and the entry is $$s_${d.i}(1-s_${d.i})=${s(d, d.i)}\\cdot\\Big(1-${s(d, d.i)}\\Big)=${resultTex(d)}.$$`
        : `As $${d.i}\\ne${d.j}$, $\\delta_{ij}=0$ and the entry is $$-s_${d.i}s_${d.j}=-${s(d, d.i)}\\cdot${s(d, d.j)}=${resultTex(d)}.$$`,
      `A check: column ${d.j} must add up to 0, since the probabilities always add up to 1. Times $${total(d)}^2=${total(d) ** 2}$ it does: $${sum}=0$.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const unit = (place: number, size: number) =>
      d.k.map((_, index) => (index + 1 === place ? size : 0)).join(',');
    return {
      widget: 'jacobian',
      query: query({
        f: 'x: 3; softmax(x)',
        at: d.k.map((one) => num(Math.log(one))).join(','),
        h: unit(d.j, 0.8),
        u: unit(d.i, 1),
        show: `c${d.j}`,
        view: d.k.flatMap((one) => [Math.log(one) - 2, Math.log(one) + 2].map(num)).join(','),
        out: '-0.2,1,-0.2,1,-0.2,1',
      }),
      caption: `Logit ${d.j} is pushed. Column ${d.j} of the matrix has the rates of all three probabilities; yours is in row ${d.i}.`,
    };
  },
  cases: [
    { seed: '3', typed: ['2/9'], expect: 'correct' },
    { seed: '3', typed: ['(1/3)*(1-1/3)'], expect: 'correct' },
    { seed: '3', typed: ['-1/9'], expect: 'DELTA_DROPPED' },
    { seed: '3', typed: ['1/3'], expect: 'VALUE' },
    { seed: '3', typed: ['-2'], expect: 'NOT_NORMALISED' },
    { seed: '3', typed: ['2'], expect: 'NUMERATOR_ONLY' },
    { seed: '3', typed: ['17'], expect: 'wrong' },
    { seed: '3', typed: ['2..5'], expect: 'unreadable' },
    { seed: '5', typed: ['2/9'], expect: 'SIGMOID_SLOPE' },
    { seed: '5', typed: ['1/12'], expect: 'SIGN' },
    { seed: '5', typed: ['1/4'], expect: 'DELTA_KEPT' },
    { seed: '5', typed: ['0'], expect: 'ELEMENTWISE' },
  ],
});
