import type { Point } from '../../../worker/protocol.ts';
import { LESSON_04, type LandingModel, type Points } from '../landingModel.ts';
import { calm, column, numbered, row, say, symmetric } from '../say.ts';

export const pairsOf = (points: Points): Point[] => points.map(([x, y]) => [x, y]);

/** ∇R is zero to within the rounding of its terms. */
const FLAT = 1e-9;

/** A line through points by least squares. */
export const regression: LandingModel<'regression'> = {
  id: 'regression',
  title: 'Regression',
  start: {
    source: '0,1;1,2;2,2',
    theta: [0, 0],
    pane: 'plane',
  },
  columns: 'pair',
  dataLabel: 'points x, y',
  least: 2,
  lossTex:
    '\\htmlClass{k-out}{R}(\\htmlClass{k-input}{\\theta}) = \\tfrac1N\\lVert X\\htmlClass{k-input}{\\theta} - y\\rVert^2',
  gradientTex:
    '\\htmlClass{k-grad}{\\nabla R} = \\tfrac2N\\,(X\\htmlClass{k-input}{\\theta} - y)^{\\top} X = 0 \\iff X^{\\top}X\\,\\htmlClass{k-input}{\\theta} = X^{\\top}y',
  uses: [
    {
      tex: '\\nabla_{\\theta}\\lVert X\\theta - y\\rVert^2 = 2(X\\theta - y)^{\\top}X',
      name: 'the squared norm of a residual',
      lesson: LESSON_04,
    },
  ],
  chapter: 'chapter 9, linear regression',
  examples: [
    {
      id: 'three',
      label: 'three points',
      teaches: 'Where does ∇R point at θ = (0, 0)? And which line is best?',
      patch: { source: '0,1;1,2;2,2', theta: [0, 0], plane: [-2.2, 3.2, -1.7, 2.3] },
    },
    {
      id: 'valley',
      label: 'all x equal: a valley',
      teaches: 'X has rank 1: a whole line of θ is best, and ∇R is zero along it.',
      patch: { source: '1,1;1,2;1,4', theta: [0, 0], plane: [-3, 5, -2, 4] },
    },
    {
      id: 'outlier',
      label: 'one point far away',
      teaches: 'Squares grow fast: one residual pulls the whole line.',
      patch: { source: '0,0;1,1;2,2;3,3;4,-4', theta: [0, 1], plane: [-2, 4, -2, 2.5] },
    },
  ],
  request: ({ theta }, points) => ({ model: 'regression', points: pairsOf(points), theta }),
  facts: ({ landing: l }) => ({
    points: l.residuals.length,
    xx11: l.xx[0],
    xx12: l.xx[1],
    xx22: l.xx[2],
    xy1: l.xy[0],
    xy2: l.xy[1],
    rank: l.rank,
    theta1: l.solution[0],
    theta2: l.solution[1],
    risk: l.risk,
    riskLeast: l.riskLeast,
    g1: calm(l.gradient[0]),
    g2: calm(l.gradient[1]),
    h11: l.hessian[0],
    h12: l.hessian[1],
    h22: l.hessian[2],
    ...numbered('residual', l.residuals),
  }),
  words: ({ landing: l, asked: { theta } }) => [
    `The line with θ = ${column(theta)} leaves R(θ) = ${say(l.risk)}; the least possible is ${say(l.riskLeast)}.`,
    isStationary(l.gradient, l.hessian)
      ? 'Here ∇R is zero, and since R is convex this is the least value.'
      : `Here ∇R = ${row(l.gradient)}: R falls fastest the opposite way.`,
    l.rank === 2
      ? `The normal equations XᵀX = ${symmetric(l.xx)}, Xᵀy = ${column(l.xy)} have the one solution θ = ${column(l.solution)}: X has full column rank.`
      : `All x are equal, so X has rank 1: the normal equations have a whole line of solutions, a valley of R. The one nearest to 0 is θ = ${column(l.solution)}.`,
  ],
  legend: () => [
    { concept: 'input', name: 'points, and θ' },
    { concept: 'output', name: 'the line of θ' },
    { concept: 'error', name: 'residuals' },
    { concept: 'linear', name: 'least squares' },
    { concept: 'gradient', name: '∇R, a row' },
  ],
  table: ({ landing: l, points }) => ({
    name: 'regression',
    columns: ['x', 'y', 'θ₁ + θ₂x', 'residual'],
    rows: points.map(([x, y], n) => [x, y, y + l.residuals[n], l.residuals[n]]),
  }),
  worth: ({ landing, asked }) => [[0, 0], landing.solution, asked.theta],
};

const isStationary = (gradient: Point, [h11, , h22]: readonly number[]): boolean =>
  Math.hypot(...gradient) <= FLAT * (1 + h11 + h22);
