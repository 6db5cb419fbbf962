import {
  choice,
  fraction,
  num,
  query,
  template,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Culprit {
  readonly id: string;
  /** In p and q, away from the origin. */
  readonly over: (p: string, q: string) => string;
  readonly tex: string;
  /** The row of its partial derivatives at the origin: its values along the axes are linear. */
  readonly partials: readonly [number, number];
  /** Why it is continuous all the same. */
  readonly bound: string;
}

const CULPRITS: readonly Culprit[] = [
  {
    id: 'x2y',
    over: (p, q) => `${p}^2*${q}/(${p}^2 + ${q}^2)`,
    tex: 'x^2y',
    partials: [0, 0],
    bound: '|f| \\le |y|',
  },
  {
    id: 'xy2',
    over: (p, q) => `${p}*${q}^2/(${p}^2 + ${q}^2)`,
    tex: 'xy^2',
    partials: [0, 0],
    bound: '|f| \\le |x|',
  },
  {
    id: 'x3',
    over: (p, q) => `${p}^3/(${p}^2 + ${q}^2)`,
    tex: 'x^3',
    partials: [1, 0],
    bound: '|f| \\le |x|',
  },
  {
    id: 'y3',
    over: (p, q) => `${q}^3/(${p}^2 + ${q}^2)`,
    tex: 'y^3',
    partials: [0, 1],
    bound: '|f| \\le |y|',
  },
];

interface Draw {
  readonly f: Culprit;
  /** 𝐠(t) = (k t, m t). */
  readonly k: number;
  readonly m: number;
  readonly shown: readonly string[];
}

/** Along a line through the origin f is linear, so its value at t = 1 is its slope. */
const slopeOf = ({ f, k, m }: Draw): number => value(f.over(`(${k})`, `(${m})`));
const promised = ({ f, k, m }: Draw): number => f.partials[0] * k + f.partials[1] * m;
/** The true slope as a fraction: the numerator of f over k² + m². */
const exact = (d: Draw): string => {
  const below = d.k ** 2 + d.m ** 2;
  return fraction(Math.round(slopeOf(d) * below), below).replace(
    /^(-?)(\d+)\/(\d+)$/,
    '$1\\tfrac{$2}{$3}',
  );
};
const times = (c: number, name: string): string =>
  c === 1 ? name : c === -1 ? `-${name}` : `${num(c)}${name}`;
const gTex = ({ k, m }: Draw): string => `(${times(k, 't')},\\,${times(m, 't')})`;
/** What is 0 at the origin, with the partials of f there: so the figure takes these for its Jacobian. */
const linear = ({ partials: [fx, fy] }: Culprit): string =>
  fx !== 0 ? 'g[1]' : fy !== 0 ? 'g[2]' : '0';
const rowTex = ({ f }: Draw): string => `[${f.partials.join(',\\,')}]`;

export default template<Draw>({
  id: '05-T7',
  version: 1,
  title: 'Why does the rule fail here?',
  skills: ['differentiability', 'chain-rule'],
  draw: (random) => ({
    f: random.pick(CULPRITS),
    k: random.int(1, 2),
    m: random.nonzero(-3, 3),
    shown: random.shuffle(['rough', 'jump', 'inner', 'none', 'order']),
  }),
  accept: (d) => Math.abs(slopeOf(d) - promised(d)) > 1e-9,
  prompt: (d) =>
    `Let $f(x,y) = \\dfrac{${d.f.tex}}{x^2+y^2}$ with $f(0,0) = 0$, and $\\mathbf g(t) = ${gTex(d)}$. At $t = 0$ the product of the Jacobians, $J_f\\,J_{\\mathbf g}$, is $${num(promised(d))}$, and the true slope of $f\\circ\\mathbf g$ is another number. Why does the chain rule fail?`,
  answer: (d) => {
    const text: Readonly<Record<string, string>> = {
      rough: '$f$ is not differentiable at the origin, though its partials exist there.',
      jump: '$f$ is not continuous at the origin.',
      inner: '$\\mathbf g$ is not differentiable at $0$.',
      none: '$f$ has no partial derivatives at the origin.',
      order: 'The Jacobians stand in the wrong order.',
    };
    return choice(Object.fromEntries(d.shown.map((id) => [id, text[id] ?? ''])), 'rough');
  },
  misconceptions: [
    {
      id: 'NOT_CONTINUOUS',
      short: 'continuity taken for the hypothesis that fails',
      answer: () => ['jump'],
      say: (d) =>
        `It is continuous: $${d.f.bound}$ everywhere, so $f$ goes to 0 at the origin. And continuity is not what the theorem asks for: it wants a linear model of $f$ at the value that $\\mathbf g$ hands it.`,
    },
    {
      id: 'INNER_BLAMED',
      short: 'the inner map blamed',
      answer: () => ['inner'],
      say: (d) =>
        `$\\mathbf g(t) = ${gTex(d)}$ is linear, and its own linear model. The fault is further down the line: look at what $f$ does near the origin.`,
    },
    {
      id: 'NO_PARTIALS',
      short: 'existing partials denied',
      answer: () => ['none'],
      say: (d) =>
        `Put $y = 0$, then $x = 0$: along both axes $f$ is a straight line, so both partials exist, $${rowTex(d)}$. That is what makes the case treacherous.`,
    },
    {
      id: 'WRONG_ORDER',
      short: 'the factors of the chain in the wrong order',
      answer: () => ['order'],
      say: () =>
        `$J_f$ is a row and $J_{\\mathbf g}$ a column: row times column is a number, as it should be. The order is right, and the product still is not the slope.`,
    },
  ],
  hints: (d) => [
    `Go through the hypotheses of the theorem one by one: $\\mathbf g$ differentiable at $0$, $f$ differentiable at $\\mathbf g(0)$. Which of the machines is harmless?`,
    `The partials of $f$ at the origin are $${rowTex(d)}$. If $f$ were differentiable there, its slope along $${gTex(d)}$ would be $${num(promised(d))}$. Compute $f${gTex(d)}$.`,
    `$f${gTex(d)} = ${exact(d)}\\,t$, a straight line with the slope $${exact(d)}$. Which property of $f$ would have forbidden this?`,
  ],
  solution: (d) =>
    [
      `$\\mathbf g$ is linear, so it is differentiable. Along the axes $f$ has the partials $${rowTex(d)}$, and these promise the slope $${num(promised(d))}$ along $\\mathbf g$. In truth`,
      `$$f${gTex(d)} = ${exact(d)}\\,t,$$`,
      `with the slope $${exact(d)}$. Only the row of partials could have been the linear model of $f$, and it does not serve: so $f$ is not differentiable at the origin, though its partials exist there, and the theorem does not apply. (It is continuous, since $${d.f.bound}$.)`,
    ].join('\n\n'),
  figure: ({ f, k, m }) => ({
    widget: 'chain',
    query: query({
      f: `g = (${tidy(`${k}*t`)}, ${tidy(`${m}*t`)}); f = if(g[1]^2 + g[2]^2 == 0, ${linear(f)}, ${f.over('g[1]', 'g[2]')})`,
      at: 0,
      h: 0.1,
      u: 1,
    }),
    caption:
      'The two machines at $t = 0$, with a step of $0.1$. At $f$, on the right, the arrow of the step ends where the product of the Jacobians promises; the open circle is where the step leads in truth.',
  }),
  cases: [
    { seed: '1', typed: ['rough'], expect: 'correct' },
    { seed: '1', typed: ['jump'], expect: 'NOT_CONTINUOUS' },
    { seed: '1', typed: ['inner'], expect: 'INNER_BLAMED' },
    { seed: '1', typed: ['none'], expect: 'NO_PARTIALS' },
    { seed: '1', typed: ['order'], expect: 'WRONG_ORDER' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
