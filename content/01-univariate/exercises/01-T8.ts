import { choice, query, slope, template, value } from '../../../src/exercises/author.ts';

interface Place {
  readonly f: string;
  readonly tex: string;
  readonly x: number;
}

const PLACES: readonly Place[] = [
  { f: 'sin(x)', tex: '\\sin x', x: 1 },
  { f: 'sin(x)', tex: '\\sin x', x: 2 },
  { f: 'exp(x)', tex: 'e^x', x: 1 },
  { f: 'log(x)', tex: '\\log x', x: 2 },
  { f: 'sqrt(x)', tex: '\\sqrt x', x: 2 },
  { f: 'tanh(x)', tex: '\\tanh x', x: 1 },
  { f: 'atan(x)', tex: '\\arctan x', x: 1 },
];

/** Powers of ten to choose among, by their ids. */
const STEPS = { h2: -2, h5: -5, h8: -8, h12: -12, h15: -15 } as const;
type StepId = keyof typeof STEPS;
const IDS = Object.keys(STEPS) as StepId[];

interface Draw {
  readonly place: Place;
  readonly central: boolean;
  readonly shown: readonly StepId[];
}

const stepOf = (id: StepId) => Number(`1e${STEPS[id]}`);

/** The error that this machine makes, truncation and rounding together. */
function error({ place: { f, x }, central }: Draw, id: StepId): number {
  const h = stepOf(id);
  const at = (t: number) => value(f, { x: t });
  const quotient = central ? (at(x + h) - at(x - h)) / (2 * h) : (at(x + h) - at(x)) / h;
  return Math.abs(quotient - slope(f, 'x', { x }));
}

const best = (d: Draw): StepId =>
  IDS.reduce((found, id) => (error(d, id) < error(d, found) ? id : found));

/** `$4\cdot10^{-9}$`: one digit says it, and the last digits of errors differ between machines. */
function size(x: number): string {
  const [digit, power] = x.toExponential(0).split('e');
  if (Number(power) === 0) return `$${digit}$`;
  return `$${digit === '1' ? '' : `${digit}\\cdot`}10^{${Number(power)}}$`;
}

const stepTex = (id: StepId) => `10^{${STEPS[id]}}`;
const name = ({ central }: Draw) => (central ? 'central' : 'forward');
const truncation = ({ central }: Draw) =>
  central ? "\\tfrac{h^2}6\\,|f'''|" : "\\tfrac h2\\,|f''|";

export default template<Draw>({
  id: '01-T8',
  version: 1,
  title: 'The best step of a difference quotient',
  skills: ['step-size', 'gradient-check'],
  draw: (random) => ({
    place: random.pick(PLACES),
    central: random.sign() > 0,
    shown: random.shuffle(IDS),
  }),
  prompt: (d) =>
    `A machine computes in double precision, with about sixteen digits: its numbers are rounded by about $\\epsilon\\approx2\\cdot10^{-16}$ of their size. The slope of $f(x) = ${d.place.tex}$ at $x = ${d.place.x}$ is estimated by the ${name(d)} difference $${d.central ? '\\dfrac{f(x+h)-f(x-h)}{2h}' : '\\dfrac{f(x+h)-f(x)}{h}'}$. Which step $h$ gives the smallest error?`,
  answer: (d) =>
    choice(Object.fromEntries(d.shown.map((id) => [id, `$h = ${stepTex(id)}$`])), best(d)),
  check: ({ central }) => [central ? 'h5' : 'h8'],
  misconceptions: [
    {
      id: 'SMALLEST_IS_BEST',
      short: 'the smallest step taken for the best',
      answer: () => ['h15'],
      say: (d) =>
        `A smaller $h$ is better for the limit, not for the machine. The two values of $f$ agree in almost all of their sixteen digits, and the rounding error of about $\\epsilon|f|/h$ has taken over: here the error is about ${size(error(d, 'h15'))}.`,
    },
    {
      id: 'TRUNCATION',
      short: 'a step so large that truncation rules',
      answer: () => ['h2'],
      say: (d) =>
        `At $h=10^{-2}$ rounding plays no part yet, but truncation does: the error is about $${truncation(d)}$, here ${size(error(d, 'h2'))}. A smaller step still helps a good deal.`,
    },
    {
      id: 'OTHER_QUOTIENT',
      short: 'the best step of the other difference quotient',
      answer: ({ central }) => [central ? 'h8' : 'h5'],
      say: (d) =>
        d.central
          ? `That is about the best step for the forward difference, $\\sqrt\\epsilon$. The central one has a far smaller truncation error, so it is at its best earlier; at $10^{-8}$ rounding has already brought it to ${size(error(d, 'h8'))}.`
          : `That is about the best step for the central difference, $\\sqrt[3]\\epsilon$. The forward one has the larger truncation error $\\tfrac h2|f''|$, which at $10^{-5}$ still dominates: the error is ${size(error(d, 'h5'))}.`,
    },
    {
      id: 'PAST_THE_BOTTOM',
      short: 'a step below the best one, where rounding rules',
      answer: () => ['h12'],
      say: (d) =>
        `At $h = 10^{-12}$ you have gone too far: rounding, about $\\epsilon|f|/h$, is by far the larger of the two errors. It comes to about ${size(error(d, 'h12'))}; look for the step at which both are equally large.`,
    },
  ],
  hints: (d) => [
    `Two errors compete. Truncation, what is missed by stopping before the limit, falls as $h$ gets smaller. Rounding grows, because it is divided by $h$. The best step lies where neither rules.`,
    `For the ${name(d)} difference truncation is about $${truncation(d)}$ and rounding about $\\epsilon\\,|f|/h$.`,
    d.central
      ? `Leave out the constants: the two balance where $h^2 = \\epsilon/h$, that is $h^3 = \\epsilon$. Take the cube root of $2\\cdot10^{-16}$, roughly.`
      : `Leave out the constants: the two balance where $h = \\epsilon/h$, that is $h^2 = \\epsilon$. Take the square root of $2\\cdot10^{-16}$, roughly.`,
  ],
  solution: (d) =>
    [
      `The error is about $${truncation(d)} + \\epsilon\\,|f|/h$. For $f$ and its derivatives of about unit size the two terms balance where ${d.central ? '$h^2 \\approx \\epsilon/h$, so $h \\approx \\epsilon^{1/3} \\approx 6\\cdot10^{-6}$' : '$h \\approx \\epsilon/h$, so $h \\approx \\epsilon^{1/2} \\approx 1.5\\cdot10^{-8}$'}.`,
      `Measured for $${d.place.tex}$ at $${d.place.x}$, the errors are about ${IDS.map((id) => `${size(error(d, id))} at $${stepTex(id)}$`).join(', ')}.`,
      `Of these the smallest is at $h = ${stepTex(best(d))}$.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'tangent',
    query: query({ f: d.place.f, at: d.place.x, look: 'steps', h: stepOf(best(d)) }),
    caption: `The errors of both quotients against the step; yours is the ${name(d)} one. Read from right to left: truncation falls, then rounding takes over. Where is its lowest point?`,
  }),
  cases: [
    { seed: '1', typed: ['h5'], expect: 'correct' },
    { seed: '1', typed: ['h15'], expect: 'SMALLEST_IS_BEST' },
    { seed: '1', typed: ['h2'], expect: 'TRUNCATION' },
    { seed: '1', typed: ['h8'], expect: 'OTHER_QUOTIENT' },
    { seed: '1', typed: ['h12'], expect: 'PAST_THE_BOTTOM' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
