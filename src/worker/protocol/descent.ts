import type { DialectId } from '../../core/lang/printCode.ts';
import type { Change } from '../../core/optim/change.ts';
import type { Constraint } from '../../core/optim/constraint.ts';
import type { BestFixed, ModeFactor } from '../../core/optim/modes.ts';
import type { Ending } from '../../core/optim/run.ts';
import type { FunctionInput } from './function.ts';

type Point = readonly [x: number, y: number];

/** One run as it is asked for. */
export interface RunRequest {
  readonly start: Point;
  /** Id of a declaration in core/optim. */
  readonly optimiser: string;
  /** Of the optimiser and of the schedule, by id; the declared default where one is missing. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Id of a declaration in core/optim/schedules. */
  readonly schedule: string;
  /** Ascending by step. */
  readonly changes: readonly Change[];
}

/** What all runs of a race share. */
export interface RaceConditions {
  readonly fn: FunctionInput;
  readonly steps: number;
  /** Standard deviation of what is added to each entry of the gradient; 0 for none. */
  readonly noise: number;
  readonly seed: number;
  readonly constraint: Constraint | null;
}

export interface RaceRequest extends RaceConditions {
  readonly runs: readonly RunRequest[];
  /** How far above the least loss a run has to come; see `Race.goal`. */
  readonly tolerance: number;
}

/** A run, with the curvature that decides its stability. Arrays have steps + 1 entries, path twice that. */
export interface Descent {
  readonly path: Float64Array;
  readonly loss: Float64Array;
  /** ∇f itself, without the noise that a step saw. */
  readonly gradient: Float64Array;
  readonly gradientNorm: Float64Array;
  /** Largest eigenvalue of the Hessian at each point; NaN where there is none. */
  readonly lambdaMax: Float64Array;
  /** Step size below which the optimiser is stable on the quadratic model at each point. */
  readonly limit: Float64Array;
  /** η as each step used it, the last entry as the next one would; NaN for a method without one. */
  readonly eta: Float64Array;
  readonly steps: number;
  readonly ending: Ending;
  /** Why a method could not go on; empty unless it ended the run itself. */
  readonly sentence: string;
  /** Steps at whose points the derivative is a convention or a limit, and why, in words. */
  readonly remarks: readonly (readonly [step: number, why: string])[];
  /** Spent until each point was known: gradients evaluated, and operations of f and its derivatives. */
  readonly gradients: Float64Array;
  readonly operations: Float64Array;
  /** Length of the path until each point. */
  readonly length: Float64Array;
  /** Distance of each point from `Race.target`; NaN when there is none. */
  readonly distance: Float64Array;
  /** Step at which the loss first came below the goal; −1 when it never did. */
  readonly arrival: number;
}

/** Where the runs of a race want to go. */
export interface Target {
  readonly at: Point;
  readonly value: number;
  /** A stationary point beside the end of the best run, or that end itself. */
  readonly kind: 'minimum' | 'end';
}

export interface Race {
  readonly runs: readonly Descent[];
  /** True when f is at most quadratic: then limits hold everywhere. */
  readonly quadratic: boolean;
  /**
   * The least loss of all runs plus the tolerance. A least loss between 0 and the tolerance counts as 0, so that
   * on functions with minimum 0 the goal is the tolerance itself.
   */
  readonly goal: number;
  readonly target: Target | null;
}

/** The best constant η for each run of a race: the fewest evaluations to the goal, or else the least loss. */
export interface BestStepsRequest extends RaceConditions {
  readonly runs: readonly RunRequest[];
  readonly tolerance: number;
}

export interface BestSteps {
  /** NaN for a method without a step size. */
  readonly etas: readonly number[];
  /** Whether each run reaches the goal with it. */
  readonly reached: readonly boolean[];
  /** The search met the end of its range. */
  readonly atEdge: readonly boolean[];
}

/** One step of one run, opened. */
export interface OpenedRequest extends RaceConditions {
  readonly run: RunRequest;
  /** The step, from point `at` to the next. */
  readonly at: number;
  /** From where errors are measured; null when there is nothing to measure from. */
  readonly target: Point | null;
}

/** A number, or the entries of a vector or, row by row, of a matrix. */
export type Shown = number | readonly number[];

export interface Opened {
  /** The step shown: `at`, or the last one of a shorter run. */
  readonly step: number;
  readonly x: Point;
  /** ∇f(x) without noise. */
  readonly gradient: Point;
  /** Parameters and quantities of the step by id, with `gradient` and `step`; null at the end of the run. */
  readonly report: Readonly<Record<string, Shown>> | null;
  /** The same of the step before; null at the start. */
  readonly before: Readonly<Record<string, Shown>> | null;
  readonly curvature: Curvature | null;
}

/** The Hessian at a point, and what it says about a method there. */
export interface Curvature {
  /** Ascending. */
  readonly eigenvalues: readonly [number, number];
  /** Unit eigenvectors in the same order, each with its larger entry positive. */
  readonly eigenvectors: readonly [Point, Point];
  /** qᵢᵀ(xₜ − target) at every point of the run, for each eigenvector; empty without a target. */
  readonly errors: readonly [Float64Array, Float64Array];
  /** Share of the coordinate that the step left: errors at t + 1 over errors at t. */
  readonly measured: readonly [number, number];
  /** What the method does with each eigen-coordinate in the long run; null for methods without modes. */
  readonly predicted: readonly [ModeFactor, ModeFactor] | null;
  /** Of the slower of the two; NaN for methods without modes. */
  readonly radius: number;
  /** Largest stable η of three methods here, at this β; NaN where f does not curve upwards. */
  readonly limits: {
    readonly gradientDescent: number;
    readonly heavyBall: number;
    readonly nesterov: number;
  };
  /** Of the run's own method; NaN where it has none. */
  readonly limit: number;
  /** η of the fastest rate with the other parameters as they are; NaN unless both curvatures are positive. */
  readonly bestEta: number;
  /** The best η and β together; null for methods without momentum and where f does not curve upwards. */
  readonly best: BestFixed | null;
}

/** One run as a program of another library. */
export interface DescentCodeRequest extends RaceConditions {
  readonly run: RunRequest;
  readonly library: DialectId;
}

/** The spectral radius over (η, β). */
export interface PhaseRequest {
  readonly optimiser: string;
  readonly curvatures: readonly number[];
  readonly etaMax: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Phase {
  /** In the middles of cells, row by row from β = 0 to 1, each from η = 0 to `etaMax`. */
  readonly radius: Float64Array;
  readonly etaMax: number;
  readonly columns: number;
  readonly rows: number;
}
