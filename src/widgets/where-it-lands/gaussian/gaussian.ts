import type { Point } from '../../../worker/protocol.ts';
import { LESSON_04, type LandingModel } from '../landingModel.ts';
import { pairsOf } from '../regression/regression.ts';
import { calm, column, row, say, square, symmetric } from '../say.ts';

const SOURCE = '0,0;2,0;1,3';

/** The covariance of a Gaussian by maximum likelihood. */
export const gaussian: LandingModel<'gaussian'> = {
  id: 'gaussian',
  title: 'Gaussian',
  // μ follows from the data where nothing else is said; see `inputs.ts`.
  start: { source: SOURCE, sigma: [1, 0, 1] },
  columns: 'pair',
  dataLabel: 'points x₁, x₂',
  least: 2,
  lossTex:
    '\\htmlClass{k-out}{\\ell} = \\tfrac N2\\log\\det\\htmlClass{k-input}{\\Sigma} + \\tfrac12\\sum_n d_n^{\\top}\\htmlClass{k-input}{\\Sigma}^{-1}d_n,\\quad d_n = x_n - \\htmlClass{k-input}{\\mu}',
  gradientTex:
    '\\htmlClass{k-grad}{\\frac{\\partial\\ell}{\\partial\\Sigma}} = \\tfrac N2\\Sigma^{-1} - \\tfrac12\\Sigma^{-1}\\Bigl(\\sum_n d_n d_n^{\\top}\\Bigr)\\Sigma^{-1} = 0 \\iff \\Sigma = \\tfrac1N\\sum_n d_n d_n^{\\top}',
  uses: [
    {
      tex: '\\partial\\log\\det\\Sigma/\\partial\\Sigma = \\Sigma^{-\\top}',
      name: 'the log-det rule',
      lesson: LESSON_04,
    },
    {
      tex: '\\partial\\,(d^{\\top}\\Sigma^{-1}d)/\\partial\\Sigma = -\\Sigma^{-1}dd^{\\top}\\Sigma^{-1}',
      name: 'the rule of the inverse',
      lesson: LESSON_04,
    },
  ],
  chapter: 'chapter 6, the Gaussian, and chapter 11, its estimates',
  examples: [
    {
      id: 'three',
      label: 'three points',
      teaches: 'Drag the ends of the ellipse until both terms of the gradient are equal.',
      patch: { source: SOURCE, mu: [1, 1], sigma: [1, 0, 1] },
    },
    {
      id: 'sloping',
      label: 'a sloping cloud',
      teaches: 'The entries of Σ off the diagonal turn the ellipse.',
      patch: {
        source: '-2,-1;-1,-1;0,1;1,0;2,1;3,3',
        mu: [0.5, 0.5],
        sigma: [2, 0, 2],
      },
    },
    {
      id: 'line',
      label: 'points on a line: no estimate',
      teaches: 'Their S has no inverse: ℓ falls without end as the ellipse gets flat.',
      patch: { source: '-1,-1;0,0;2,2', mu: [1 / 3, 1 / 3], sigma: [1, 0, 1] },
    },
  ],
  request: ({ sigma, mu }, points) => ({
    model: 'gaussian',
    points: pairsOf(points),
    sigma,
    mu: meanIn(mu),
  }),
  facts: ({ landing: l, points }) => ({
    points: points.length,
    l: l.value,
    lLeast: l.least,
    ...entries('g', l.gradient),
    ...entries('a', l.fromLogdet),
    ...entries('b', l.fromInverse),
    s11: l.scatter[0],
    s12: l.scatter[1],
    s22: l.scatter[2],
    mean1: l.mean[0],
    mean2: l.mean[1],
    gm1: calm(l.meanGradient[0]),
    gm2: calm(l.meanGradient[1]),
  }),
  words: ({ landing: l, asked: { sigma, mu } }) => {
    const place = `With μ = ${column(mu)} and Σ = ${symmetric(sigma)}`;
    const estimate = Number.isNaN(l.least)
      ? 'The points lie on a line, so S has no inverse: ℓ has no least value.'
      : `At the mean ${column(l.mean)} and its S the value is ${say(l.least)}, the least.`;
    if (!l.positive) {
      return [
        `${place}, Σ is not positive definite: there is no Gaussian, no ellipse and no ℓ. Make s₁₁ and s₂₂ positive and s₁₂ smaller.`,
        estimate,
      ];
    }
    const flat = l.gradient.every((g, i) => Math.abs(g) <= 1e-9 * (1 + l.fromLogdet[i]));
    return [
      `${place}, ℓ is ${say(l.value)}.`,
      flat
        ? `∂ℓ/∂Σ is zero: ½NΣ⁻¹ and ½Σ⁻¹(NS)Σ⁻¹ are equal, since Σ is S, the average of the (x − μ)(x − μ)ᵀ.`
        : `∂ℓ/∂Σ = ${square(l.gradient)}, which is ½NΣ⁻¹ = ${square(l.fromLogdet)} less ½Σ⁻¹(NS)Σ⁻¹ = ${square(l.fromInverse)}. It is zero at S = ${symmetric(l.scatter)}.`,
      l.meanGradient.every((g) => Math.abs(g) < 1e-9)
        ? '∂ℓ/∂μ is zero too: μ is the mean of the points.'
        : `∂ℓ/∂μ = ${row(l.meanGradient)}: μ is not the mean of the points.`,
      estimate,
    ];
  },
  legend: () => [
    { concept: 'input', name: 'points, μ, axes of Σ' },
    { concept: 'output', name: 'ellipse of Σ' },
    { concept: 'linear', name: 'ellipse of S, the estimate' },
    { concept: 'gradient', name: '∂ℓ/∂Σ' },
  ],
  table: ({ landing: l }) => ({
    name: 'gaussian',
    columns: ['entry', 'Σ⁻¹ N/2', 'Σ⁻¹(NS)Σ⁻¹/2', '∂ℓ/∂Σ'],
    rows: ['11', '12', '21', '22'].map((entry, i) => [
      entry,
      l.fromLogdet[i],
      l.fromInverse[i],
      l.gradient[i],
    ]),
  }),
};

const entries = (name: string, values: readonly number[]): Record<string, number> =>
  Object.fromEntries(['11', '12', '21', '22'].map((at, i) => [name + at, calm(values[i])]));

/** The first two numbers of a list that another model may have left longer or shorter. */
export const meanIn = ([x = 0, y = 0]: readonly number[]): Point => [x, y];
