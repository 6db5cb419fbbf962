import type { LogisticRun } from '../../../worker/protocol/landing.ts';
import type { Point } from '../../../worker/protocol.ts';
import type { LandingModel } from '../landingModel.ts';
import { pairsOf } from '../regression/regression.ts';
import { calm, column, numbered, plural, row, say, symmetric } from '../say.ts';

/** Iterates that have facts of their own. */
const NAMED = 10;

/** Where a run is after so many steps, or at its end. */
export const iterate = ({ path }: LogisticRun, step: number): Point => {
  const at = Math.min(step, path.length / 2 - 1);
  return [path[2 * at], path[2 * at + 1]];
};

export const normAt = ({ norms }: LogisticRun, step: number): number =>
  norms[Math.min(step, norms.length - 1)];

/** The last step that either run has, at most so many of both. */
export const lastStep = (runs: readonly LogisticRun[]): number =>
  Math.max(...runs.map(({ norms }) => norms.length - 1));

/** p = σ(θ₁ + θ₂x). */
export const probability = ([a, b]: Point, x: number): number => 1 / (1 + Math.exp(-(a + b * x)));

/** Logistic regression by gradient descent and by Newton. */
export const logistic: LandingModel<'logistic'> = {
  id: 'logistic',
  title: 'Logistic',
  start: {
    source: '-1,0;0,1;1,0;2,1',
    theta: [0, 0],
    eta: 0.5,
    steps: 200,
    step: 1,
    pane: 'plane',
  },
  columns: 'class01',
  dataLabel: 'points x, class',
  least: 2,
  lossTex:
    '\\htmlClass{k-out}{\\mathrm{NLL}} = -\\sum_n \\bigl(y_n\\log p_n + (1-y_n)\\log(1-p_n)\\bigr),\\quad p_n = \\sigma(\\htmlClass{k-input}{\\theta_1} + \\htmlClass{k-input}{\\theta_2}x_n)',
  gradientTex:
    '\\htmlClass{k-grad}{\\nabla} = (p-y)^{\\top}X,\\quad H = X^{\\top}\\operatorname{diag}\\bigl(p(1-p)\\bigr)X,\\quad \\htmlClass{k-quad}{\\theta \\leftarrow \\theta - H^{-1}\\nabla^{\\top}}',
  uses: [
    {
      tex: "\\sigma' = \\sigma(1-\\sigma)",
      name: 'the slope of the sigmoid, with the chain rule',
      lesson: '05-chain-rule',
    },
    {
      tex: '\\theta \\leftarrow \\theta - H^{-1}\\nabla^{\\top}',
      name: 'Newton’s step',
      lesson: '08-hessian-taylor',
    },
  ],
  chapter: 'chapter 9, further reading (generalised linear models)',
  examples: [
    {
      id: 'four',
      label: 'four points',
      teaches: 'Newton needs a handful of steps, gradient descent dozens. Count them.',
      patch: {
        source: '-1,0;0,1;1,0;2,1',
        theta: [0, 0],
        eta: 0.5,
        step: 1,
        plane: [-1.8, 1.4, -0.6, 1.8],
      },
    },
    {
      id: 'divided',
      label: 'classes that can be divided',
      teaches: 'No finite optimum: a steeper curve is always better, and both runs go on for ever.',
      patch: {
        source: '-1,0;0,0;1,1;2,1',
        theta: [0, 0],
        eta: 0.5,
        step: 6,
        plane: [-12, 4, -2, 14],
      },
    },
    {
      id: 'far',
      label: 'Newton from too far away',
      teaches:
        'Where the curvature is nearly 0 Newton overshoots, each time by more; gradient descent walks down.',
      patch: {
        source: '-1,0;0,1;1,0;2,1',
        theta: [1, 1.5],
        eta: 0.5,
        step: 2,
        plane: [-3.2, 3.2, -1.6, 4.4],
      },
    },
  ],
  request: ({ theta, eta, steps }, points) => ({
    model: 'logistic',
    points: pairsOf(points),
    theta,
    eta,
    steps,
  }),
  facts: ({ landing: l, points }, { step }) => ({
    points: points.length,
    newtonSteps: l.newton.reached ?? NaN,
    gdSteps: l.descent.reached ?? NaN,
    separable: l.separable ? 1 : 0,
    g1: calm(l.gradient[0]),
    g2: calm(l.gradient[1]),
    h11: l.hessian[0],
    h12: l.hessian[1],
    h22: l.hessian[2],
    nll: l.newton.values[l.newton.values.length - 1],
    gd1: iterate(l.descent, step)[0],
    gd2: iterate(l.descent, step)[1],
    gdNorm: normAt(l.descent, step),
    ...runFacts('newton', 'norm', l.newton),
    ...runFacts('gd', 'gdNorm', l.descent),
    ...Object.fromEntries(
      Array.from(l.newton.values.slice(0, NAMED + 1), (v, k) => [`nll_${k}`, v]),
    ),
    ...numbered(
      'p',
      points.map(([x]) => probability(iterate(l.newton, step), x)),
    ),
  }),
  words: ({ landing: l, asked }, { step }) => [
    `After ${plural(step, 'step')} from ${column(asked.theta)} Newton is at ${column(iterate(l.newton, step))} with ‖∇‖ = ${say(normAt(l.newton, step), 2)}, gradient descent with η = ${say(asked.eta)} at ${column(iterate(l.descent, step))} with ‖∇‖ = ${say(normAt(l.descent, step), 2)}.`,
    l.separable
      ? 'A threshold on x divides the classes, so there is no finite optimum: θ grows without end, the gradient fades, and no step count means anything.'
      : `To ‖∇‖ < 10⁻⁸ Newton takes ${countWords(l.newton)}, gradient descent ${countWords(l.descent)}.`,
    `At the start ∇ = ${row(l.gradient)} and H = ${symmetric(l.hessian)}.`,
    asked.eta > l.stableBelow
      ? `η is above ${say(l.stableBelow)}, the limit of stability at the start.`
      : '',
  ],
  legend: (now) => [
    { concept: 'input', name: 'points, and the start' },
    { concept: 'quadratic', name: 'Newton (IRLS)' },
    { concept: 'run2', name: 'gradient descent' },
    ...(now.pane === 'plane' ? [{ concept: 'gradient', name: '∇ at the start' } as const] : []),
  ],
  table: ({ landing: { newton, descent } }) => ({
    name: 'logistic',
    columns: [
      'step',
      'Newton θ₁',
      'Newton θ₂',
      'Newton ‖∇‖',
      'descent θ₁',
      'descent θ₂',
      'descent ‖∇‖',
    ],
    rows: Array.from({ length: lastStep([newton, descent]) + 1 }, (_, k) => [
      k,
      ...[newton, descent].flatMap(({ path, norms }) =>
        k < norms.length ? [path[2 * k], path[2 * k + 1], norms[k]] : [NaN, NaN, NaN],
      ),
    ]),
  }),
  worth: ({ landing: { newton, descent, separable }, asked }) => {
    if (separable) return [[0, 0], asked.theta, iterate(newton, 6)];
    // Newton may have run away.
    return [asked.theta, iterate(newton.reached === null ? descent : newton, Infinity)];
  },
};

function countWords({ reached, ending, norms }: LogisticRun): string {
  if (reached !== null) return plural(reached, 'step');
  if (ending === 'complete') return `more than the ${norms.length - 1} steps that were allowed`;
  return ending === 'singular' ? 'no step: H has no inverse' : 'no number of steps: it runs away';
}

function runFacts(
  name: string,
  norm: string,
  { path, norms }: LogisticRun,
): Record<string, number> {
  return Object.fromEntries(
    Array.from(norms.slice(0, NAMED + 1)).flatMap((size, k) => [
      [`${name}${k}_1`, path[2 * k]],
      [`${name}${k}_2`, path[2 * k + 1]],
      [`${norm}_${k}`, size],
    ]),
  );
}
