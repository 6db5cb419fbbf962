import {
  gather,
  MOMENT_PARAMETERS,
  MOMENT_QUANTITIES,
  MOMENT_UPDATE,
  noMoments,
  scaledStep,
  type MomentState,
} from './moments.ts';
import { isStill, type Optimiser } from './optimiser.ts';
import { ETA } from './parameter.ts';
import { EPSILON } from './safeguards.ts';

/**
 * AdamW (Loshchilov & Hutter 2019) in PyTorch's order: first x ← x − ηλx, then Adam's step from there, with
 * the gradient of f at the old point. The decay does not pass through √ŝ, so that every weight decays at the
 * same rate; with λ = 0 it is Adam. It does not come to rest where ∇f = 0 but nearer to the origin.
 *
 * No `stableBelow`, for Adam's reason.
 */
export const adamW: Optimiser<MomentState> = {
  id: 'adamW',
  title: 'AdamW',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [
    { ...ETA, default: 0.001 },
    ...MOMENT_PARAMETERS,
    EPSILON,
    {
      id: 'weightDecay',
      label: 'weight decay',
      tex: '\\lambda',
      min: 0,
      max: 1,
      scale: 'linear',
      default: 0.01,
    },
  ],
  tex: '\\mathbf x \\leftarrow (1 - \\eta\\lambda)\\,\\mathbf x - \\eta\\,\\frac{\\hat{\\mathbf m}}{\\sqrt{\\hat{\\mathbf s}} + \\varepsilon}',
  convention: 'the decay acts on the point itself, beside the gradient and not through it',
  update: [
    ...MOMENT_UPDATE,
    {
      of: '\\mathbf x_{t+1}',
      is: '(1 - \\eta\\lambda)\\,\\mathbf x_{t} - \\eta\\,\\frac{\\hat{\\mathbf m}_{t+1}}{\\sqrt{\\hat{\\mathbf s}_{t+1}} + \\varepsilon}',
      with: '(1 - {eta} \\cdot {weightDecay})\\,{x} - {eta}\\,\\frac{{correctedMean}}{\\sqrt{{correctedSquares}} + {epsilon}}',
      gives: '{next}',
    },
  ],
  quantities: MOMENT_QUANTITIES,
  init: noMoments,
  step(state, { gradient }, parameters) {
    const { eta, weightDecay } = parameters;
    const moments = gather(state, gradient, parameters);
    const { mean, squares, count, correctedMean, correctedSquares } = moments;
    const decayed = state.x.map((xi) => xi * (1 - eta * weightDecay));
    return {
      state: { x: scaledStep(decayed, moments, parameters), mean, squares, count },
      report: { correctedMean, correctedSquares },
    };
  },
  isAtRest: ({ mean, x }, { weightDecay }) => isStill(mean) && (weightDecay === 0 || isStill(x)),
};
