import {
  gather,
  MOMENT_PARAMETERS,
  MOMENT_QUANTITIES,
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
    {
      of: '\\mathbf g_{t}',
      is: '\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{gradient}',
      gives: '{gradient}',
    },
    {
      of: '\\hat{\\mathbf m}_{t+1}',
      is: '\\frac{\\beta_1\\,(1 - \\beta_1^{t})\\,\\hat{\\mathbf m}_{t} + (1 - \\beta_1)\\,\\mathbf g_{t}}{1 - \\beta_1^{t+1}}',
      with: '\\frac{{beta1}\\,(1 - {beta1}^{t})\\,{correctedMean-} + (1 - {beta1})\\,{gradient}}{1 - {beta1}^{t+1}}',
      gives: '{correctedMean}',
    },
    {
      of: '\\hat{\\mathbf s}_{t+1}',
      is: '\\frac{\\beta_2\\,(1 - \\beta_2^{t})\\,\\hat{\\mathbf s}_{t} + (1 - \\beta_2)\\,\\mathbf g_{t}^{2}}{1 - \\beta_2^{t+1}}',
      with: '\\frac{{beta2}\\,(1 - {beta2}^{t})\\,{correctedSquares-} + (1 - {beta2})\\,{gradient}^{2}}{1 - {beta2}^{t+1}}',
      gives: '{correctedSquares}',
    },
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
