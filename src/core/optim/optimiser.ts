import type { Evaluation, Probe } from './objective.ts';
import type { OptimiserParameter, Values } from './parameter.ts';

/** The point; methods with memory add their own vectors, matrices and counters, plain and explicit. */
export interface OptimiserState {
  readonly x: Float64Array;
}

/** The state of methods that remember a velocity and nothing else. */
export interface MovingState extends OptimiserState {
  readonly velocity: Float64Array;
}

/** A number, vector or matrix of the update that can be shown beside its formula. */
export interface Quantity {
  readonly id: string;
  readonly label: string;
  readonly tex: string;
}

/** Live numbers of one step, by the id of a `Quantity`. Matrices are row-major. */
export type Report = Readonly<Record<string, number | Float64Array>>;

/** A step that could not be taken, and why, in a sentence for the user. */
export interface Failure {
  /**
   * singular: the Hessian has no inverse. noDescent: no step along the direction goes down.
   * undefined: a derivative that the step needs does not exist at the point.
   */
  readonly ending: 'singular' | 'noDescent' | 'undefined';
  readonly sentence: string;
}

export interface Step<S extends OptimiserState = OptimiserState> {
  readonly state: S;
  /** The quantities that the method declares. */
  readonly report: Report;
}

/**
 * An optimiser as pure functions over explicit state: `step(state, here, parameters, probe)` is the whole
 * method. `here` is f and ∇f at `state.x`, the gradient a row of n; the probe answers for other points and
 * for curvature.
 */
export interface Optimiser<S extends OptimiserState = OptimiserState> {
  readonly id: string;
  readonly title: string;
  /** The highest derivative asked for. */
  readonly needs: 'gradient' | 'hessian';
  readonly parameters: readonly OptimiserParameter[];
  /** The update, with the convention it states. */
  readonly tex: string;
  /** The convention in words, where the field has several. */
  readonly convention: string;
  /** What each step reports, besides the gradient and the step, which every run knows. */
  readonly quantities: readonly Quantity[];
  init(start: ArrayLike<number>): S;
  step(state: S, here: Evaluation, parameters: Values, probe: Probe): Step<S> | Failure;
  /** False while memory alone would move the point on, even from where ∇f = 0. Absent: always at rest there. */
  isAtRest?(state: S, parameters: Values): boolean;
  /**
   * Stable on a quadratic of largest curvature λ for every step size below this: the spectral radius of the
   * iteration is less than 1. Absent where there is no such limit, for the reason the method states.
   */
  readonly stableBelow?: (lambdaMax: number, parameters: Values) => number;
}

/** A method with a limit of stability. */
export interface LimitedOptimiser<S extends OptimiserState = OptimiserState> extends Optimiser<S> {
  readonly stableBelow: NonNullable<Optimiser['stableBelow']>;
}

/** A point at rest. */
export const atRest = (start: ArrayLike<number>): MovingState => ({
  x: Float64Array.from(start),
  velocity: new Float64Array(start.length),
});

export const VELOCITY: Quantity = { id: 'velocity', label: 'velocity', tex: '\\mathbf v' };

/** Too small to move a point: to the last digits of a double, as ∇f where a run has converged. */
export const isStill = (v: Float64Array): boolean => v.every((vi) => Math.abs(vi) <= 1e-12);

/** isAtRest of every method whose only memory is a velocity. */
export const hasStopped = ({ velocity }: MovingState): boolean => isStill(velocity);
