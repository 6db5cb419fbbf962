import { choice, num, query, template, value } from '../../../src/exercises/author.ts';

interface Remainder {
  readonly id: string;
  readonly tex: string;
  /** As a function of x for the figure. */
  readonly f: string;
  /** r(h)/h, simplified, TeX; its upper signs hold for h > 0. */
  readonly ratio: string;
  readonly little: boolean;
  /** What happens to the ratio as h → 0. */
  readonly why: string;
}

const REMAINDERS: readonly Remainder[] = [
  {
    id: 'square',
    tex: 'h^2',
    f: 'x^2',
    ratio: 'h',
    little: true,
    why: 'it is the step itself, which goes to 0',
  },
  {
    id: 'tenfold',
    tex: '10h^2',
    f: '10*x^2',
    ratio: '10h',
    little: true,
    why: 'it goes to 0 like $h$; a factor in front delays that and does not prevent it',
  },
  {
    id: 'tenth',
    tex: '|h|/10',
    f: 'abs(x)/10',
    ratio: '\\pm\\tfrac1{10}',
    little: false,
    why: 'it stays at $0.1$ on the right and $-0.1$ on the left: a small number is not yet 0',
  },
  {
    id: 'mixed',
    tex: 'h^2 + h/5',
    f: 'x^2 + x/5',
    ratio: 'h + \\tfrac15',
    little: false,
    why: 'it goes to $0.2$, not to 0: a part in proportion to $h$ is left',
  },
  {
    id: 'threehalves',
    tex: '|h|^{1.5}',
    f: 'abs(x)^1.5',
    ratio: '\\pm\\sqrt{|h|}',
    little: true,
    why: 'whatever its sign, its size $\\sqrt{|h|}$ goes to 0',
  },
  {
    id: 'hlog',
    tex: 'h\\log|h|',
    f: 'f(x) = x*log(abs(x)); f(0) = 0',
    ratio: '\\log|h|',
    little: false,
    why: 'it goes to $-\\infty$, if slowly: it is $-2.3$ at $h=0.1$ and $-6.9$ at $h=0.001$',
  },
  {
    id: 'abs',
    tex: '|h|',
    f: 'abs(x)',
    ratio: '\\pm 1',
    little: false,
    why: 'it stays at $1$ on the right and $-1$ on the left, however small $h$ is',
  },
  {
    id: 'root',
    tex: '\\sqrt{|h|}',
    f: 'sqrt(abs(x))',
    ratio: '\\pm 1/\\sqrt{|h|}',
    little: false,
    why: 'its size is $1/\\sqrt{|h|}$, which grows without bound',
  },
  {
    id: 'hsin',
    tex: 'h\\sin(1/h)',
    f: 'f(x) = x*sin(1/x); f(0) = 0',
    ratio: '\\sin(1/h)',
    little: false,
    why: 'it swings between $-1$ and $1$ for ever and has no limit',
  },
  {
    id: 'h2sin',
    tex: 'h^2\\sin(1/h)',
    f: 'f(x) = x^2*sin(1/x); f(0) = 0',
    ratio: 'h\\sin(1/h)',
    little: true,
    why: 'its size is at most $|h|$, which goes to 0, however wildly the sine swings',
  },
  {
    id: 'sinmin',
    tex: '\\sin h - h',
    f: 'sin(x) - x',
    ratio: '\\frac{\\sin h}{h} - 1',
    little: true,
    // Taylor comes in lesson 08; here the slope of the sine has to do.
    why: 'it goes to $1 - 1 = 0$, because $\\frac{\\sin h}{h}$ is the difference quotient of the sine at 0 and tends to its slope there, $\\cos 0 = 1$',
  },
  {
    id: 'versine',
    tex: '1-\\cos h',
    f: '1 - cos(x)',
    ratio: '\\frac{1-\\cos h}{h}',
    little: true,
    why: 'it goes to 0, because but for its sign it is the difference quotient of the cosine at 0, whose slope there is $-\\sin 0 = 0$',
  },
];

/** What the ratio is at a step, to three digits, in TeX. */
function ratioAt({ f }: Remainder, h: number): string {
  const ratio = Number((value(f, { x: h }) / h).toPrecision(3));
  if (Math.abs(ratio) >= 1e-3) return num(ratio);
  const [digits = '', power] = ratio.toExponential().split('e');
  return `${digits}\\cdot10^{${Number(power)}}`;
}
const ratiosAt = (r: Remainder, steps: readonly number[]) =>
  steps.map((h) => `$${ratioAt(r, h)}$`).join(', ');

/** What ± means, where the ratio has one. */
const signs = ({ ratio }: Remainder) =>
  ratio.includes('\\pm') ? ' (plus for $h>0$, minus for $h<0$)' : '';

export default template<{ readonly r: Remainder; readonly swap: boolean }>({
  id: '01-T3',
  version: 1,
  title: 'Is it o(h)?',
  skills: ['little-o'],
  draw: (random) => ({ r: random.pick(REMAINDERS), swap: random.sign() > 0 }),
  prompt: ({ r }) =>
    `A remainder is $r(h) = ${r.tex}$${r.f.includes('f(0)') ? ' for $h \\ne 0$, and $r(0) = 0$' : ''}. Is $r(h) = o(h)$ as $h \\to 0$?`,
  answer: ({ r, swap }) =>
    choice(
      swap
        ? { yes: 'Yes, $r(h)=o(h)$.', no: 'No, it is not.' }
        : { no: 'No, it is not.', yes: 'Yes, $r(h)=o(h)$.' },
      r.little ? 'yes' : 'no',
    ),
  misconceptions: [
    {
      id: 'GOES_TO_ZERO',
      short: 'o(h) taken for “goes to 0”',
      answer: ({ r }) => (r.little ? undefined : ['yes']),
      say: ({ r }) =>
        `You looked at whether $r(h)$ goes to 0. It does, and so does $h$: the question is whether $r(h)$ goes faster. Divide: the ratio $r(h)/h$ is $${r.ratio}$${signs(r)}, and ${r.why}.`,
    },
    {
      id: 'RATIO_NOT_TAKEN',
      short: 'the ratio r(h)/h not looked at',
      answer: ({ r }) => (r.little ? ['no'] : undefined),
      say: ({ r }) =>
        `It is $o(h)$. How $r(h)$ looks does not matter; only the ratio $r(h)/h$ decides. Here it is $${r.ratio}$${signs(r)}, and ${r.why}.`,
    },
  ],
  hints: ({ r }) => [
    'By definition $r(h)=o(h)$ means that $r(h)/h \\to 0$ as $h\\to0$. Divide by $h$ first.',
    `The ratio is $r(h)/h = ${r.ratio}$${signs(r)}. Does it have a limit, and is that limit 0?`,
    `Put in numbers. At $h = 0.1,\\ 0.01,\\ 0.001$ the ratio is about ${ratiosAt(r, [0.1, 0.01, 0.001])}, and at $h = -0.1,\\ -0.01,\\ -0.001$ about ${ratiosAt(r, [-0.1, -0.01, -0.001])}. Does it shrink to 0, stay, swing or grow?`,
  ],
  solution: ({ r }) =>
    `By definition $r(h)=o(h)$ exactly when $r(h)/h\\to0$. Here\n\n$$\\frac{r(h)}{h} = ${r.ratio}$$\n\n${signs(r) === '' ? '' : 'with plus for $h>0$ and minus for $h<0$, '}and ${r.why}. So the answer is ${r.little ? 'yes' : 'no'}.`,
  // With the slope 0 through the origin, the remainder of the figure is r(h) itself.
  figure: ({ r }) => ({
    widget: 'tangent',
    query: query({ f: r.f, at: 0, h: 0.2, m: 0, view: '-1,1,-0.8,0.8' }),
    caption: `The graph of $r$ itself, with the flat line through the origin. The chart has the ratio $r(h)/h$: make the step small, and see whether it goes to 0 on both sides.`,
  }),
  cases: [
    { seed: '2', typed: ['no'], expect: 'correct' },
    { seed: '2', typed: ['yes'], expect: 'GOES_TO_ZERO' },
    { seed: '4', typed: ['yes'], expect: 'GOES_TO_ZERO' },
    { seed: '4', typed: ['no'], expect: 'correct' },
    { seed: '11', typed: ['yes'], expect: 'correct' },
    { seed: '6', typed: ['yes'], expect: 'correct' },
    { seed: '6', typed: ['no'], expect: 'RATIO_NOT_TAKEN' },
    { seed: '2', typed: [''], expect: 'unreadable' },
  ],
});
