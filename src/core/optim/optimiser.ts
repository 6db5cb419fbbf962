/** A number that the user sets; from it a slider is made. */
export interface OptimiserParameter {
  readonly id: string;
  readonly label: string;
  /** As typeset, and the key to press for nobody who reads Greek aloud. */
  readonly tex: string;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly default: number;
}

/** All that a step needs and leaves behind. `x` is the point, the rest is the method's own memory. */
export interface OptimiserState {
  readonly x: Float64Array;
  readonly velocity: Float64Array;
}

/**
 * An optimiser as pure functions over explicit state: `step(state, gradient, parameters)` is the whole
 * method. `gradient` is ∇f at `state.x`, a row of n.
 */
export interface Optimiser {
  readonly id: string;
  readonly title: string;
  readonly needs: 'gradient';
  readonly parameters: readonly OptimiserParameter[];
  /** The update, with the convention it states. */
  readonly tex: string;
  /** The convention in words, where the field has several. */
  readonly convention: string;
  readonly init: (start: ArrayLike<number>) => OptimiserState;
  step(
    state: OptimiserState,
    gradient: ArrayLike<number>,
    parameters: Readonly<Record<string, number>>,
  ): OptimiserState;
  /** Largest stable step size on a quadratic of largest curvature λ. */
  readonly stableBelow: (lambdaMax: number, parameters: Readonly<Record<string, number>>) => number;
}

/** Shared by every method: the step size. */
export const ETA: OptimiserParameter = {
  id: 'eta',
  label: 'step size',
  tex: '\\eta',
  min: 1e-5,
  max: 1,
  scale: 'log',
  default: 0.05,
};

/** Shared by every method with memory. */
export const BETA: OptimiserParameter = {
  id: 'beta',
  label: 'momentum',
  tex: '\\beta',
  min: 0,
  max: 0.99,
  scale: 'linear',
  default: 0,
};

/** A point at rest. */
export const atRest = (start: ArrayLike<number>): OptimiserState => ({
  x: Float64Array.from(start),
  velocity: new Float64Array(start.length),
});
