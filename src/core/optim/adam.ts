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
 * Adam (Kingma & Ba 2015) with PyTorch's defaults: m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g²,
 * x ← x − η m̂/(√ŝ + ε) with m̂ = m/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ), entry by entry. The first step is η·sign(g),
 * whatever the size of g.
 *
 * No `stableBelow`: as with RMSProp the step does not shrink in proportion to x, so that it is no linear map
 * with eigenvalues, and a fixed η ends in hovering.
 */
export const adam: Optimiser<MomentState> = {
  id: 'adam',
  title: 'Adam',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [{ ...ETA, default: 0.001 }, ...MOMENT_PARAMETERS, EPSILON],
  tex: '\\mathbf m \\leftarrow \\beta_1\\mathbf m + (1-\\beta_1)\\,\\mathbf g,\\quad \\mathbf s \\leftarrow \\beta_2\\mathbf s + (1-\\beta_2)\\,\\mathbf g^2,\\quad \\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\frac{\\hat{\\mathbf m}}{\\sqrt{\\hat{\\mathbf s}} + \\varepsilon}',
  convention: 'both means are corrected for their start at 0, and ε stands outside the root',
  update: [
    ...MOMENT_UPDATE,
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\frac{\\hat{\\mathbf m}_{t+1}}{\\sqrt{\\hat{\\mathbf s}_{t+1}} + \\varepsilon}',
      with: '{x} - {eta}\\,\\frac{{correctedMean}}{\\sqrt{{correctedSquares}} + {epsilon}}',
      gives: '{next}',
    },
  ],
  quantities: MOMENT_QUANTITIES,
  init: noMoments,
  step(state, { gradient }, parameters) {
    const moments = gather(state, gradient, parameters);
    const { mean, squares, count, correctedMean, correctedSquares } = moments;
    return {
      state: { x: scaledStep(state.x, moments, parameters), mean, squares, count },
      report: { correctedMean, correctedSquares },
    };
  },
  isAtRest: ({ mean }) => isStill(mean),
};
