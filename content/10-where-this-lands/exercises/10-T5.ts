import {
  fraction,
  gradient,
  hessian,
  num,
  number,
  par,
  parts,
  plus,
  slope,
  template,
  tex,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly x: readonly number[];
  /** Responsibilities in tenths. */
  readonly r: readonly number[];
}

const add = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const weighted = ({ r }: Draw, values: readonly number[]) =>
  add(values.map((value, k) => value * (r[k] ?? 0)));
/** Tenths, all together. */
const share = ({ r }: Draw) => add(r);
const mean = (d: Draw) => weighted(d, d.x) / share(d);
const squares = (d: Draw, about = mean(d)) => d.x.map((x) => (x - about) ** 2);

const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const triples = (list: readonly number[]) =>
  list.flatMap((a) => list.flatMap((b) => list.map((c) => [a, b, c])));
/** Shares that add up to 1 or 2, and increasing points, with a whole weighted mean. */
const ALL: readonly Draw[] = triples(TENTHS)
  .filter((r) => [10, 20].includes(add(r)) && new Set(r).size > 1)
  .flatMap((r) =>
    triples([0, 1, 2, 3, 4, 5, 6])
      .filter(([a = 0, b = 0, c = 0]) => a < b && b < c)
      .map((x) => ({ x, r })),
  )
  .filter((d) => Number.isInteger(mean(d)));

/** The part of ℓ that belongs to the component, without its logarithm: ½ Σ r (x − m)² p with the precision p. */
const quadratic = ({ x, r }: Draw) =>
  x.map((one, k) => `1/2*${r[k]}/10*(${one} - m)^2*p`).join(' + ');

/** By AD: quadratic in m, so one Newton step from 0 arrives. */
function meanByStep(d: Draw): number {
  const at = { m: 0, p: 1 };
  const [g = 0] = gradient(quadratic(d), ['m'], at);
  const [[h = 1] = []] = hessian(quadratic(d).replaceAll('*p', ''), ['m'], { m: 0 });
  return Math.round((-g / h) * 1e9) / 1e9;
}
/** By AD: the logarithm has the derivative −½ N_k σ² by p, so σ² is 2/N_k times that of the quadratic part. */
const varianceByPrecision = (d: Draw) =>
  fraction(Math.round(20 * slope(quadratic(d), 'p', { m: meanByStep(d), p: 1 })), share(d));

const tenth = (k: number) => num(k / 10);
const list = (values: readonly (number | string)[]) => `$${values.join('$, $')}$`;

export default template<Draw>({
  id: '10-T5',
  version: 1,
  title: 'A component of a mixture, updated',
  skills: ['models'],
  draw: (random) => random.pick(ALL),
  prompt: (d) =>
    `A Gaussian mixture in one dimension has the data ${list(d.x)}. For them one component has the responsibilities $r_n$ of ${list(d.r.map(tenth))}, in this order; they are held fixed. Compute the new mean $\\mu$ and the new variance $\\sigma^2$ of this component (the M-step).`,
  answer: (d) =>
    parts(
      { title: 'The mean.', asked: number(meanByStep(d), { label: '\\mu=' }) },
      { title: 'The variance.', asked: number(varianceByPrecision(d), { label: '\\sigma^2=' }) },
    ),
  check: (d) => [String(mean(d)), fraction(weighted(d, squares(d)), share(d))],
  misconceptions: [
    {
      id: 'UNWEIGHTED_MEAN',
      short: 'the responsibilities not used in the mean',
      answer: (d) => [fraction(add(d.x), 3), ''],
      say: () =>
        'That is the plain mean of the three numbers. Each belongs to this component only in part: weight it with its responsibility, and divide by the sum of the weights.',
    },
    {
      id: 'DIVIDED_BY_N',
      short: 'divided by N instead of the sum of responsibilities',
      answer: (d) => [fraction(weighted(d, d.x), 30), ''],
      say: (d) =>
        `You divided the weighted sum by $N=3$. The component’s share of the three points is $N_k=${tenth(share(d))}$: divide by the sum of the responsibilities.`,
    },
    {
      id: 'NOT_DIVIDED',
      short: 'the weighted sum not divided',
      answer: (d) => (share(d) === 10 ? undefined : [fraction(weighted(d, d.x), 10), '']),
      say: (d) =>
        `That is the weighted sum, $\\sum_nr_nx_n$. The weights add up to $N_k=${tenth(share(d))}$ and not to 1, so it is still to be divided by that.`,
    },
    {
      id: 'NOT_CENTRED',
      short: 'the mean not subtracted',
      answer: (d) => ['', fraction(weighted(d, squares(d, 0)), share(d))],
      say: () =>
        'You averaged the squares of the numbers themselves. A variance is about the deviations: subtract the new mean before squaring.',
    },
    {
      id: 'UNWEIGHTED_VARIANCE',
      short: 'the responsibilities not used in the variance',
      answer: (d) => ['', fraction(add(squares(d)), 3)],
      say: () =>
        'The deviations are right, but all three count the same in your variance. Each square has the weight of its responsibility, and the sum is divided by $N_k$.',
    },
    {
      id: 'DIVIDED_BY_N',
      short: 'divided by N instead of the sum of responsibilities',
      answer: (d) => ['', fraction(weighted(d, squares(d)), 30)],
      say: (d) =>
        `You divided the weighted squares by $N=3$. As for the mean, the divisor is the sum of the responsibilities, $N_k=${tenth(share(d))}$.`,
    },
    {
      id: 'NOT_DIVIDED',
      short: 'the weighted sum not divided',
      answer: (d) => (share(d) === 10 ? undefined : ['', fraction(weighted(d, squares(d)), 10)]),
      say: (d) =>
        `That is the weighted sum of the squares. It is still to be divided by $N_k=${tenth(share(d))}$.`,
    },
  ],
  hints: (d) => [
    `What is the component’s share of the three points? $N_k=\\sum_nr_n=${tenth(share(d))}$.`,
    `The mean is weighted: $\\mu=\\frac1{N_k}\\sum_nr_nx_n$, and $\\sum_nr_nx_n=${tenth(weighted(d, d.x))}$.`,
    `The variance weighs the squared deviations from the new mean, $\\sigma^2=\\frac1{N_k}\\sum_nr_n(x_n-\\mu)^2$. The squares are ${list(squares(d))}.`,
  ],
  solution: (d) => {
    const variance = fraction(weighted(d, squares(d)), share(d));
    const products = (values: readonly number[]) =>
      values.map((value, k) => `${tenth(d.r[k] ?? 0)}\\cdot ${par(value)}`).join('+');
    const deviations = d.x.map((x) => x - mean(d));
    // Over 1 there is nothing to divide.
    const divided = (tenths: number) =>
      share(d) === 10 ? '' : `\\frac{${tenth(tenths)}}{${tenth(share(d))}}=`;
    return [
      `The component’s share of the data is $N_k=${d.r.map(tenth).join('+')}=${tenth(share(d))}$.`,
      `$$\\mu=\\frac{${products(d.x)}}{${tenth(share(d))}}=${divided(weighted(d, d.x))}${num(mean(d))}$$`,
      `The deviations from it are ${list(deviations.map(num))}, with the squares ${list(squares(d))}:`,
      `$$\\sigma^2=\\frac{${products(squares(d))}}{${tenth(share(d))}}=${divided(weighted(d, squares(d)))}${tex(variance)}$$`,
      `A check: the weighted deviations add up to 0, $${deviations.map((value, k) => (k === 0 ? num((value * (d.r[k] ?? 0)) / 10) : plus((value * (d.r[k] ?? 0)) / 10))).join('')}=0$.`,
    ].join('\n\n');
  },
  cases: [
    { seed: '1', typed: ['5', '12/5'], expect: 'correct' },
    { seed: '1', typed: ['5.0', '12/5'], expect: 'correct' },
    { seed: '1', typed: ['2*(5)-(5)', '2*(12/5)-(12/5)'], expect: 'correct' },
    { seed: '1', typed: ['11/3', '12/5'], expect: 'UNWEIGHTED_MEAN' },
    { seed: '1', typed: ['5/3', '12/5'], expect: 'DIVIDED_BY_N' },
    { seed: '1', typed: ['5', '137/5'], expect: 'NOT_CENTRED' },
    { seed: '1', typed: ['5', '14/3'], expect: 'UNWEIGHTED_VARIANCE' },
    { seed: '6', typed: ['8', '17/5'], expect: 'NOT_DIVIDED' },
    { seed: '1', typed: ['17', '18'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', ''], expect: 'unreadable' },
  ],
});
