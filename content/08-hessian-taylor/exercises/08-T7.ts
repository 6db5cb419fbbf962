import {
  columnTex,
  hessian,
  matrixTex,
  num,
  number,
  par,
  plus,
  query,
  rowTex,
  template,
  tidy,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** fxx, fxy, fyy. */
  readonly H: readonly [number, number, number];
  /** 5 d: whole numbers of length 5. */
  readonly d: readonly [number, number];
}

/** hᵀHh of 5d, with the cross term taken so many times. */
const form = ({ H: [p, q, r], d: [s, t] }: Draw, crossed: number) =>
  p * s * s + crossed * q * s * t + r * t * t;
const clean = (x: number) => Number(x.toFixed(9));
/** φ(t) of the quadratic with this Hessian, along d. */
const along = ({ H: [p, q, r], d: [s, t] }: Draw) =>
  `(${p}*(${s}/5*t)^2 + 2*(${q})*(${s}/5*t)*(${t}/5*t) + ${r}*(${t}/5*t)^2)/2`;
const curvature = (draw: Draw) => clean(hessian(along(draw), ['t'], { t: 0 })[0]?.[0] ?? NaN);
const square = ({ H: [p, q, r] }: Draw) => [
  [p, q],
  [q, r],
];
/** H·5d. */
const pushed = ({ H: [p, q, r], d: [s, t] }: Draw) => [p * s + q * t, q * s + r * t] as const;
const unit = ({ d }: Draw) => `\\tfrac15${columnTex(d)}`;
/** 25 times the curvature, term by term; what is 0 is left out. */
const sum = ({ H: [p, q, r], d: [s, t] }: Draw) =>
  [
    [p, `\\cdot${par(s)}^2`] as const,
    [2 * q, `\\cdot${par(s)}\\cdot${par(t)}`] as const,
    [r, `\\cdot${par(t)}^2`] as const,
  ]
    .filter(([factor]) => factor !== 0)
    .map(([factor, rest], k) => `${k === 0 ? num(factor) : plus(factor)}${rest}`)
    .join(' ');

export default template<Draw>({
  id: '08-T7',
  version: 1,
  title: 'The curvature along a direction',
  skills: ['hessian', 'directional-derivative'],
  draw: (random) => {
    const [s, t] = random.shuffle([3, 4]);
    return {
      H: [random.int(-4, 4), random.nonzero(-3, 3), random.int(-4, 4)],
      d: [(s ?? 3) * random.sign(), (t ?? 4) * random.sign()],
    };
  },
  accept: (draw) => form(draw, 2) !== 0,
  prompt: (draw) =>
    `At a point the Hessian is $H = ${matrixTex(square(draw))}$. What is the curvature along $\\mathbf d = ${unit(draw)}$? Give it exactly, as a fraction or a decimal number.`,
  answer: (draw) => number(curvature(draw)),
  check: (draw) => [`${form(draw, 2)}/25`],
  misconceptions: [
    {
      id: 'HALF',
      short: 'halved as in the Taylor model',
      answer: (draw) => [`${form(draw, 2)}/50`],
      say: () =>
        'Halved. The half belongs to the Taylor model, which adds up a change; curvature is the second derivative itself, $\\mathbf d^{\\top}H\\mathbf d$.',
    },
    {
      id: 'NON_UNIT_D',
      short: 'the direction not of length one',
      answer: (draw) => [String(form(draw, 2))],
      say: ({ d }) =>
        `You took $${columnTex(d)}$ for the direction. It has length 5, and curvature is asked per unit of length: $\\mathbf d$ comes in twice, so the division by 5 counts twice.`,
    },
    {
      id: 'LENGTH_DIVIDED_ONCE',
      short: 'divided by the length once only',
      answer: (draw) => [`${form(draw, 2)}/5`],
      say: () =>
        'You divided by 5 once. $\\mathbf d$ stands on both sides of $H$, and each of them brings a fifth.',
    },
    {
      id: 'CROSS_ONCE',
      short: 'the cross term counted once',
      answer: (draw) => [`${form(draw, 1)}/25`],
      say: ({ H }) =>
        `The mixed entry $${num(H[1])}$ stands in $H$ twice, above and below the diagonal, so the cross term is $2\\cdot${par(H[1])}\\,d_1d_2$. You took it once.`,
    },
    {
      id: 'DIAGONAL_ONLY',
      short: 'the mixed entries left out',
      answer: (draw) => [`${form(draw, 0)}/25`],
      say: ({ H }) =>
        `You used the diagonal alone: the curvatures along the axes. Along a slanted direction the mixed entry $${num(H[1])}$ bends the ground as well.`,
    },
  ],
  hints: (draw) => [
    `Walk along $\\mathbf d$: $\\phi(t) = f(\\mathbf x + t\\,\\mathbf d)$ has the second derivative $\\mathbf d^{\\top}H\\mathbf d$. Is $\\mathbf d = ${unit(draw)}$ of length one?`,
    `It is: $3^2 + 4^2 = 5^2$. Compute $H\\mathbf d = \\tfrac15${columnTex(pushed(draw))}$ first, then $\\mathbf d^{\\top}$ times it.`,
    `The two fifths make $\\tfrac1{25}$: the curvature is $\\tfrac1{25}\\big(${sum(draw)}\\big)$.`,
  ],
  solution: (draw) => {
    const [s, t] = draw.d;
    const [u, v] = pushed(draw);
    return [
      `$H\\mathbf d = \\tfrac15${columnTex([u, v])}$, and`,
      `$$\\mathbf d^{\\top}H\\mathbf d = \\tfrac1{25}\\,${rowTex([s, t])}${columnTex([u, v])} = \\tfrac1{25}\\,(${num(form(draw, 2))}) = ${num(curvature(draw))}.$$`,
      `Term by term the same: $\\tfrac1{25}\\big(${sum(draw)}\\big)$, the mixed entry counted twice.`,
      `$f$ bends ${form(draw, 2) > 0 ? 'upward' : 'downward'} along $\\mathbf d$, and along $-\\mathbf d$ just the same.`,
    ].join('\n\n');
  },
  figure: ({ H: [p, q, r], d: [s, t] }) => ({
    widget: 'taylor',
    query: query({
      f: tidy(`(${p}*x^2 + ${2 * q}*x*y + ${r}*y^2)/2`, ['x', 'y']),
      at: '0,0',
      look: 'curvature',
      angle: Number(((Math.atan2(t, s) * 180) / Math.PI).toFixed(1)),
      view: '-2,2,-1.8,1.8',
    }),
    caption:
      'A quadratic with this Hessian, and the curvature all the way round. Turn the direction: where is it largest, where smallest?',
  }),
  cases: [
    { seed: '3', typed: ['4.48'], expect: 'correct' },
    { seed: '3', typed: ['(4.48)'], expect: 'correct' },
    { seed: '3', typed: ['2*(4.48)/2'], expect: 'correct' },
    { seed: '3', typed: ['112/50'], expect: 'HALF' },
    { seed: '3', typed: ['112'], expect: 'NON_UNIT_D' },
    { seed: '3', typed: ['112/5'], expect: 'LENGTH_DIVIDED_ONCE' },
    { seed: '3', typed: ['88/25'], expect: 'CROSS_ONCE' },
    { seed: '3', typed: ['64/25'], expect: 'DIAGONAL_ONLY' },
    { seed: '3', typed: ['97'], expect: 'wrong' },
    { seed: '3', typed: ['12x'], expect: 'unreadable' },
  ],
});
