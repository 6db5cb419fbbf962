import { choice, jacobian, num, query, template } from '../../../src/exercises/author.ts';

type Wrong = 'exist' | 'around' | 'differentiable' | 'c1' | 'stationary' | 'repeated';

/** Conditions that do it, each with its reason. */
const ENOUGH = {
  continuous: [
    'All second partials exist near the point and are continuous there.',
    "That is Schwarz's theorem: with continuous second partials the signed sum over the corners of a small square can be read in both orders, and both limits exist and agree",
  ],
  polynomial: [
    '$f$ is a polynomial in $x$ and $y$.',
    "A polynomial has partial derivatives of every order, all of them polynomials and continuous, so Schwarz's theorem applies at every point",
  ],
  partials: [
    'Both first partials exist near the point and are differentiable at it.',
    'This is the weaker condition of the theorem: the first partials need to be differentiable at the point itself only. Continuous second partials are enough for that, and not necessary',
  ],
  c2: [
    '$f$ is twice continuously differentiable in a disc around the point.',
    "Then all second partials are continuous at the point, and Schwarz's theorem applies",
  ],
} as const;

const WRONG: Readonly<Record<Wrong, string>> = {
  exist: 'Both mixed partials exist at the point.',
  around: 'All second partials exist at every point near it.',
  differentiable: '$f$ is differentiable at the point.',
  c1: 'Both first partials exist near the point and are continuous.',
  stationary: 'The gradient is zero at the point.',
  repeated:
    '$\\dfrac{\\partial^2f}{\\partial x^2}$ and $\\dfrac{\\partial^2f}{\\partial y^2}$ exist at the point and are equal.',
};

interface Draw {
  readonly enough: keyof typeof ENOUGH;
  readonly wrong: readonly Wrong[];
  readonly order: readonly string[];
}

/** Peano's example; 0 at the origin. */
const PEANO = 'x*y*(x^2-y^2)/(x^2+y^2)';
/** Its slope in x on the line x = 0, and in y on the line y = 0, by AD. */
const slopes = (t: number) => ({
  x: jacobian(PEANO, ['x', 'y'], { x: 0, y: t })[0]?.[0] ?? NaN,
  y: jacobian(PEANO, ['x', 'y'], { x: t, y: 0 })[0]?.[1] ?? NaN,
});

const when = (wrong: Wrong) => (d: Draw) => (d.wrong.includes(wrong) ? [wrong] : undefined);

export default template<Draw>({
  id: '08-T9',
  version: 1,
  title: 'When the order of two derivatives does not matter',
  skills: ['hessian', 'differentiability'],
  draw: (random) => {
    const enough = random.pick([
      'continuous',
      'continuous',
      'polynomial',
      'partials',
      'c2',
    ] as const);
    // Existence alone, at the point or around it, is what the question is about.
    const wrong: Wrong[] = [
      random.pick(['exist', 'around'] as const),
      ...random.some(['differentiable', 'c1', 'stationary', 'repeated'] as const, 2),
    ];
    return { enough, wrong, order: random.shuffle([enough, ...wrong]) };
  },
  prompt: () =>
    'Let $f$ be a function of $x$ and $y$. Which of these guarantees $\\dfrac{\\partial^2f}{\\partial x\\,\\partial y} = \\dfrac{\\partial^2f}{\\partial y\\,\\partial x}$ at a point?',
  answer: (d) => {
    const texts: Readonly<Record<string, string>> = { ...WRONG, [d.enough]: ENOUGH[d.enough][0] };
    return choice(Object.fromEntries(d.order.map((id) => [id, texts[id] ?? ''])), d.enough);
  },
  misconceptions: [
    {
      id: 'EXISTENCE_ENOUGH',
      short: 'existence of the mixed partials taken to be enough',
      answer: (d) => when('exist')(d) ?? when('around')(d),
      say: () =>
        `They may exist and differ: $xy\\frac{x^2-y^2}{x^2+y^2}$, with 0 at the origin, has all second partials everywhere, and at the origin the mixed ones are $${num(slopes(1).x)}$ and $${num(slopes(1).y)}$. What fails there is their continuity.`,
    },
    {
      id: 'DIFFERENTIABLE_ENOUGH',
      short: 'differentiability of f taken to be enough',
      answer: when('differentiable'),
      say: () =>
        'A differentiable $f$ may have no second partials at all. The counterexample $xy\\frac{x^2-y^2}{x^2+y^2}$ is differentiable too, and its mixed partials at the origin differ. It would take first partials that are differentiable.',
    },
    {
      id: 'C1_ENOUGH',
      short: 'continuous first partials taken to be enough',
      answer: when('c1'),
      say: () =>
        'Continuous first partials make $f$ differentiable, no more. The counterexample $xy\\frac{x^2-y^2}{x^2+y^2}$ has them, at the origin too, and its mixed partials there are different. One order higher would do.',
    },
    {
      id: 'STATIONARY_ENOUGH',
      short: 'a zero gradient taken to be enough',
      answer: when('stationary'),
      say: () =>
        'The gradient at one point says nothing of how the slopes change around it. In the counterexample $xy\\frac{x^2-y^2}{x^2+y^2}$ the gradient at the origin is zero, and the mixed partials differ.',
    },
    {
      id: 'DIAGONAL_LOOKED_AT',
      short: 'the diagonal of the Hessian looked at',
      answer: when('repeated'),
      say: () =>
        'Those are the diagonal entries of the Hessian; they may be equal or not, whatever the mixed ones do. In the counterexample $xy\\frac{x^2-y^2}{x^2+y^2}$ both are 0 at the origin.',
    },
  ],
  hints: () => [
    'One mixed partial asks how the slope in $x$ changes when $y$ moves, the other how the slope in $y$ changes when $x$ moves. Something has to tie the two together.',
    `Keep the counterexample at hand: $f = xy\\frac{x^2-y^2}{x^2+y^2}$, $f(0,0)=0$. Its slope in $x$ at $(0,y)$ is $-y$, its slope in $y$ at $(x,0)$ is $x$.`,
    'Go through the conditions: which of them hold for the counterexample at the origin? There the gradient is zero, $f$ and its first partials are continuous, all second partials exist. Those conditions cannot be enough.',
  ],
  solution: (d) =>
    [
      `${ENOUGH[d.enough][1]}.`,
      `The others all hold for $f = xy\\frac{x^2-y^2}{x^2+y^2}$ at the origin. At $(0,1)$ its slope in $x$ is $${num(slopes(1).x)}$ and at $(0,2)$ it is $${num(slopes(2).x)}$: it is $-y$, and its slope in $y$ is $-1$. At $(1,0)$ its slope in $y$ is $${num(slopes(1).y)}$ and at $(2,0)$ it is $${num(slopes(2).y)}$: it is $x$, and its slope in $x$ is $1$. The two mixed partials differ.`,
    ].join('\n\n'),
  figure: () => ({
    widget: 'gradient',
    query: query({
      f: `f(x,y) = ${PEANO}; f(0,0) = 0`,
      at: '0,1',
      angle: 0,
      view: '-2,2,-1.6,1.6',
    }),
    caption:
      'The counterexample. At $(0,1)$ it falls along $x$ with slope $-1$; move the point down the axis: the slope in $x$ is $-y$. On the other axis the slope in $y$ is $x$.',
  }),
  cases: [
    { seed: '3', typed: ['continuous'], expect: 'correct' },
    { seed: '3', typed: ['exist'], expect: 'EXISTENCE_ENOUGH' },
    { seed: '3', typed: ['differentiable'], expect: 'DIFFERENTIABLE_ENOUGH' },
    { seed: '3', typed: ['c1'], expect: 'C1_ENOUGH' },
    { seed: '4', typed: ['stationary'], expect: 'STATIONARY_ENOUGH' },
    { seed: '4', typed: ['continuous'], expect: 'correct' },
    { seed: '11', typed: ['repeated'], expect: 'DIAGONAL_LOOKED_AT' },
    { seed: '11', typed: ['polynomial'], expect: 'correct' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
