import { choices, num, query, slope, template } from '../../../src/exercises/author.ts';

interface Kink {
  /** The function, as a text and as TeX. */
  readonly f: string;
  readonly tex: string;
  /** Slopes to choose among: strictly between those of the two sides, below and above. 0 is always among them. */
  readonly inside: readonly number[];
  readonly below: readonly number[];
  readonly above: readonly number[];
}

const KINKS: readonly Kink[] = [
  {
    f: 'relu(x)',
    tex: '\\operatorname{relu}(x)',
    inside: [0.3, 0.5, 0.8],
    below: [-0.5, -1, -0.2],
    above: [1.2, 1.5, 2],
  },
  {
    f: '2*relu(x)',
    tex: '2\\operatorname{relu}(x)',
    inside: [0.5, 1, 1.6],
    below: [-0.5, -1, -2],
    above: [2.5, 3, 2.1],
  },
  {
    f: 'relu(-x)',
    tex: '\\operatorname{relu}(-x)',
    inside: [-0.3, -0.5, -0.9],
    below: [-1.2, -1.5, -2],
    above: [0.5, 1, 0.2],
  },
  { f: 'abs(x)', tex: '|x|', inside: [0.5, -0.7, 0.4], below: [-1.5, -2], above: [1.2, 2] },
  { f: '2*abs(x)', tex: '2|x|', inside: [0.5, -1, 1.4], below: [-2.5, -3], above: [2.2, 3] },
];

interface Draw {
  readonly kink: Kink;
  /** The slopes to choose among, as they are listed. */
  readonly listed: readonly number[];
  readonly inside: number;
}

/** The slopes of the two sides, by AD, where each is a straight line. */
const left = ({ kink }: Draw) => slope(kink.f, 'x', { x: -1 });
const right = ({ kink }: Draw) => slope(kink.f, 'x', { x: 1 });

const isIn = (d: Draw, m: number) => left(d) <= m && m <= right(d);
const idOf = (d: Draw, m: number) => `m${d.listed.indexOf(m) + 1}`;
const idsOf = (d: Draw, wanted: (m: number) => boolean): string =>
  d.listed
    .filter(wanted)
    .map((m) => idOf(d, m))
    .join(',');
const said = (list: readonly number[]) => list.map((m) => `$${num(m)}$`).join(', ');

/** Whether a line stays on or below the graph, tried at one point on either side. */
const isBelow = ({ kink }: Draw, m: number) => {
  const scale = kink.f.startsWith('2') ? 2 : 1;
  const [atLeft, atRight] = kink.f.includes('abs')
    ? [scale, scale]
    : kink.f.includes('-x')
      ? [scale, 0]
      : [0, scale];
  return -m <= atLeft && m <= atRight;
};

export default template<Draw>({
  id: '01-T7',
  version: 1,
  title: 'Subgradients at a kink',
  skills: ['differentiability', 'derivative'],
  draw: (random) => {
    const kink = random.pick(KINKS);
    const inside = random.pick(kink.inside);
    const ends = [slope(kink.f, 'x', { x: -1 }), slope(kink.f, 'x', { x: 1 })];
    const all = [0, ...ends, inside, random.pick(kink.below), random.pick(kink.above)];
    return { kink, inside, listed: random.shuffle([...new Set(all)]) };
  },
  prompt: ({ kink }) =>
    `Which of these numbers are subgradients of $f(x) = ${kink.tex}$ at $0$?${kink.f.includes('relu') ? ' ($\\operatorname{relu}(u)$ is $u$ where $u>0$, and $0$ elsewhere.)' : ''} Choose all that apply.`,
  answer: (d) =>
    choices(
      Object.fromEntries(d.listed.map((m) => [idOf(d, m), `$${num(m)}$`])),
      d.listed.filter((m) => isIn(d, m)).map((m) => idOf(d, m)),
    ),
  check: (d) => [idsOf(d, (m) => isBelow(d, m))],
  misconceptions: [
    {
      id: 'ONLY_LIBRARY_VALUE',
      short: 'only the slope that programs return',
      answer: (d) => [idsOf(d, (m) => m === 0)],
      say: (d) =>
        `$0$ is what libraries return at this kink, and it is one subgradient. The definition lets in every slope $m$ whose line $y = mx$ stays on or below the graph, for instance $m = ${num(d.inside)}$: look at both sides of $0$.`,
    },
    {
      id: 'ENDS_ONLY',
      short: 'only the slopes of the two sides',
      answer: (d) => [idsOf(d, (m) => m === left(d) || m === right(d))],
      say: (d) =>
        `These are the slopes of the two sides, $${num(left(d))}$ and $${num(right(d))}$. They are subgradients, and so is every slope between them: the line with $m = ${num(d.inside)}$ touches the graph at $0$ and stays below it elsewhere.`,
    },
    {
      id: 'ENDS_LEFT_OUT',
      short: 'the slopes of the two sides left out',
      answer: (d) => [idsOf(d, (m) => left(d) < m && m < right(d))],
      say: (d) =>
        `You left out the ends $${num(left(d))}$ and $${num(right(d))}$. Their lines run along the graph on one side and below it on the other; “on or below” is all that the definition asks, so the interval is closed.`,
    },
    {
      id: 'RIGHT_SIDE_ONLY',
      short: 'the line compared on the right side only',
      answer: (d) => [idsOf(d, (m) => m <= right(d))],
      say: (d) =>
        `You compared line and graph on the right only. To the left of $0$ a line with $m = ${num(Math.min(...d.listed))}$ is above the graph: at $x=-1$ it is at $${num(-Math.min(...d.listed))}$, and the graph at $${num(-left(d))}$.`,
    },
    {
      id: 'LEFT_SIDE_ONLY',
      short: 'the line compared on the left side only',
      answer: (d) => [idsOf(d, (m) => m >= left(d))],
      say: (d) =>
        `You compared line and graph on the left only. To the right of $0$ a line with $m = ${num(Math.max(...d.listed))}$ is above the graph: at $x=1$ it is at $${num(Math.max(...d.listed))}$, and the graph at $${num(right(d))}$.`,
    },
  ],
  hints: (d) => [
    `A subgradient at $0$ is a slope $m$ with $f(x) \\ge f(0) + m\\,x$ for all $x$. Here $f(0)=0$: draw the line $y = m\\,x$ through the kink. Does it stay on or below the graph on both sides?`,
    `On the right the graph has the slope $${num(right(d))}$, so the line must not rise faster. On the left it has the slope $${num(left(d))}$; going left, a line with a smaller $m$ comes out above it.`,
    `So $m \\le ${num(right(d))}$ from the right side, and $m \\ge ${num(left(d))}$ from the left. Equality is allowed in both.`,
  ],
  solution: (d) => {
    const kept = d.listed.filter((m) => isIn(d, m)).sort((a, b) => a - b);
    const out = d.listed.filter((m) => !isIn(d, m)).sort((a, b) => a - b);
    return [
      `For $x>0$ the condition $f(x) \\ge m\\,x$ says $m \\le ${num(right(d))}$, the slope on the right. For $x<0$, where dividing by $x$ turns the inequality round, it says $m \\ge ${num(left(d))}$, the slope on the left.`,
      `So the subgradients fill the interval $[${num(left(d))},\\,${num(right(d))}]$, ends included. Of the numbers listed these are ${said(kept)}.`,
      `The others, ${said(out)}, fail: such a line is above the graph on one side, on the left where $m$ is below the interval, on the right where $m$ is above it.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'tangent',
    query: query({
      f: d.kink.f,
      at: 0,
      h: 0.5,
      m: d.inside,
      view: '-1.6,1.6,-1.2,1.7',
    }),
    caption: `The line with the slope $m = ${num(d.inside)}$ touches the kink and is nowhere above the graph. Change $m$ with its slider: from which $m$ on does the line come out above the graph, and on which side?`,
  }),
  cases: [
    { seed: '1', typed: ['m1,m3,m5'], expect: 'correct' },
    { seed: '1', typed: ['m5,m3,m1'], expect: 'correct' },
    { seed: '1', typed: ['m1'], expect: 'ONLY_LIBRARY_VALUE' },
    { seed: '1', typed: ['m1,m5'], expect: 'ENDS_ONLY' },
    { seed: '1', typed: ['m3'], expect: 'ENDS_LEFT_OUT' },
    { seed: '1', typed: ['m1,m2,m3,m5'], expect: 'RIGHT_SIDE_ONLY' },
    { seed: '1', typed: ['m1,m3,m4,m5'], expect: 'LEFT_SIDE_ONLY' },
    { seed: '1', typed: ['-'], expect: 'wrong' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
