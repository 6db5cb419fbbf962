import {
  matrixTex,
  num,
  par,
  query,
  rowTex,
  template,
  tidy,
  type Item,
} from '../../../src/exercises/author.ts';

type Kind = 'minimum' | 'maximum' | 'saddle' | 'undecided' | 'level';

interface Draw {
  /** ∂xx, ∂xy, ∂yy. */
  readonly h: readonly [number, number, number];
  readonly g: readonly [number, number];
  readonly order: readonly Kind[];
}

const TEXT: Readonly<Record<Kind, string>> = {
  minimum: 'The point is a minimum.',
  maximum: 'The point is a maximum.',
  saddle: 'The point is a saddle.',
  undecided: 'It is stationary, and the Hessian does not decide.',
  level: 'It is none of them: the point is not stationary.',
};

const det = ([a, b, c]: Draw['h']) => a * c - b * b;
const matrix = ({ h: [a, b, c] }: Draw) =>
  matrixTex([
    [a, b],
    [b, c],
  ]);
/** Trace and determinant of the draw. */
const half = ([a, , c]: Draw['h']) => (a + c) / 2;
const eigenvalues = ({ h }: Draw): readonly [number, number] => {
  const root = Math.sqrt(half(h) ** 2 - det(h));
  return [half(h) - root, half(h) + root];
};

/** By the signs of the eigenvalues. */
function kindOf(d: Draw): Kind {
  if (d.g.some((entry) => entry !== 0)) return 'level';
  const [low, high] = eigenvalues(d);
  if (Math.abs(low * high) < 1e-9) return 'undecided';
  if (low > 0) return 'minimum';
  return high < 0 ? 'maximum' : 'saddle';
}

const sameSign = ([a, , c]: Draw['h']) => a * c > 0;
/** What the diagonal alone suggests. */
const byDiagonal = ({ h }: Draw): Kind =>
  sameSign(h) ? (h[0] > 0 ? 'minimum' : 'maximum') : 'saddle';
/** What the Hessian alone says, the gradient not looked at. */
const byHessian = (d: Draw): Kind => kindOf({ ...d, g: [0, 0] });

const signed = (x: number) => (x > 0 ? 'positive' : 'negative');
const shown = (x: number) => (Number.isInteger(x) ? num(x) : x.toFixed(3));
const is = (x: number) => (Number.isInteger(x) ? `$${num(x)}$` : `about $${x.toFixed(3)}$`);

export default template<Draw>({
  id: '11-T6',
  version: 1,
  title: 'Minimum, maximum, saddle?',
  skills: ['stationary-points', 'hessian'],
  draw: (random) => {
    const kind = random.pick<Kind>([
      'minimum',
      'maximum',
      'saddle',
      'saddle',
      'undecided',
      'undecided',
      'level',
    ]);
    const sign = kind === 'maximum' ? -1 : random.sign();
    const [a, b, c] =
      kind === 'undecided'
        ? random.pick([
            [1, 2, 4],
            [2, 2, 2],
            [1, -1, 1],
            [4, -2, 1],
            [1, -3, 9],
            [3, 3, 3],
          ] as const)
        : [random.int(1, 5), random.nonzero(-4, 4), random.int(1, 5)];
    const turn = kind === 'minimum' ? 1 : sign;
    return {
      h: [turn * a, b * (kind === 'undecided' ? turn : 1), turn * c],
      g:
        kind === 'level'
          ? random.pick([
              [1, 0],
              [0, -2],
              [2, 1],
              [-1, 0],
            ] as const)
          : [0, 0],
      order: random.shuffle(['minimum', 'maximum', 'saddle', 'undecided', 'level'] as const),
    };
  },
  prompt: (d) =>
    `At a point a $C^2$ function has the gradient $\\nabla f=${rowTex(d.g)}$ and the Hessian $H=${matrix(d)}$. What can be said?`,
  answer: (d) => ({
    kind: 'choice',
    choices: d.order.map((id): Item => ({ id, text: TEXT[id] })),
    truth: kindOf(d),
  }),
  // By determinant and first entry, without eigenvalues.
  check: ({ g, h }) => {
    if (g[0] !== 0 || g[1] !== 0) return ['level'];
    if (det(h) === 0) return ['undecided'];
    if (det(h) < 0) return ['saddle'];
    return [h[0] > 0 ? 'minimum' : 'maximum'];
  },
  misconceptions: [
    {
      id: 'HYPOTHESIS',
      short: 'the gradient not looked at',
      answer: (d) => (kindOf(d) === 'level' ? [byHessian(d)] : undefined),
      made: (d, [typed = '']) => kindOf(d) === 'level' && typed !== '' && typed !== 'level',
      say: (d) =>
        `The gradient is $${rowTex(d.g)}$, not zero: along the surface it still goes up one way and down the other. The words minimum, maximum and saddle need a level plane first; the Hessian alone says only how $f$ bends against its plane. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'a stationary point not recognised',
      answer: (d) => (kindOf(d) === 'level' ? undefined : ['level']),
      say: (d) =>
        `The gradient is $${rowTex(d.g)}$, zero in both entries, so the point is stationary. Now the Hessian has to say what it is. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'the diagonal taken for the eigenvalues',
      answer: (d) =>
        kindOf(d) === 'saddle' || kindOf(d) === 'undecided' ? [byDiagonal(d)] : undefined,
      say: (d) =>
        `You looked at the diagonal, which is ${signed(d.h[0])}. The eigenvalues decide, and their product is $\\det H=${num(det(d.h))}$. ${
          kindOf(d) === 'saddle'
            ? 'It is negative, so one of them is of the other sign: the surface bends up along one direction and down along another.'
            : 'One of them is 0, and along that direction the quadratic model is flat: the terms that the model leaves out decide.'
        } Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'a zero eigenvalue taken for a saddle',
      answer: (d) => (kindOf(d) === 'undecided' ? ['saddle'] : undefined),
      say: (d) =>
        `A saddle for sure needs eigenvalues of both signs. Here they are ${is(eigenvalues(d)[0])} and ${is(eigenvalues(d)[1])}: a zero beside one sign decides nothing. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'undecided where the signs decide',
      answer: (d) =>
        ['minimum', 'maximum', 'saddle'].includes(kindOf(d)) ? ['undecided'] : undefined,
      say: (d) =>
        `It does decide: $\\det H=${num(det(d.h))}$ is not 0, so no eigenvalue is 0. Only a zero eigenvalue leaves it open. Kind: HYPOTHESIS.`,
    },
    {
      id: 'SIGN',
      short: 'the sign of the determinant turned round',
      answer: (d) => (kindOf(d) === 'minimum' || kindOf(d) === 'maximum' ? ['saddle'] : undefined),
      say: ({ h }) =>
        `The determinant is $${par(h[0])}\\cdot${par(h[2])}-${par(h[1])}^2=${num(det(h))}$, positive: both eigenvalues have the same sign, and a saddle needs both. Kind: SIGN.`,
    },
    {
      id: 'SIGN',
      short: 'minimum and maximum exchanged',
      answer: (d) => ({ minimum: ['maximum'], maximum: ['minimum'] })[kindOf(d) as string],
      say: (d) =>
        `Both eigenvalues are ${signed(half(d.h))}, so along every line through the point $f$ bends ${half(d.h) > 0 ? 'up, as at the bottom of a bowl' : 'down, as on the top of a hill'}. Kind: SIGN.`,
    },
  ],
  hints: (d) => [
    'Lesson 08: first whether the point is stationary, then the signs of the eigenvalues.',
    `Is $\\nabla f=${rowTex(d.g)}$ zero? The product of the eigenvalues is $\\det H$, their sum is the trace.`,
    `$\\det H=${num(det(d.h))}$, and the trace is $${num(2 * half(d.h))}$.`,
  ],
  solution: (d) => {
    const [low, high] = eigenvalues(d);
    const kind = kindOf(d);
    const why = {
      minimum: 'Both are positive and the gradient is zero: a minimum.',
      maximum: 'Both are negative and the gradient is zero: a maximum.',
      saddle: 'They have different signs and the gradient is zero: a saddle.',
      undecided:
        'One is zero. Along its eigenvector the quadratic model is flat, and terms of higher order decide: the Hessian leaves it open.',
      level:
        'But the gradient is not zero, so the point is not stationary, and it is neither minimum nor maximum nor saddle.',
    }[kind];
    return [
      `$\\det H=${num(det(d.h))}$ and the trace is $${num(2 * half(d.h))}$. The eigenvalues are ${is(low)} and ${is(high)}.`,
      why,
      `A check: their sum is the trace, $${shown(low)}${high < 0 ? '' : '+'}${shown(high)}=${num(2 * half(d.h))}$.`,
    ].join('\n\n');
  },
  figure: ({ h: [a, b, c], g: [p, q] }) => ({
    widget: 'taylor',
    query: query({
      f: tidy(`${a / 2}*x^2+(${b})*x*y+(${c / 2})*y^2+(${p})*x+(${q})*y`, ['x', 'y']),
      at: '0,0',
      h: '0.6,0.8',
      order: 2,
      look: 'curvature',
      view: '-2,2,-2,2',
    }),
    caption:
      'The simplest function with this gradient and this Hessian at the origin, and its curvature in all directions.',
  }),
  cases: [
    { seed: '3', typed: ['minimum'], expect: 'correct' },
    { seed: '3', typed: ['undecided'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: ['saddle'], expect: 'SIGN' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
