import type { Ending } from '../../core/optim/run.ts';
import type { FunctionInput } from './function.ts';

/** A function of one or two numbers, as its text says, with a point and a move from it. */
export interface TaylorRequest {
  readonly fn: FunctionInput;
  /** As many numbers as the function has variables. */
  readonly at: readonly number[];
  readonly h: readonly number[];
}

/** A function at a point to second order, or to the sixth in one variable, and what its models miss. */
export interface Taylor {
  /** One name or two, in the order of the gradient. */
  readonly names: readonly string[];
  readonly value: number;
  /** ∇f, a row; [f′] in one variable. */
  readonly gradient: readonly number[];
  /** Row-major; [f″] in one variable. */
  readonly hessian: readonly number[];
  /** Of the Hessian, ascending. */
  readonly eigenvalues: readonly number[];
  /** A unit vector for each eigenvalue, at right angles. */
  readonly eigenvectors: readonly (readonly number[])[];
  /** f, f′, f″, … in one variable, to the sixth or as far as they can be made; empty in two. */
  readonly derivatives: readonly number[];
  /** f(x + h). */
  readonly moved: number;
  /** The models of order 0, 1, 2, … at x + h. */
  readonly models: readonly number[];
  readonly errors: TaylorErrors;
  /** What makes a derivative at this point a convention or a limit, in words. */
  readonly remarks: readonly string[];
}

/** The size of the error of each order for moves of many lengths along the direction of h. */
export interface TaylorErrors {
  /** Lengths, ascending. */
  readonly lengths: Float64Array;
  /** For each order, |f − model| at each length; NaN where f has no value. */
  readonly sizes: readonly Float64Array[];
  /** For each order the slope on logarithmic scales, where errors are small and not yet rounding; NaN without any. */
  readonly slopes: readonly number[];
  /** For each order: the model is the function along this direction, as far as rounding tells. */
  readonly exact: readonly boolean[];
}

export interface HessianFormsRequest {
  readonly fn: FunctionInput;
}

/** The gradient and the Hessian as formulas, TeX for each entry; null where they are too long to be read. */
export interface HessianForms {
  readonly gradientTex: readonly string[] | null;
  /** Row-major. */
  readonly hessianTex: readonly string[] | null;
}

/** f along a line and along a curve, both through a point. */
export interface AlongRequest {
  readonly fn: FunctionInput;
  readonly at: readonly [x: number, y: number];
  /** Of length 1. */
  readonly direction: readonly [u: number, v: number];
  /** The line runs so far to both sides. */
  readonly reach: number;
  /** A map of t to two numbers, moved so that t = 0 is the point; empty for none. */
  readonly path: string;
}

export interface Along {
  /** From −reach to reach. */
  readonly t: Float64Array;
  /** f(x + t d). */
  readonly line: Float64Array;
  readonly path: AlongPath | null;
}

export interface AlongPath {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** f there. */
  readonly values: Float64Array;
}

export interface ModelStepsRequest {
  readonly fn: FunctionInput;
  readonly at: readonly [x: number, y: number];
  readonly eta: number;
  readonly steps: number;
}

/** The kind of a stationary point by its Hessian, as far as that tells. */
export type EndKind = 'minimum' | 'maximum' | 'saddle' | 'inconclusive';

/** Steps that the models propose, each from where the last one led. */
export interface ModelRun {
  /** x, y of each point, the start first. */
  readonly path: Float64Array;
  readonly values: Float64Array;
  /** Two numbers a point. */
  readonly gradients: Float64Array;
  /** h₁₁, h₁₂, h₂₂ a point. */
  readonly hessians: Float64Array;
  /** Steps taken. */
  readonly steps: number;
  readonly ending: Ending;
  /** Why the next step could not be taken; empty unless the method ended the run. */
  readonly sentence: string;
  /** What it came to, where it came to rest; null where it is still on its way. */
  readonly arrived: EndKind | null;
}

export interface ModelSteps {
  readonly newton: ModelRun;
  readonly descent: ModelRun;
}

/** Random symmetric matrices of the Gaussian orthogonal ensemble. */
export interface EnsembleRequest {
  readonly n: number;
  /** Matrices drawn of each size. */
  readonly samples: number;
  readonly seed: number;
}

export interface Ensemble {
  /** Sizes, ascending, n among them. */
  readonly sizes: readonly number[];
  /** Share of the matrices of each size whose eigenvalues are all positive, all negative, of both signs. */
  readonly minima: readonly number[];
  readonly maxima: readonly number[];
  readonly saddles: readonly number[];
  /** Of one matrix of size n, ascending, divided by √n: the half circle then runs from −2 to 2. */
  readonly eigenvalues: Float64Array;
}

/** What the worker answers of Taylor's models, beside what stands in `Methods` itself. */
export interface TaylorMethods {
  taylor: { request: TaylorRequest; response: Taylor };
  hessianForms: { request: HessianFormsRequest; response: HessianForms };
  along: { request: AlongRequest; response: Along };
  modelSteps: { request: ModelStepsRequest; response: ModelSteps };
  ensemble: { request: EnsembleRequest; response: Ensemble };
}
