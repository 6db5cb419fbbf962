import { choice, query, template, texAsTyped } from '../../../src/exercises/author.ts';

/** What can be true at the origin: each grade of smoothness fails at its own place. */
const GRADES = {
  jump: 'It is not continuous, though both partial derivatives exist.',
  slopes: 'It has a slope in every direction, but is not differentiable.',
  kink: 'It is continuous, but its partial derivatives do not exist.',
  rough: 'It is differentiable, but not $C^1$.',
} as const;
type Grade = keyof typeof GRADES;
const IDS = Object.keys(GRADES) as Grade[];

interface Culprit {
  readonly grade: Grade;
  /** The formula away from the origin, as a text. */
  readonly f: string;
  /** Where a formula of its own holds at 0, no exceptional value is needed. */
  readonly whole?: boolean;
  readonly pane: 'polar' | 'slices';
  /** The question that decides, for the last hint. */
  readonly ask: string;
  /** What happens on the axes, off them, and what follows: the worked solution. */
  readonly axes: string;
  readonly off: string;
  readonly so: string;
}

const scaled = (k: number, text: string) => (k === 1 ? text : `${k}*${text}`);
const times = (k: number) => (k === 1 ? '' : String(k));

/** The culprits of the lesson, with a factor k in front and x and y exchanged or not. */
function culprit(grade: Grade, k: number, swap: boolean): Culprit {
  const [x, y] = swap ? ['y', 'x'] : ['x', 'y'];
  const [u, v] = swap ? ['v', 'u'] : ['u', 'v'];
  switch (grade) {
    case 'jump':
      return {
        grade,
        f: `${scaled(k, 'x')}*y/(x^2+y^2)`,
        pane: 'polar',
        ask: 'On both axes $f$ is 0, so both partial derivatives exist. On $y=x$ the fraction can be cancelled: what is $f(t,t)$ for a tiny $t$, and what should it be near if $f$ were continuous?',
        axes: '$f$ is 0 on both axes, so both partial derivatives exist and are 0',
        off: `On the diagonal $y=x$, however, $f(t,t) = ${k === 1 ? '\\tfrac12' : k === 2 ? '1' : `\\tfrac{${k}}2`}$ for all $t\\ne0$, however close to the origin`,
        so: 'But $f(0,0)=0$: it jumps, so it is not continuous, let alone differentiable',
      };
    case 'slopes':
      return {
        grade,
        f: `${scaled(k, x)}^2*${y}/(x^2+y^2)`,
        pane: 'polar',
        ask: 'On both axes $f$ is 0, so the row can only be $[0,\\,0]$. Along $(u,v)$ compute $f(tu,tv)/t$: does this slope exist for every direction, and is it the 0 that the row promises?',
        axes: '$f$ is 0 on both axes, so both partial derivatives are 0, and the only candidate is the row $[0,\\,0]$',
        off: `Along $(u,v)$ it is $f(tu,tv) = t\\cdot\\frac{${times(k)}${u}^2${v}}{u^2+v^2}$, a straight line through 0 with a slope of its own`,
        so: `As a function of $(u,v)$ this slope is not linear: along $(1,0)$, $(0,1)$ and their sum $(1,1)$ it is 0, 0 and $${k === 2 ? '1' : `\\tfrac{${k}}2`}$. No row does that`,
      };
    case 'kink':
      return {
        grade,
        f: `${scaled(k, `abs(${x})`)}+abs(${y})`,
        whole: true,
        pane: 'slices',
        ask: `On the $${y}$-axis $f = |${y}|$. Has $|${y}|$ a slope at 0? And does $f$ jump anywhere near the origin?`,
        axes: `On the $${x}$-axis $f = ${times(k)}|${x}|$, with the slopes $-${k}$ and $${k}$ on the two sides of 0; on the $${y}$-axis it is $|${y}|$. So neither partial derivative exists`,
        off: `And yet $f\\to0$ as the point goes to the origin, from wherever it comes`,
        so: 'It is continuous, and has no partial derivatives',
      };
    case 'rough':
      return {
        grade,
        f: `${scaled(k, '(x^2+y^2)')}*sin(1/sqrt(x^2+y^2))`,
        pane: 'slices',
        ask: `The sine is never larger than 1 in size, so $|f| \\le ${times(k)}(x^2+y^2)$. Is that $o(\\lVert\\mathbf h\\rVert)$ for a step $\\mathbf h = (x,\\,y)$ from the origin? And then: do the partial derivatives around the origin settle down as the point comes near?`,
        axes: `On the $x$-axis $f(x,0)/x$ is at most ${k === 1 ? '' : `$${k}$ times `}$|x|$ in size, so the partial derivative at 0 exists and is 0; along $y$ it is the same. The row can only be $[0,\\,0]$`,
        off: `It keeps its promise: for a step $\\mathbf h$ from the origin $|f| \\le ${times(k)}\\lVert\\mathbf h\\rVert^2$, so the error divided by $\\lVert\\mathbf h\\rVert$ tends to 0. So $f$ is differentiable there. But on the positive $x$-axis $\\frac{\\partial f}{\\partial x} = ${k === 1 ? '' : `${k}\\bigl(`}2x\\sin\\frac1x - \\cos\\frac1x${k === 1 ? '' : '\\bigr)'}$, which swings for ever as $x\\to0$`,
        so: 'So the partial derivatives are not continuous at the origin, and $f$ is not $C^1$',
      };
  }
}

const CAPTIONS: Readonly<Record<Grade, string>> = {
  jump: 'Dots mark the directions in which $f$ has no slope at the origin. Only along the axes is there one, 0. On the map all values crowd at the origin: a jump.',
  slopes:
    'For each direction the size of its slope, solid. The row of partial derivatives, dashed, promises 0 for all of them and stays a point. Where the promise is honest, the two are one.',
  kink: 'The slices along the axes through the origin: each has a kink there.',
  rough:
    'The slices along the axes through the origin. They are squeezed flat at 0, and yet their ripples never settle.',
};

/** The mistakes, in words. */
const SHORT = {
  CONTINUITY_CONFUSED: 'continuity confused with partial derivatives',
  AXES_ONLY: 'looked at along the axes only',
  PARTIALS_SUFFICE: 'partial derivatives taken for differentiability',
  ZERO_OVER_ZERO: 'the form 0/0 taken for a jump',
  AXES_NOT_TRIED: 'the axes not tried',
  SLOPES_SUFFICE: 'slopes in all directions taken for differentiability',
  ONE_SIDED: 'one-sided slopes taken for slopes',
  KINK_IGNORED: 'differentiable in spite of two slopes',
  SWINGS_SO_JUMPS: 'swinging taken for a jump',
  C1_FOR_DIFFERENTIABLE: 'continuous partial derivatives taken as necessary',
} as const;
type MistakeId = keyof typeof SHORT;

/** By what a function is and what it is taken for: the mistake behind it. */
const MISTAKEN: Readonly<Record<Grade, Partial<Record<Grade, MistakeId>>>> = {
  jump: { kink: 'CONTINUITY_CONFUSED', slopes: 'AXES_ONLY', rough: 'PARTIALS_SUFFICE' },
  slopes: { jump: 'ZERO_OVER_ZERO', kink: 'AXES_NOT_TRIED', rough: 'SLOPES_SUFFICE' },
  kink: { jump: 'CONTINUITY_CONFUSED', slopes: 'ONE_SIDED', rough: 'KINK_IGNORED' },
  rough: { jump: 'SWINGS_SO_JUMPS', slopes: 'C1_FOR_DIFFERENTIABLE', kink: 'AXES_NOT_TRIED' },
};

/** The same, explained. */
const SAY: Readonly<Record<Grade, Partial<Record<Grade, string>>>> = {
  jump: {
    kink: 'It is the other way round. The partial derivatives do exist: on the axes $f$ is 0 throughout. It is continuity that fails, and partial derivatives do not vouch for it, since they look along the axes only. Try $y=x$.',
    slopes:
      'On the axes there is a slope, 0, but look along $y=x$: there $f$ is a constant other than 0 right up to the origin, and then jumps to $f(0,0)=0$. A jump has no slope.',
    rough:
      'Both partial derivatives exist, but that does not make $f$ differentiable. A differentiable function is continuous, and on $y=x$ this one does not tend to $f(0,0)=0$.',
  },
  slopes: {
    jump: 'A denominator that vanishes need not mean a jump. A square divided by $x^2+y^2$ is at most 1, so $|f|$ is at most a multiple of the other coordinate and tends to 0: it is continuous.',
    kink: 'Try the axes: put $y=0$, then $x=0$, into $f$. It is 0 on both, so both partial derivatives exist and are 0.',
    rough:
      'A slope in every direction is not enough. One row must give them all, and a row is linear: compare the slopes along $(1,0)$, $(0,1)$ and $(1,1)$. The third would have to be the sum of the other two.',
  },
  kink: {
    jump: 'It is the other way round. $f$ tends to 0 as the point goes to the origin, so it is continuous. What is missing are the partial derivatives: along each axis there is a kink.',
    slopes:
      'There are slopes to each side, but a slope in a direction is the limit for $t\\to0$ from both sides. Along the $x$-axis the two sides of the kink disagree.',
    rough:
      'A differentiable function has partial derivatives. Look along the $x$-axis: a multiple of $|x|$, with one slope on the left and its opposite on the right.',
  },
  rough: {
    jump: 'The sine swings for ever, but the factor $x^2+y^2$ in front forces $f$ to 0. It is continuous at the origin, and better than that.',
    slopes:
      'That the partial derivatives are not continuous does not prove anything: continuity suffices, it is not necessary. Go back to the definition: $|f|$ is at most a multiple of $\\lVert\\mathbf h\\rVert^2$, so the row $[0,\\,0]$ is honest.',
    kink: 'Try the axes: on the $x$-axis $f$ is a multiple of $x^2\\sin(1/|x|)$, and divided by $x$ it tends to 0. So the partial derivative exists and is 0; along $y$ it is the same.',
  },
};

interface Draw {
  readonly it: Culprit;
  readonly shown: readonly Grade[];
}

/** What whoever makes a mistake takes this function for. */
const chosen = ({ it }: Draw, id: MistakeId): Grade | undefined =>
  IDS.find((grade) => MISTAKEN[it.grade][grade] === id);

export default template<Draw>({
  id: '02-T7',
  version: 1,
  title: 'Which property fails',
  skills: ['differentiability'],
  draw: (random) => ({
    it: culprit(random.pick(IDS), random.int(1, 3), random.sign() > 0),
    shown: random.shuffle(IDS),
  }),
  prompt: ({ it }) =>
    `Let $f(x,y) = ${texAsTyped(it.f)}$${it.whole ? '' : ' away from the origin, and $f(0,0)=0$'}. Which of these is true of $f$ at the origin?`,
  answer: ({ it, shown }) =>
    choice(Object.fromEntries(shown.map((id) => [id, GRADES[id]])), it.grade),
  misconceptions: (Object.keys(SHORT) as MistakeId[]).map((id) => ({
    id,
    short: SHORT[id],
    answer: (d: Draw) => {
      const grade = chosen(d, id);
      return grade && [grade];
    },
    say: (d: Draw) => SAY[d.it.grade][chosen(d, id) ?? d.it.grade] ?? '',
  })),
  hints: ({ it }) => [
    `Begin on the axes: what is $f(x,0)$, what is $f(0,y)$, and has each of them a slope at 0?`,
    it.whole
      ? 'Then the value near the origin: does $f$ tend to $f(0,0)$ from everywhere?'
      : 'Then off the axes: what is $f(t,t)$? Does it tend to $f(0,0)=0$ as $t\\to0$, and if so, at what rate?',
    it.ask,
  ],
  solution: ({ it }) => `${it.axes}.\n\n${it.off}.\n\n${it.so}.\n\nThe answer: ${GRADES[it.grade]}`,
  figure: ({ it }) => ({
    widget: 'gradient',
    query: query({
      f: it.whole ? it.f : `f(x,y) = ${it.f}; f(0,0) = 0`,
      at: '0,0',
      pane: it.pane,
      view: it.grade === 'rough' ? '-0.15,0.15,-0.13,0.13' : '-1.5,1.5,-1.25,1.25',
    }),
    caption: CAPTIONS[it.grade],
  }),
  cases: [
    { seed: '1', typed: ['jump'], expect: 'correct' },
    { seed: '1', typed: ['kink'], expect: 'CONTINUITY_CONFUSED' },
    { seed: '1', typed: ['slopes'], expect: 'AXES_ONLY' },
    { seed: '1', typed: ['rough'], expect: 'PARTIALS_SUFFICE' },
    { seed: '2', typed: ['kink'], expect: 'AXES_NOT_TRIED' },
    { seed: '2', typed: ['jump'], expect: 'SWINGS_SO_JUMPS' },
    { seed: '2', typed: ['slopes'], expect: 'C1_FOR_DIFFERENTIABLE' },
    { seed: '3', typed: ['slopes'], expect: 'ONE_SIDED' },
    { seed: '3', typed: ['rough'], expect: 'KINK_IGNORED' },
    { seed: '8', typed: ['jump'], expect: 'ZERO_OVER_ZERO' },
    { seed: '8', typed: ['rough'], expect: 'SLOPES_SUFFICE' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
