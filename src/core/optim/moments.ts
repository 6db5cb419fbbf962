import type { OptimiserState, Quantity, UpdateLine } from './optimiser.ts';
import type { OptimiserParameter, Values } from './parameter.ts';

/** The memory of Adam and AdamW. */
export interface MomentState extends OptimiserState {
  /** Running mean of gradients, biased towards the 0 it starts from. */
  readonly mean: Float64Array;
  /** Running mean of squared gradients, biased likewise. */
  readonly squares: Float64Array;
  /** Steps taken. */
  readonly count: number;
}

/** Moments with their bias divided out: after t steps the weights of the gradients sum to 1 − βᵗ. */
export interface Moments extends MomentState {
  readonly correctedMean: Float64Array;
  readonly correctedSquares: Float64Array;
}

export const MOMENT_PARAMETERS: readonly OptimiserParameter[] = [
  {
    id: 'beta1',
    label: 'memory of gradients',
    tex: '\\beta_1',
    min: 0,
    max: 0.999,
    scale: 'linear',
    default: 0.9,
  },
  {
    id: 'beta2',
    label: 'memory of squares',
    tex: '\\beta_2',
    min: 0,
    max: 0.9999,
    scale: 'linear',
    default: 0.999,
  },
];

export const MOMENT_QUANTITIES: readonly Quantity[] = [
  { id: 'correctedMean', label: 'corrected mean gradient', tex: '\\hat{\\mathbf m}' },
  { id: 'correctedSquares', label: 'corrected mean squared gradient', tex: '\\hat{\\mathbf s}' },
];

/** How both write the gradient and the two means out; in m̂ and ŝ, the means of which their steps are made. */
export const MOMENT_UPDATE: readonly UpdateLine[] = [
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
];

export const noMoments = (start: ArrayLike<number>): MomentState => ({
  x: Float64Array.from(start),
  mean: new Float64Array(start.length),
  squares: new Float64Array(start.length),
  count: 0,
});

/** m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², m̂ = m/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ). */
export function gather(state: MomentState, g: Float64Array, { beta1, beta2 }: Values): Moments {
  const mean = state.mean.map((mi, i) => beta1 * mi + (1 - beta1) * g[i]);
  const squares = state.squares.map((si, i) => beta2 * si + (1 - beta2) * g[i] * g[i]);
  const count = state.count + 1;
  const [meanShare, squaresShare] = [1 - beta1 ** count, 1 - beta2 ** count];
  return {
    x: state.x,
    mean,
    squares,
    count,
    correctedMean: mean.map((mi) => mi / meanShare),
    correctedSquares: squares.map((si) => si / squaresShare),
  };
}

/** x − η m̂/(√ŝ + ε). */
export function scaledStep(
  x: Float64Array,
  { correctedMean, correctedSquares }: Moments,
  { eta, epsilon }: Values,
): Float64Array {
  return x.map(
    (xi, i) => xi - (eta * correctedMean[i]) / (Math.sqrt(correctedSquares[i]) + epsilon),
  );
}
