import { choice, num, query, template, tidy } from '../../../src/exercises/author.ts';

type Class = 'min' | 'max' | 'saddle' | 'inconclusive';

interface Draw {
  readonly eigenvalues: readonly number[];
  readonly order: readonly Class[];
}

const WORDS: Readonly<Record<Class, string>> = {
  min: 'A strict local minimum.',
  max: 'A strict local maximum.',
  saddle: 'A saddle.',
  inconclusive: 'The eigenvalues do not tell.',
};

const least = ({ eigenvalues }: Draw) => Math.min(...eigenvalues);
const most = ({ eigenvalues }: Draw) => Math.max(...eigenvalues);
const determinant = ({ eigenvalues }: Draw) => eigenvalues.reduce((all, one) => all * one, 1);
const hasZero = ({ eigenvalues }: Draw) => eigenvalues.includes(0);
const sum = ({ eigenvalues }: Draw) => eigenvalues.reduce((all, one) => all + one, 0);

const flat = (d: Draw) => d.eigenvalues.every((one) => one === 0);

/** The table of the lesson. */
function classOf(d: Draw): Class {
  if (least(d) > 0) return 'min';
  if (most(d) < 0) return 'max';
  return least(d) < 0 && most(d) > 0 ? 'saddle' : 'inconclusive';
}

/** By counting signs, as a second way. */
function counted({ eigenvalues }: Draw): Class {
  const [up, down] = [1, -1].map((sign) => eigenvalues.filter((one) => sign * one > 0).length);
  if (up !== 0 && down !== 0) return 'saddle';
  if (up === eigenvalues.length) return 'min';
  return down === eigenvalues.length ? 'max' : 'inconclusive';
}

/** “The sign of the determinant decides.” */
const byDeterminant = (d: Draw): Class => (determinant(d) > 0 ? 'min' : 'saddle');
const unless = (d: Draw, wrong: Class): readonly Class[] | undefined =>
  wrong === classOf(d) ? undefined : [wrong];
const list = ({ eigenvalues }: Draw) => eigenvalues.map(num).join(',\\ ');
const zeroCase = ['none negative', 'none positive'] as const;

const WHY: Readonly<Record<Class, (d: Draw) => string>> = {
  min: () =>
    'All are positive: $f$ rises along every direction, at least like $\\tfrac12\\lambda_{\\min}\\lVert\\mathbf h\\rVert^2$. That is a strict local minimum',
  max: () => 'All are negative: $f$ falls along every direction. That is a strict local maximum',
  saddle: (d) =>
    `Both signs are there: $f$ rises along the eigenvector of $${num(most(d))}$ and falls along that of $${num(least(d))}$. That is a saddle${hasZero(d) ? ', and the zero cannot change it' : ''}`,
  inconclusive: (d) =>
    flat(d)
      ? 'All are zero: the quadratic term is gone, and higher terms decide. $x^4+y^4$, $-x^4-y^4$ and $x^4-y^4$ all have such a Hessian at the origin'
      : `There is a zero, and ${sum(d) > 0 ? zeroCase[0] : zeroCase[1]}: along the eigenvector of 0 the quadratic term says nothing, and higher terms decide. Add $t^4$ along it or subtract it, and the answer changes while $H$ does not`,
};

interface Mistake {
  readonly id: string;
  readonly short: string;
  readonly answer: (d: Draw) => readonly Class[] | undefined;
  readonly say: (d: Draw) => string;
}

/** A wrong answer that none of `MISTAKES` is about. */
const left = (wrong: Class) => (d: Draw) =>
  MISTAKES.some((mistake) => mistake.answer(d)?.[0] === wrong) ? undefined : unless(d, wrong);

/** A minimum or a maximum, where the signs say something else. */
const oneSignOnly = (wrong: 'min' | 'max'): Mistake => ({
  id: 'ONE_SIGN_ONLY',
  short: 'not all signs looked at',
  answer: left(wrong),
  say: (d) => {
    if (flat(d))
      return 'All eigenvalues are zero, so the Hessian shows no way up and no way down. $x^4+y^4$ and $-x^4-y^4$ both have such a Hessian at the origin: one has a minimum there, the other a maximum.';
    const against = wrong === 'min' ? least(d) : most(d);
    return `It cannot be a ${wrong === 'min' ? 'minimum' : 'maximum'}: along the eigenvector of $${num(against)}$ the function ${wrong === 'min' ? 'falls' : 'rises'}. Look at the signs of all eigenvalues, one by one.`;
  },
});

const MISTAKES: readonly Mistake[] = [
  {
    id: 'DET_SIGN',
    short: 'the sign of the determinant taken for the type',
    answer: (d) => (hasZero(d) ? undefined : unless(d, byDeterminant(d))),
    say: (d) =>
      determinant(d) > 0
        ? `The determinant is the product, $${num(determinant(d))}$, and it is positive because two eigenvalues are negative. Two minus signs cancel in a product, but $f$ falls along both eigenvectors: look at the signs one by one.`
        : `The determinant is negative, and in three variables three negative eigenvalues do that as well. All of $${list(d)}$ have the same sign: there is no way up.`,
  },
  {
    id: 'ZERO_SADDLE',
    short: 'a zero eigenvalue taken for a saddle',
    answer: (d) => (classOf(d) === 'inconclusive' ? ['saddle'] : undefined),
    say: () =>
      'A zero is no saddle by itself: $x^4+y^4$ has two zeros at the origin, and a minimum. A saddle needs one direction up and one down, and the eigenvalues here do not show both.',
  },
  {
    id: 'ZERO_IGNORED',
    short: 'a zero eigenvalue overlooked',
    answer: (d) =>
      classOf(d) !== 'inconclusive' || flat(d) ? undefined : [sum(d) > 0 ? 'min' : 'max'],
    say: (d) =>
      `You went by the eigenvalues that are not zero. Along the eigenvector of 0 the quadratic model is level, and $f$ may still ${sum(d) > 0 ? 'fall' : 'rise'} there, by a higher term: $x^2-y^4$ and $x^2+y^4$ have the same Hessian at the origin.`,
  },
  {
    id: 'ZERO_INCONCLUSIVE',
    short: 'a zero taken to spoil everything',
    answer: (d) => (classOf(d) === 'saddle' && hasZero(d) ? ['inconclusive'] : undefined),
    say: (d) =>
      `The zero does not matter any more. $${num(most(d))}$ makes a way up and $${num(least(d))}$ a way down, and those two are enough for a saddle, whatever happens along the third eigenvector.`,
  },
  {
    id: 'TRACE_SIGN',
    short: 'the larger eigenvalue taken to win',
    answer: (d) =>
      classOf(d) === 'saddle' && d.eigenvalues.length === 2 && sum(d) !== 0
        ? [sum(d) > 0 ? 'min' : 'max']
        : undefined,
    say: (d) =>
      `The larger one in size does not win: the eigenvalues act along different directions. Along the eigenvector of $${num(sum(d) > 0 ? least(d) : most(d))}$ the function ${sum(d) > 0 ? 'falls' : 'rises'}, however steep it is along the other.`,
  },
  {
    id: 'SIGNS_TURNED',
    short: 'minimum and maximum exchanged',
    answer: (d) =>
      classOf(d) === 'min'
        ? ['max']
        : classOf(d) === 'max' && d.eigenvalues.length === 3
          ? ['min']
          : undefined,
    say: (d) =>
      classOf(d) === 'min'
        ? 'Positive curvature bends upward, as $x^2$ does: around the point $f$ is larger on all sides.'
        : 'Negative curvature bends downward, as $-x^2$ does: around the point $f$ is smaller on all sides.',
  },
];

export default template<Draw>({
  id: '08-T3',
  version: 1,
  title: 'Classify by eigenvalues',
  skills: ['stationary-points', 'hessian'],
  draw: (random) => ({
    eigenvalues: Array.from({ length: random.pick([2, 2, 3]) }, () => random.int(-3, 3)),
    order: random.shuffle<Class>(['min', 'max', 'saddle', 'inconclusive']),
  }),
  // The functions named for a Hessian of zeros have two variables.
  accept: (d) => d.eigenvalues.length === 2 || !flat(d),
  prompt: (d) =>
    `At a stationary point of a function of ${d.eigenvalues.length === 2 ? 'two' : 'three'} variables, with continuous second partials, the Hessian has the eigenvalues $${list(d)}$. What is the point?`,
  answer: (d) => choice(Object.fromEntries(d.order.map((id) => [id, WORDS[id]])), classOf(d)),
  check: (d) => [counted(d)],
  misconceptions: [
    ...MISTAKES,
    oneSignOnly('min'),
    oneSignOnly('max'),
    {
      id: 'SADDLE_ASSUMED',
      short: 'a saddle seen without both signs',
      answer: left('saddle'),
      say: (d) =>
        `A saddle needs a way up and a way down. The eigenvalues $${list(d)}$ are all ${most(d) > 0 ? 'positive: there is no way down' : 'negative: there is no way up'}.`,
    },
    {
      id: 'NOT_DECIDED',
      short: 'signs that decide taken for undecided',
      answer: left('inconclusive'),
      say: () =>
        'They do. The eigenvalues leave the type open only where one of them is zero, and none is zero here: their signs decide.',
    },
  ],
  hints: (d) => [
    `At a stationary point the linear term is gone, and $f$ changes by about $\\tfrac12\\mathbf h^{\\top}H\\mathbf h$. Along an eigenvector that is $\\tfrac12\\lambda\\lVert\\mathbf h\\rVert^2$, with $\\lambda$ one of $${list(d)}$.`,
    `Look at the signs, one by one. Is there a direction in which $f$ rises? One in which it falls?`,
    hasZero(d)
      ? 'There is a zero. It leaves the case open only if the others do not have both signs.'
      : 'No eigenvalue is zero, so their signs decide: all positive, all negative, or both.',
  ],
  solution: (d) => `The eigenvalues are $${list(d)}$. ${WHY[classOf(d)](d)}.`,
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      // Of x and y by name: an eigenvalue 0 leaves one of them out of the formula.
      f: `f(x,y) = ${flat(d) ? 'x^4 - y^4' : tidy(`(${most(d)}*x^2 + ${least(d)}*y^2)/2`, ['x', 'y'])}`,
      at: '0,0',
      look: 'stationary',
      angle: 90,
      view: '-2,2,-1.6,1.6',
    }),
    caption: flat(d)
      ? 'One of the functions with such a Hessian. Put a plus for the minus: the same Hessian, and another answer.'
      : d.eigenvalues.length === 2
        ? hasZero(d)
          ? `A quadratic with these eigenvalues, level along one axis. Add $${most(d) > 0 ? 'y' : 'x'}^4$ to the formula, then subtract it: the same Hessian, and two answers.`
          : 'A quadratic with these eigenvalues. Turn the line through the point, and watch the curve along it.'
        : 'A quadratic with the largest and the smallest of these eigenvalues: the function along two of its three eigenvectors.',
  }),
  cases: [
    { seed: '3', typed: ['saddle'], expect: 'correct' },
    { seed: '3', typed: ['max'], expect: 'TRACE_SIGN' },
    { seed: '3', typed: ['inconclusive'], expect: 'NOT_DECIDED' },
    { seed: '6', typed: ['min'], expect: 'DET_SIGN' },
    { seed: '6', typed: ['saddle'], expect: 'correct' },
    { seed: '10', typed: ['saddle'], expect: 'ZERO_SADDLE' },
    { seed: '10', typed: ['max'], expect: 'ZERO_IGNORED' },
    { seed: '10', typed: ['min'], expect: 'ONE_SIGN_ONLY' },
    { seed: '10', typed: ['inconclusive'], expect: 'correct' },
    { seed: '2', typed: ['saddle'], expect: 'SADDLE_ASSUMED' },
    { seed: '27', typed: ['min'], expect: 'SIGNS_TURNED' },
    { seed: '27', typed: ['max'], expect: 'correct' },
    { seed: '42', typed: ['inconclusive'], expect: 'ZERO_INCONCLUSIVE' },
    { seed: '42', typed: ['saddle'], expect: 'correct' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
