import {
  choice,
  num,
  par,
  plus,
  query,
  template,
  tex,
  tidy,
} from '../../../src/exercises/author.ts';

type Verdict = 'bug' | 'pass' | 'rounding' | 'smaller';

interface Draw {
  readonly truth: 'bug' | 'pass' | 'rounding';
  readonly a: number;
  readonly b: number;
  /** In tenths. */
  readonly tenths: number;
  /** By how much the code's slope is off, where it is. */
  readonly slip: number;
  readonly order: readonly Verdict[];
}

const f = ({ a, b }: Draw) => `${a}*x^3 + ${b}*x`;
const slopeAt = ({ a, b, tenths }: Draw) => (3 * a * tenths * tenths) / 100 + b;
const claimed = (d: Draw) => slopeAt(d) + (d.truth === 'bug' ? d.slip : 0);

/** Products only: the same digits in every engine, in rounding too. */
const valueAt = ({ a, b }: Draw, x: number) => a * x * x * x + b * x;
const difference = (d: Draw, h: number) => {
  const x = d.tenths / 10;
  return Math.abs((valueAt(d, x + h) - valueAt(d, x - h)) / (2 * h) - claimed(d));
};

const STEPS: Readonly<Record<Draw['truth'], readonly number[]>> = {
  bug: [-1, -2, -3, -5],
  pass: [-1, -2, -3, -12, -13],
  rounding: [-11, -12, -13, -14],
};
const rows = (d: Draw) =>
  STEPS[d.truth].map((power) => ({ power, difference: difference(d, Number(`1e${power}`)) }));

/** `1.4\cdot10^{-4}`, or the number itself where it is not small. */
function shown(x: number): string {
  if (x >= 0.01) return x.toFixed(4);
  const [digits, power] = x.toExponential(1).split('e');
  return `${digits ?? ''}\\cdot10^{${power ?? ''}}`;
}
const table = (d: Draw) =>
  `$$\\begin{array}{l|l}h & \\text{difference}\\\\ \\hline ${rows(d)
    .map((row) => `10^{${row.power}} & ${shown(row.difference)}`)
    .join('\\\\ ')}\\end{array}$$`;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  bug: 'The code’s slope is wrong.',
  pass: 'The slope passes the check.',
  rounding:
    'The check decides nothing: these steps show only rounding, and larger ones have to be tried.',
  smaller: 'The check decides nothing: the steps have to be smaller still.',
};

const WHAT: Readonly<Record<Draw['truth'], (d: Draw) => string>> = {
  bug: (d) =>
    `The differences settle at about $${num(Math.abs(d.slip))}$ and stay there, whatever the step: a plateau. What depends on the step has died out, and a fixed part remains, so the slope is wrong by $${num(Math.abs(d.slip))}$`,
  pass: () =>
    'From $10^{-1}$ to $10^{-3}$ the difference falls to a hundredth with each tenth of the step: the truncation error of a central difference, of size $h^2$. At the tiny steps it rises again, as rounding is divided by $h$. Those are the two arms of the V, and a wrong slope would have stopped the fall',
  rounding: () =>
    'The differences grow with each tenth of the step, on average tenfold: rounding, divided by $2h$. All rows lie on that arm of the V, where a right slope looks as bad as one with a slip of the same size. Nothing but a larger slip is ruled out',
};

const when = (truths: readonly Draw['truth'][], verdict: Verdict) => (d: Draw) =>
  truths.includes(d.truth) ? [verdict] : undefined;

export default template<Draw>({
  id: '07-T8',
  version: 1,
  title: 'Read a gradient check',
  skills: ['gradient-check', 'modes'],
  draw: (random) => ({
    truth: random.pick<Draw['truth']>(['bug', 'pass', 'rounding']),
    a: random.nonzero(-3, 3),
    b: random.nonzero(-3, 3),
    tenths: random.int(3, 19),
    slip: random.sign() * random.pick([0.5, 1, 2, 0.25, 0.05, 0.04]),
    order: random.shuffle<Verdict>(['bug', 'pass', 'rounding', 'smaller']),
  }),
  // Rounding has its accidents; here it shall look as it does on average. A slope near 0 would make every slip large.
  accept: (d) => {
    const seen = rows(d).map((row) => row.difference);
    const last = seen.length - 1;
    const grows = (k: number) => (seen[k] ?? 0) > 2 * (seen[k - 1] ?? 0);
    const slope = Math.abs(slopeAt(d));
    if (slope < 0.5 || slope > 12 || (d.truth === 'bug' && Math.abs(claimed(d)) < 0.2))
      return false;
    if (d.truth === 'bug') return Math.abs((seen[0] ?? 0) - Math.abs(d.slip)) > 0.002;
    return d.truth === 'pass' ? grows(last) : [1, 2, 3].every((k) => grows(k) && seen[0] !== 0);
  },
  prompt: (d) =>
    `Code claims that the slope of $f(x) = ${tex(f(d))}$ at $x = ${num(d.tenths / 10)}$ is about $${num(Number(claimed(d).toFixed(3)))}$. You have no time to differentiate and let central differences with several steps $h$ check it. They differ from the claimed slope by\n\n${table(d)}\n\nWhat do you conclude from the table?`,
  answer: (d) => choice(Object.fromEntries(d.order.map((id) => [id, VERDICTS[id]])), d.truth),
  misconceptions: [
    {
      id: 'SMALLEST_H_BEST',
      short: 'the smallest step taken for the best',
      answer: () => ['smaller'],
      say: (d) =>
        d.truth === 'bug'
          ? `A smaller step only removes the part that depends on the step, and that is gone already: the last two rows hardly differ. What is left is $${num(Math.abs(d.slip))}$ at every step.`
          : 'The error of a difference quotient has two parts. The one from the step falls with $h$, but rounding is divided by $h$ and grows. At the smallest steps of this table rounding rules already; smaller ones would be worse.',
    },
    {
      id: 'PLATEAU_MISSED',
      short: 'a plateau taken for a pass',
      answer: when(['bug'], 'pass'),
      say: (d) =>
        `A right slope shows differences that fall to a hundredth with each tenth of the step. These stop at $${num(Math.abs(d.slip))}$ and stay: small or not, that is a part which no step removes.`,
    },
    {
      id: 'ROUNDING_BLAMED',
      short: 'a plateau blamed on rounding',
      answer: when(['bug'], 'rounding'),
      say: () =>
        'Rounding grows as the step shrinks, about tenfold for a tenth, and at steps like $10^{-2}$ it is tiny. These numbers stand still.',
    },
    {
      id: 'TINY_STEP_TRUSTED',
      short: 'rounding taken for a mistake in the code',
      answer: when(['pass', 'rounding'], 'bug'),
      say: (d) =>
        d.truth === 'pass'
          ? 'You went by the last rows. At such tiny steps the two values agree in nearly all of their digits, and the quotient is made of rounding. The first three rows tell: there the difference falls by a hundred each time.'
          : 'A mistake in the code would show as a number that stays. These grow as $h$ shrinks, which is what rounding does; a right slope shows the same at such steps.',
    },
    {
      id: 'PASSED_TOO_EARLY',
      short: 'rounding taken for a pass',
      answer: when(['rounding'], 'pass'),
      say: (d) =>
        `A right slope does show such rows, but so does a wrong one whose slip is below $${shown(rows(d)[0]?.difference ?? 0)}$. What is missing is the other arm of the V, with a fall by a hundred for a tenth of the step.`,
    },
    {
      id: 'V_NOT_SEEN',
      short: 'the falling arm of the V overlooked',
      answer: when(['pass'], 'rounding'),
      say: () =>
        'Rounding is what the last two rows show. The moderate steps have been tried too, $10^{-1}$ to $10^{-3}$, and there the difference falls to a hundredth each time.',
    },
  ],
  hints: (d) => [
    'For a right slope, what does the error of a central difference do when $h$ shrinks to a tenth? It goes with $h^2$, until rounding takes over: a V.',
    'A mistake in the slope adds a fixed number to every row. Rounding adds one that grows like $1/h$. So, from row to row: does the difference fall, stand still or grow?',
    `From the first row to the second the difference goes from $${shown(rows(d)[0]?.difference ?? 0)}$ to $${shown(rows(d)[1]?.difference ?? 0)}$, from there to $${shown(rows(d)[2]?.difference ?? 0)}$. What do the rows after that do?`,
  ],
  solution: (d) =>
    [
      `${WHAT[d.truth](d)}.`,
      `A check by hand: $f'(x) = ${tex(`${3 * d.a}*x^2 + ${d.b}`)}$, and at $x = ${num(d.tenths / 10)}$ this is $${3 * d.a}\\cdot ${par(d.tenths / 10)}^2 ${plus(d.b)} = ${num(Number(slopeAt(d).toFixed(6)))}$, against $${num(Number(claimed(d).toFixed(6)))}$ in the code.${d.truth === 'rounding' ? ' The slope was right, but this table could not show it.' : ''}`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'tangent',
    query: query({
      f: tidy(f(d)),
      at: d.tenths / 10,
      look: 'steps',
      h: d.truth === 'rounding' ? 1e-12 : 0.01,
    }),
    caption:
      'The error of the difference quotients against the step, for the right slope: the V with its two arms. Compare it with the rows of the table.',
  }),
  cases: [
    { seed: '3', typed: ['bug'], expect: 'correct' },
    { seed: '3', typed: ['smaller'], expect: 'SMALLEST_H_BEST' },
    { seed: '3', typed: ['pass'], expect: 'PLATEAU_MISSED' },
    { seed: '3', typed: ['rounding'], expect: 'ROUNDING_BLAMED' },
    { seed: '5', typed: ['bug'], expect: 'TINY_STEP_TRUSTED' },
    { seed: '5', typed: ['rounding'], expect: 'V_NOT_SEEN' },
    { seed: '5', typed: ['pass'], expect: 'correct' },
    { seed: '8', typed: ['pass'], expect: 'PASSED_TOO_EARLY' },
    { seed: '8', typed: ['rounding'], expect: 'correct' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
