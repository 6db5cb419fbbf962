import { type LandingModel, type Points } from '../landingModel.ts';
import { calm, column, numbered, row, say } from '../say.ts';

/** As the worker takes a margin for 1. */
const CORNER = 1e-12;

const labelled = (points: Points): (readonly [number, number, number])[] =>
  points.map(([x1, x2, y]) => [x1, x2, y]);

/** The slopes that max(0, 1 − t) has at t: one, or at the corner all between. */
export function slopesAt(t: number): readonly [low: number, high: number] {
  if (Math.abs(t - 1) <= CORNER) return [-1, 0];
  return t < 1 ? [-1, -1] : [0, 0];
}

export const isOnCorner = (t: number): boolean => Math.abs(t - 1) <= CORNER;

/** A support vector machine’s loss, with its subgradient. */
export const hinge: LandingModel<'hinge'> = {
  id: 'hinge',
  title: 'Hinge',
  start: {
    source: '2,1,1;-1,1,-1;0.5,-0.5,1',
    theta: [0.3, 0.2],
    margin: 1,
    pane: 'curve',
  },
  columns: 'signed',
  dataLabel: 'points x₁, x₂, class',
  least: 1,
  lossTex:
    '\\htmlClass{k-out}{L}(\\htmlClass{k-input}{w}) = \\tfrac12\\lVert \\htmlClass{k-input}{w}\\rVert^2 + \\sum_n \\max(0,\\,1 - t_n),\\quad t_n = y_n\\,\\htmlClass{k-input}{w}^{\\top}x_n',
  gradientTex:
    '\\htmlClass{k-grad}{\\partial L} = w^{\\top} + \\sum_n s_n\\,y_n x_n^{\\top},\\quad s_n = -1 \\text{ for } t_n < 1,\\ \\ s_n \\in [-1,0] \\text{ at } t_n = 1,\\ \\ s_n = 0 \\text{ for } t_n > 1',
  uses: [
    {
      tex: '\\partial\\max(0,\\,1-t)\\big|_{t=1} = [-1,\\,0]',
      name: 'the slopes at a corner',
      lesson: '01-univariate',
    },
  ],
  chapter: 'chapter 12, support vector machines',
  examples: [
    {
      id: 'three',
      label: 'three points, all within the margin',
      teaches: 'All three pull. Move w until a margin is exactly 1.',
      patch: {
        source: '2,1,1;-1,1,-1;0.5,-0.5,1',
        theta: [0.3, 0.2],
        margin: 1,
        plane: [-0.7, 1.9, -1.3, 0.9],
      },
    },
    {
      id: 'corner',
      label: 'a margin of exactly 1',
      teaches:
        'Here the loss has a corner: a whole set of subgradients, and autodiff takes one of them.',
      patch: {
        source: '2,1,1;-1,1,-1;0.5,-0.5,1',
        theta: [0.5, 0],
        margin: 1,
        plane: [-0.7, 1.9, -1.3, 0.9],
      },
    },
    {
      id: 'two',
      label: 'two clouds',
      teaches:
        'At the minimum only points on or within the margin matter: they are the support vectors.',
      patch: {
        source: '1,2,1;2,1,1;2.5,2,1;1.5,3,1;-1,-0.5,-1;-2,-1,-1;-0.5,-2,-1;-1.5,-2,-1',
        theta: [1, 0],
        margin: 1,
        plane: [-0.8, 1.6, -0.8, 1.2],
      },
    },
  ],
  request: ({ theta }, points) => ({ model: 'hinge', points: labelled(points), w: theta }),
  facts: ({ landing: l, points }, { margin }) => {
    const [slopeLow, slopeHigh] = slopesAt(margin);
    return {
      points: points.length,
      loss: l.value,
      sub1: calm(l.subgradient[0]),
      sub2: calm(l.subgradient[1]),
      sub1Low: calm(l.low[0]),
      sub1High: calm(l.high[0]),
      sub2Low: calm(l.low[1]),
      sub2High: calm(l.high[1]),
      active: l.margins.filter((t) => t < 1 && !isOnCorner(t)).length,
      atKink: l.margins.filter(isOnCorner).length,
      best1: l.best[0],
      best2: l.best[1],
      lossLeast: l.least,
      hinge: Math.max(0, 1 - margin),
      slopeLow,
      slopeHigh,
      ...numbered('t', l.margins),
      ...numbered('alpha', l.multipliers),
    };
  },
  words: ({ landing: l, asked }, { margin }) => {
    const corners = l.margins.filter(isOnCorner).length;
    const active = l.margins.filter((t) => t < 1 && !isOnCorner(t)).length;
    const [low, high] = slopesAt(margin);
    const slopes = low === high ? `one slope, ${say(low)}` : 'every slope from −1 to 0';
    const many = l.margins.length > 6;
    return [
      `With w = ${column(asked.theta)} the loss is ${say(l.value)}; its least value is ${say(l.least)}, at w = ${column(l.best)}.`,
      many
        ? `${active} of ${l.margins.length} points have a margin below 1 and pull.`
        : `The margins are ${l.margins.map((t) => say(t)).join(', ')}: ${active === l.margins.length ? 'all are' : `${active} of ${l.margins.length} ${active === 1 ? 'is' : 'are'}`} below 1, and only these pull.`,
      corners > 0
        ? `A margin is exactly 1: the first number of a subgradient runs from ${say(l.low[0])} to ${say(l.high[0])}, the second from ${say(l.low[1])} to ${say(l.high[1])}. Autodiff takes ${row(l.subgradient)}.`
        : `No margin is exactly 1, so the subgradient is the gradient, ${row(l.subgradient)}.`,
      `At t = ${say(margin)} the hinge is ${say(Math.max(0, 1 - margin))} and has ${slopes}.`,
    ];
  },
  legend: ({ pane }) => [
    { concept: 'input', name: 'points, and w' },
    { concept: 'output', name: pane === 'curve' ? 'wᵀx = 0, the hinge' : 'wᵀx = 0' },
    { concept: 'linear', name: 'wᵀx = ±1, where margins are 1' },
    ...(pane === 'plane' ? [{ concept: 'gradient', name: 'subgradient, a row' } as const] : []),
    { concept: 'error', name: 'points that pull' },
  ],
  table: ({ landing: l, points }) => ({
    name: 'hinge',
    columns: ['x₁', 'x₂', 'class', 'margin', 'hinge', 'α at the minimum'],
    rows: points.map(([x1, x2, y], n) => [
      x1,
      x2,
      y,
      l.margins[n],
      Math.max(0, 1 - l.margins[n]),
      l.multipliers[n],
    ]),
  }),
  worth: ({ landing, asked }) => [[0, 0], landing.best, asked.theta],
};
