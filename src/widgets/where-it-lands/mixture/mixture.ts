import type { MixtureLanding, MixtureState } from '../../../worker/protocol/landing.ts';
import type { Point } from '../../../worker/protocol.ts';
import { LESSON_04, type LandingModel } from '../landingModel.ts';
import { pairsOf } from '../regression/regression.ts';
import { column, plural, say } from '../say.ts';
import { LIMITS, type Inputs } from '../state.ts';

const SOURCE =
  '-2.1,0.2;-1.6,1;-1.2,-0.5;-1.9,-0.8;-0.7,0.6;0.9,1.2;1.4,0.3;1.8,1.9;2.3,1;1.1,2.2;0.2,0.6';

/** The means with which it begins, a pair each. */
export function startsOf({ mu }: Pick<Inputs, 'mu'>): Point[] {
  const count = Math.min(LIMITS.components, Math.max(1, Math.floor(mu.length / 2)));
  return Array.from({ length: count }, (_, k) => [mu[2 * k] ?? 0, mu[2 * k + 1] ?? 0]);
}

/** The state after so many steps, or the last that there is. */
export const stateAt = (l: MixtureLanding, step: number): MixtureState | undefined =>
  l.states[Math.min(step, l.states.length - 1)];

const norm = (values: readonly number[]): number =>
  values.length === 0 ? NaN : Math.hypot(...values);

/** A mixture of Gaussians by EM. */
export const mixture: LandingModel<'mixture'> = {
  id: 'mixture',
  title: 'Mixture',
  start: { source: SOURCE, mu: [-1, -1, 0.5, 0], sigma: [1, 0, 1], step: 0, steps: 40 },
  columns: 'pair',
  dataLabel: 'points x₁, x₂',
  least: 3,
  lossTex:
    '\\htmlClass{k-out}{\\log L} = \\sum_n \\log\\sum_k \\pi_k\\,\\mathcal N(x_n;\\,\\mu_k,\\Sigma_k)',
  gradientTex:
    '\\mu_k = \\tfrac1{N_k}\\sum_n r_{nk}\\,x_n,\\quad \\Sigma_k = \\tfrac1{N_k}\\sum_n r_{nk}\\,(x_n-\\mu_k)(x_n-\\mu_k)^{\\top},\\quad \\pi_k = \\tfrac{N_k}N,\\quad N_k = \\sum_n r_{nk}',
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
  chapter: 'chapter 11, Gaussian mixtures and EM',
  examples: [
    {
      id: 'two',
      label: 'two clouds',
      teaches: 'Step EM. Shares of a point settle, means move, the log-likelihood never falls.',
      patch: { source: SOURCE, mu: [-1, -1, 0.5, 0], sigma: [1, 0, 1], step: 0, steps: 40 },
    },
    {
      id: 'three',
      label: 'three components',
      teaches: 'Another start may end at another fixed point. Drag the means where they begin.',
      patch: {
        source:
          '-2,0;-2.4,0.6;-1.7,-0.4;-2.2,-0.7;0,2;0.4,2.5;-0.3,2.8;0.1,1.6;2,0;2.3,-0.6;1.7,0.5;2.6,0.2',
        mu: [-1, 0, 0, 1, 1, 0],
        sigma: [1, 0, 1],
        step: 0,
        steps: 60,
      },
    },
    {
      id: 'shrinks',
      label: 'a component that shrinks to a point',
      teaches:
        'It takes one point for itself: its covariance loses its inverse, and log L has no limit.',
      patch: {
        source: '-3,0;1,0;1.6,0.8;2,-0.5;2.4,0.4;1.4,-0.7',
        mu: [-3, 0, 1.7, 0],
        sigma: [0.5, 0, 0.5],
        step: 0,
        steps: 40,
      },
    },
  ],
  request: (inputs, points) => ({
    model: 'mixture',
    points: pairsOf(points),
    means: startsOf(inputs),
    sigma: inputs.sigma,
    steps: Math.min(inputs.steps, LIMITS.emSteps),
    step: inputs.step,
  }),
  facts: ({ landing: l, points }, { step }) => {
    const state = stateAt(l, step);
    if (!state) return { points: points.length, logLikelihood: NaN };
    const count = state.components.length;
    return {
      points: points.length,
      components: count,
      step: Math.min(step, l.states.length - 1),
      logLikelihood: state.logLikelihood,
      logLikelihood0: l.states[0].logLikelihood,
      gradientNorm: norm(l.meanGradient),
      ...Object.fromEntries(
        state.components.flatMap(({ weight, mean, covariance: c }, k) => [
          [`n${k + 1}`, state.counts[k]],
          [`pi${k + 1}`, weight],
          [`m${k + 1}x`, mean[0]],
          [`m${k + 1}y`, mean[1]],
          [`c${k + 1}xx`, c[0]],
          [`c${k + 1}xy`, c[1]],
          [`c${k + 1}yy`, c[2]],
          ...points.map((_, n): [string, number] => [
            `r${n + 1}_${k + 1}`,
            state.responsibilities[n * count + k],
          ]),
        ]),
      ),
    };
  },
  words: ({ landing: l }, { step }) => {
    const state = stateAt(l, step);
    if (!state) {
      return [
        'The covariance at the start is not positive definite: there is nothing to begin with. Make s₁₁ and s₂₂ positive and s₁₂ smaller.',
      ];
    }
    const at = Math.min(step, l.states.length - 1);
    const before = at > 0 ? l.states[at - 1] : undefined;
    const means = state.components
      .map(
        ({ mean }, k) => `μ${SUB[k]} = ${column(mean)} with N${SUB[k]} = ${say(state.counts[k])}`,
      )
      .join(', ');
    return [
      `After ${plural(at, 'step')} of EM the log-likelihood is ${say(state.logLikelihood, 6)}${
        before ? `, up from ${say(before.logLikelihood, 6)}` : ''
      }.`,
      `${means}.`,
      at < l.states.length - 1 || l.ending === 'complete' ? '' : ENDINGS[l.ending],
      norm(l.meanGradient) < 1e-6
        ? 'The gradient by the means is zero to the last digits: a fixed point.'
        : `The gradient of −log L by the means has the length ${say(norm(l.meanGradient))}: each step sets it to zero with the shares held, and then the shares change.`,
    ];
  },
  legend: (now) => [
    { concept: 'input', name: 'points, starts of the means' },
    ...startsOf(now).map((_, k) => ({
      concept: COMPONENTS[k],
      name: `component ${k + 1}: share, mean, ellipse`,
    })),
    { concept: 'output', name: 'log-likelihood' },
  ],
  table: ({ landing: l, points }, { step }) => {
    const state = stateAt(l, step);
    const count = state?.components.length ?? 0;
    return {
      name: 'responsibilities',
      columns: ['x₁', 'x₂', ...Array.from({ length: count }, (_, k) => `r for component ${k + 1}`)],
      rows: points.map(([x, y], n) => [
        x,
        y,
        ...Array.from({ length: count }, (_, k) => state?.responsibilities[n * count + k] ?? NaN),
      ]),
    };
  },
};

const SUB = ['₁', '₂', '₃'];
/** Whose colour, dash and marker each component has. */
export const COMPONENTS = ['run2', 'run3', 'run4'] as const;

const ENDINGS = {
  converged: 'Nothing moves any more.',
  singular:
    'The next step would shrink a component to a point or a line: its covariance would have no inverse, and log L would grow without limit. EM stops here; begin elsewhere.',
} as const;
