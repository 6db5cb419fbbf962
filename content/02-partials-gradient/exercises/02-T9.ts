import {
  choice,
  gradient,
  num,
  pointTex,
  query,
  template,
  tex,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

/** What the code under test does to the true row. */
const BUGS = {
  pass: 'It passes.',
  twice: 'It has a factor 2 too many.',
  half: 'It lacks a factor 2.',
  sign: 'It has the wrong sign.',
  other: 'It is wrong in another way.',
} as const;
type Bug = keyof typeof BUGS;
const IDS = Object.keys(BUGS) as Bug[];

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly p: readonly [number, number];
  readonly d: readonly [number, number];
  readonly h: number;
  readonly bug: Bug;
  readonly shown: readonly Bug[];
}

const f = ({ a, b, c }: Draw) => `${a}*x^3 + ${b}*x*y + ${c}*y^2`;
const along = (d: Draw, source: string) => {
  const [gx = NaN, gy = NaN] = gradient(source, ['x', 'y'], { x: d.p[0], y: d.p[1] });
  return gx * d.d[0] + gy * d.d[1];
};

const slopeAlong = (d: Draw) => along(d, f(d));

/** What the code says; in the other way, because it forgot the mixed term. */
function coded(d: Draw): number {
  const right = slopeAlong(d);
  const said: Readonly<Record<Bug, number>> = {
    pass: right,
    twice: 2 * right,
    half: right / 2,
    sign: -right,
    other: along(d, `${d.a}*x^3 + ${d.c}*y^2`),
  };
  return said[d.bug];
}

function central(d: Draw): number {
  const at = (t: number) => value(f(d), { x: d.p[0] + t * d.d[0], y: d.p[1] + t * d.d[1] });
  return (at(d.h) - at(-d.h)) / (2 * d.h);
}

/** The quotient that names the bug: what the code says, over the central difference. */
const quotient = (d: Draw) => coded(d) / central(d);
const shownNumber = (x: number) => num(Number(x.toFixed(7)));
/** All the digits: seven after the point, of which `num` would drop some. */
const exactly = (x: number) => String(Number(x.toFixed(7)));
const ratio = (d: Draw) => num(Number(quotient(d).toFixed(3)));

export default template<Draw>({
  id: '02-T9',
  version: 1,
  title: 'Reading a gradient check',
  skills: ['gradient-check', 'directional-derivative'],
  draw: (random) => ({
    a: random.nonzero(-3, 3),
    b: random.nonzero(-4, 4),
    c: random.nonzero(-3, 3),
    p: [random.int(-2, 2), random.int(-2, 2)],
    d: random.pick([
      [0.6, 0.8],
      [0.8, -0.6],
      [-0.6, 0.8],
    ] as const),
    h: random.pick([1e-2, 1e-3]),
    bug: random.pick(IDS),
    shown: random.shuffle(IDS),
  }),
  accept: (d) =>
    Math.abs(slopeAlong(d)) >= 0.7 &&
    // Another way must not look like one of the clean quotients.
    (d.bug !== 'other' ||
      (Math.abs(quotient(d)) <= 4 &&
        [1, 2, 0.5, -1, 0].every((clean) => Math.abs(quotient(d) - clean) > 0.15))),
  prompt: (d) =>
    `Somebody has written code for the gradient of $f(x,y) = ${tex(f(d))}$. At $${pointTex(d.p)}$, along $\\mathbf d = (${num(d.d[0])},\\,${num(d.d[1])})$, the code says $\\nabla f\\,\\mathbf d = ${shownNumber(coded(d))}$. The central difference with $h = ${num(d.h)}$ says $${exactly(central(d))}$. What do you conclude about the code?`,
  answer: (d) => choice(Object.fromEntries(d.shown.map((id) => [id, BUGS[id]])), d.bug),
  check: (d) => {
    const clean = { pass: 1, twice: 2, half: 0.5, sign: -1 };
    const found = Object.entries(clean).find(([, r]) => Math.abs(quotient(d) - r) < 0.01);
    return [found?.[0] ?? 'other'];
  },
  misconceptions: [
    {
      id: 'SIGN_PASSED',
      short: 'passed in spite of the opposite sign',
      answer: ({ bug }) => (bug === 'sign' ? ['pass'] : undefined),
      say: (d) =>
        `You compared the sizes only. The code says $${shownNumber(coded(d))}$, the difference quotient $${exactly(central(d))}$: their quotient is $${ratio(d)}$, not 1. Code like this would walk uphill.`,
    },
    {
      id: 'FACTOR_PASSED',
      short: 'passed in spite of a factor 2',
      answer: ({ bug }) => (bug === 'twice' || bug === 'half' ? ['pass'] : undefined),
      say: (d) =>
        `The signs agree, and the sizes are not far apart, but a check that passes agrees to many digits. Here the quotient of the two is $${ratio(d)}$, and that is too clean and too far from 1 for rounding.`,
    },
    {
      id: 'RATIO_INVERTED',
      short: 'the quotient read upside down',
      answer: ({ bug }) => (bug === 'twice' ? ['half'] : bug === 'half' ? ['twice'] : undefined),
      say: (d) =>
        `You read the quotient upside down. The central difference comes from values of $f$ alone and can be trusted; the code is under test. It says ${d.bug === 'twice' ? 'twice' : 'half'} what the difference says.`,
    },
    {
      id: 'ROUNDING_BLAMED',
      short: 'a wrong gradient put down to rounding',
      answer: ({ bug }) => (bug === 'other' ? ['pass'] : undefined),
      say: (d) =>
        `You put the difference down to rounding or truncation. With $h = ${num(d.h)}$ those spoil the digits from about the ${d.h === 0.01 ? 'fourth' : 'sixth'} on; here the two already differ in their first digits, with the quotient $${ratio(d)}$.`,
    },
    {
      id: 'FORCED_FACTOR',
      short: 'any mismatch taken for a factor 2',
      answer: (d) => (d.bug === 'other' ? [quotient(d) > 1 ? 'twice' : 'half'] : undefined),
      say: (d) =>
        `Not every mismatch is a factor 2: the quotient of the two is $${ratio(d)}$, neither 2 nor a half. No single factor in front explains it, so an entry or a term is wrong.`,
    },
    {
      id: 'FACTOR_NOT_SEEN',
      short: 'a clean quotient not recognised',
      answer: ({ bug }) =>
        bug === 'sign' || bug === 'twice' || bug === 'half' ? ['other'] : undefined,
      say: (d) =>
        `It is wrong, yes, but the numbers say more than that. Divide what the code says by what the difference says: the quotient is $${ratio(d)}$, to many digits, and so clean a number names the bug.`,
    },
    {
      id: 'TRUNCATION_BLAMED',
      short: 'the error of the difference quotient taken for a bug',
      answer: ({ bug }) => (bug === 'pass' ? ['other'] : undefined),
      say: (d) =>
        `You expected the same digits to the end. The central difference is itself off by about $\\tfrac{h^2}6$ times a third derivative; with $h = ${num(d.h)}$ that is all that is seen here. The quotient is 1 to at least four digits.`,
    },
  ],
  hints: (d) => [
    `Both numbers are the slope along $\\mathbf d$, found in two ways: one from the code, one from values of $f$ alone. Divide the first by the second.`,
    `The quotient is $${shownNumber(coded(d))}/${exactly(central(d)).startsWith('-') ? `(${exactly(central(d))})` : exactly(central(d))} \\approx ${ratio(d)}$. What would it be if the code were right?`,
    'A quotient of 1 to several digits passes. A clean 2, ½ or −1 names the bug. Anything else means that a term or an entry is wrong.',
  ],
  solution: (d) => {
    const last: Readonly<Record<Bug, string>> = {
      pass: 'That is 1 to as many digits as the difference quotient has, so the check is passed. Try one or two directions more, and be content.',
      twice:
        'That is 2, to many digits. The code has a factor 2 too many; a forgotten ½ is a good guess.',
      half: 'That is ½, to many digits. The code lacks a factor 2, such as the 2 that comes down from a square.',
      sign: 'That is −1, to many digits. The code has the wrong sign throughout.',
      other: `That is no clean factor, so some term or entry is wrong. Here the code has forgotten the mixed term $${tex(`${d.b}*x*y`)}$.`,
    };
    return [
      `Divide what the code says by what the values of $f$ say:`,
      `$$\\frac{${shownNumber(coded(d))}}{${exactly(central(d))}} \\approx ${ratio(d)}.$$`,
      last[d.bug],
      `A check by hand: $\\nabla f = \\begin{bmatrix}${tex(`${3 * d.a}*x^2 + ${d.b}*y`, ['x', 'y'])} & ${tex(`${d.b}*x + ${2 * d.c}*y`, ['x', 'y'])}\\end{bmatrix}$, and at $${pointTex(d.p)}$ this row times $\\mathbf d$ is $${shownNumber(slopeAlong(d))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'gradient',
    query: query({
      f: tidy(f(d), ['x', 'y']),
      at: d.p.join(','),
      angle: (Math.atan2(d.d[1], d.d[0]) * 180) / Math.PI,
      h: d.h,
      view: `${d.p[0] - 3},${d.p[0] + 3},${d.p[1] - 2.5},${d.p[1] + 2.5}`,
    }),
    caption: `The arrow $\\mathbf h$ is the direction $\\mathbf d$. The true slope along it at $${pointTex(d.p)}$ is marked on the curve: the number that the code should have given.`,
  }),
  cases: [
    { seed: '1', typed: ['sign'], expect: 'correct' },
    { seed: '1', typed: ['pass'], expect: 'SIGN_PASSED' },
    { seed: '2', typed: ['pass'], expect: 'FACTOR_PASSED' },
    { seed: '2', typed: ['half'], expect: 'RATIO_INVERTED' },
    { seed: '2', typed: ['other'], expect: 'FACTOR_NOT_SEEN' },
    { seed: '3', typed: ['pass'], expect: 'ROUNDING_BLAMED' },
    { seed: '3', typed: ['twice'], expect: 'FORCED_FACTOR' },
    { seed: '13', typed: ['other'], expect: 'TRUNCATION_BLAMED' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
