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

/**
 * An equation of the update, for one step t. In `of` and `is` symbols carry their step, as `_{t}` and `_{t+1}`; in `with`
 * and `gives` stand places for numbers, {id}: of a parameter, a quantity, `gradient` (as the step saw it), `step`, `x`,
 * `next`, `t`, `t+1`, or `hessian` at x for methods that need it. {id-} is the same one step before, 0 at the start.
 * Powers, roots and quotients of vectors are entry by entry.
 */
export interface UpdateLine {
  readonly of: string;
  /** In symbols. */
  readonly is: string;
  /** The same with numbers, symbol by symbol; empty where what goes in is too much to be written out. */
  readonly with: string;
  readonly gives: string;
  /**
   * What becomes of the line when the direction is −∇f(x)ᵀ itself, in the first step and wherever a method starts
   * afresh: it says just that, or it is left out.
   */
  readonly afresh?: 'steepest' | 'left out';
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
  /**
   * Set where the step treats every coordinate alike and alone, never fails and asks for no value of f: then many
   * starts can be walked as one state, whose vectors hold the coordinates of them all.
   */
  readonly coordinatewise?: true;
  readonly parameters: readonly OptimiserParameter[];
  /** The update, with the convention it states. */
  readonly tex: string;
  /** The convention in words, where the field has several. */
  readonly convention: string;
  /** How each step is written out; the last line is that of the point. */
  readonly update: readonly UpdateLine[];
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
  /** That limit as a formula. */
  readonly limitTex?: string;
  /** The iteration on an eigen-coordinate of curvature λ; where there is a limit, and for the same reason. */
  readonly mode?: (lambda: number, parameters: Values) => Mode;
}

/**
 * The characteristic polynomial z² − trace·z + determinant of the iteration (x, memory) → (x, memory) on ½λx².
 * Its larger root is the factor by which the coordinate changes in the long run. Without memory the
 * determinant is 0.
 */
export interface Mode {
  readonly trace: number;
  readonly determinant: number;
}

/** A method with a limit of stability. */
export interface LimitedOptimiser<S extends OptimiserState = OptimiserState> extends Optimiser<S> {
  readonly stableBelow: NonNullable<Optimiser['stableBelow']>;
  readonly limitTex: string;
  readonly mode: NonNullable<Optimiser['mode']>;
}

/** A point at rest. */
export const atRest = (start: ArrayLike<number>): MovingState => ({
  x: Float64Array.from(start),
  velocity: new Float64Array(start.length),
});

export const VELOCITY: Quantity = { id: 'velocity', label: 'velocity', tex: '\\mathbf v' };

/** Too small to move a point: to the last digits of a double, as ∇f where a run has converged. */
export const isStill = (v: Float64Array): boolean => v.every((vi) => Math.abs(vi) <= 1e-12);

/** isAtRest of every method whose only memory is a velocity; with β = 0 the next step forgets it. */
export const hasStopped = ({ velocity }: MovingState, { beta }: Values): boolean =>
  beta === 0 || isStill(velocity);
