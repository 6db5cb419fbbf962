import type { Fault } from '../core/lang/fault.ts';
import type { DialectId } from '../core/lang/printCode.ts';
import type { View } from '../core/surfaces/surface.ts';
import type { Judgement } from '../exercises/engine/judgement.ts';
import type { Question } from '../exercises/engine/question.ts';
import type { BasinsPicture, BasinsRequest } from './protocol/basins.ts';
import type { Composition, CompositionPlace, LayerStack, Slopes } from './protocol/composition.ts';
import type {
  BestSteps,
  BestStepsRequest,
  DescentCodeRequest,
  Opened,
  OpenedRequest,
  Phase,
  PhaseRequest,
  Race,
  RaceRequest,
} from './protocol/descent.ts';
import type { EqualCheck, EqualCheckRequest } from './protocol/equalCheck.ts';
import type { Depths, SweepCounts } from './protocol/modes.ts';
import type { Quiver, QuiverRequest } from './protocol/field.ts';
import type { ExerciseMethods } from './protocol/exercise.ts';
import type { FunctionInput } from './protocol/function.ts';
import type { Landing, LandingRequest } from './protocol/landing.ts';
import type { StationaryPicture, StationaryRequest } from './protocol/stationary.ts';
import type { Tangent } from './protocol/tangent.ts';
import type { TaylorMethods } from './protocol/taylor.ts';
import type { Primitive, PrimitivePlace } from './protocol/primitive.ts';
import type {
  Difference,
  DifferenceRequest,
  DrawnProgram,
  DrawProgramRequest,
  GraphPlaces,
  LayoutRequest,
  Memory,
  MemoryRequest,
  ProgramTrace,
  TraceRequest,
  Ways,
  WaysRequest,
} from './protocol/program.ts';
import type { Forms, MapAt, MapPlace, MapProposal, Warp } from './protocol/map.ts';
import type { MatrixMethods } from './protocol/matrix.ts';

export type { FunctionInput };

export type Point = readonly [x: number, y: number];

export interface ContourRequest {
  readonly fn: FunctionInput;
  readonly view: View;
  /** Samples along x and y; the handler may take fewer for a very long formula. */
  readonly nx: number;
  readonly ny: number;
  /** Number of bands wanted; fewer where levels coincide. */
  readonly bands: number;
}

/**
 * Regions as closed rings in one flat list of points. Region k is made of the rings
 * regionStart[k] … regionStart[k+1] − 1; ring r of the points ringStart[r] … ringStart[r+1] − 1;
 * point p is (xy[2p], xy[2p+1]), both from 0 to 1 across the view, y upwards.
 */
export interface Regions {
  readonly regionStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly xy: Float32Array;
}

export interface Contour {
  readonly view: View;
  /** Ascending; region k of `bands` is where f ≥ levels[k]. */
  readonly levels: Float64Array;
  readonly bands: Regions;
  /** One region: where f is undefined, or beyond the largest number. */
  readonly gaps: Regions;
  /** Share of the samples without a finite value, 0 to 1. */
  readonly gapShare: number;
  /** Least and greatest finite sample; NaN when there is none. */
  readonly least: number;
  readonly greatest: number;
  /** Samples taken along x and y. */
  readonly nx: number;
  readonly ny: number;
}

export interface SamplesRequest {
  readonly fn: FunctionInput;
  readonly view: View;
  /** Samples along x and y; the handler may take fewer for a very long formula. */
  readonly nx: number;
  readonly ny: number;
}

/** Heights over a view, for a surface in space. */
export interface Samples {
  readonly view: View;
  /** Samples taken along x and y. */
  readonly nx: number;
  readonly ny: number;
  /** nx·ny numbers, row by row, y upwards; NaN where f is undefined or beyond the largest number. */
  readonly values: Float64Array;
  /** Least and greatest finite sample; NaN when there is none. */
  readonly least: number;
  readonly greatest: number;
}

/** A direction of length 1, as its components. */
export type Direction = readonly [u: number, v: number];

export interface GradientRequest {
  readonly fn: FunctionInput;
  readonly at: Point;
  readonly direction: Direction;
  /** Length of the move along the direction. */
  readonly h: number;
  /** Where the two slices run. */
  readonly view: View;
}

/**
 * What a function of two variables is like at a point, as far as limits of numbers show: differentiable, known
 * from its operations or found; every directional derivative without a linear model; both partials, but not every
 * directional derivative; not even both partials; no value there.
 */
export type Differentiability =
  'smooth' | 'differentiable' | 'directions' | 'partials' | 'rough' | 'undefined';

/** A function of two variables at a point: its gradient, its slopes in all directions, its linear model. */
export interface Gradient {
  /** The names of the variables, in the order of the row. */
  readonly names: readonly [string, string];
  readonly value: number;
  /** ∇f, a row; NaN for a partial derivative that does not exist. */
  readonly row: readonly [number, number];
  /** What automatic differentiation returns, by its conventions. */
  readonly autodiff: readonly [number, number];
  readonly kind: Differentiability;
  /** False where values near the point stay away from the value at it. */
  readonly continuous: boolean;
  /** What makes the derivative of a program at this point a convention or a limit, in words. */
  readonly remarks: readonly string[];
  /** D_h f along the direction; NaN where the quotient has no limit. */
  readonly slope: number;
  /** The limits of the quotient for moves ahead and for moves back along the direction. */
  readonly ahead: number;
  readonly behind: number;
  /** f(x + h). */
  readonly moved: number;
  readonly rays: Rays;
  readonly slices: Slices;
  readonly errors: LinearErrors;
}

/** Directional derivatives all around. */
export interface Rays {
  /** Degrees, ascending from −180 to 180, both included. */
  readonly angles: Float64Array;
  /** D_h f along the unit direction of each angle; NaN where the quotient has no limit. */
  readonly slopes: Float64Array;
  /** The limits for moves ahead only; ±∞ where the quotient grows without end. */
  readonly ahead: Float64Array;
}

/** f with one input frozen: f(x, y₀) over x, and f(x₀, y) over y; NaN where it has no value. */
export interface Slices {
  readonly x: Float64Array;
  readonly alongX: Float64Array;
  readonly y: Float64Array;
  readonly alongY: Float64Array;
}

/** The error of the linear model for moves of many lengths along the direction. */
export interface LinearErrors {
  /** Lengths, ascending. */
  readonly h: Float64Array;
  /** f(x + h) − f(x) − ∇f h. */
  readonly error: Float64Array;
}

export interface ProposeRequest {
  readonly fn: FunctionInput;
  /** Width over height of the figure. */
  readonly ratio: number;
  /** Asks for a step size at this start; without it a start is proposed too. */
  readonly start?: Point;
}

export interface Proposal {
  readonly view: View;
  readonly start: Point;
  readonly eta: number;
}

export interface TangentRequest {
  readonly fn: FunctionInput;
  /** The point x₀ and the signed step h from it. */
  readonly at: number;
  readonly h: number;
  /** The slope of the line that is tried; null for the derivative. */
  readonly m: number | null;
}

export interface CompositionRequest extends CompositionPlace {
  readonly fn: FunctionInput;
}

export interface PrimitiveRequest extends PrimitivePlace {
  /** The forward formula, as `parsePrimitive` reads it. */
  readonly fn: FunctionInput;
  /** The rule for the way back, as `parseVjpRule` reads it. */
  readonly rule: string;
}

export interface SlopesRequest extends LayerStack {
  /** φ, a function of z. */
  readonly fn: FunctionInput;
}

export interface SweepsRequest {
  /** A map of a few numbers. */
  readonly fn: FunctionInput;
}

export interface DepthsRequest {
  /** A layer, a function of h. */
  readonly fn: FunctionInput;
  /** Layers of the stack that is cut into segments. */
  readonly depth: number;
}

export interface CurveRequest {
  readonly fn: FunctionInput;
  readonly view: View;
}

/** The graph of a function of one variable over a view. */
export interface CurvePicture {
  readonly view: View;
  /** Polylines x, y, x, y, …; between them f is undefined or jumps. */
  readonly segments: readonly Float64Array[];
  /** False when it oscillates faster than it can be drawn. */
  readonly complete: boolean;
}

export interface ProposeCurveRequest {
  readonly fn: FunctionInput;
  readonly at: number;
  /** Width over height of the figure. */
  readonly ratio: number;
}

export interface DeriveRequest {
  readonly source: string;
  /** x and y when left out. */
  readonly inputs?: readonly string[];
}

/** The symbolic gradient, TeX per entry; null when it is too long to be read. */
export interface Derivation {
  readonly gradientTex: readonly string[] | null;
}

export interface JacobianRequest extends MapPlace {
  /** A map as `parseMap` reads it. */
  readonly fn: FunctionInput;
}

export interface WarpRequest {
  readonly fn: FunctionInput;
  /** Low and high along each of one to three inputs: x₀, x₁, y₀, y₁, … */
  readonly view: readonly number[];
}

export interface FormsRequest {
  readonly fn: FunctionInput;
}

export interface ProposeMapRequest {
  readonly fn: FunctionInput;
  /** Kept when the map has a value there. */
  readonly at: readonly number[] | null;
}

export interface CodeRequest {
  readonly fn: FunctionInput;
  /** The inputs, in the order of the gradient, and where they stand. */
  readonly at: Readonly<Record<string, number>>;
  /** The text is a map as `parseMap` reads it, or a program as `parseProgram` does; `at` has its numbers in order. */
  readonly reads?: 'map' | 'program';
  readonly library: DialectId;
}

/** A Python program that prints the value and the gradient. */
export interface Program {
  readonly text: string;
}

export interface JudgeRequest {
  readonly question: Question;
  /** What stands in its fields. */
  readonly typed: readonly string[];
}

export interface Methods extends TaylorMethods, MatrixMethods, ExerciseMethods {
  contour: { request: ContourRequest; response: Contour };
  curve: { request: CurveRequest; response: CurvePicture };
  proposeCurve: { request: ProposeCurveRequest; response: { readonly view: View } };
  samples: { request: SamplesRequest; response: Samples };
  basins: { request: BasinsRequest; response: BasinsPicture };
  stationary: { request: StationaryRequest; response: StationaryPicture };
  quiver: { request: QuiverRequest; response: Quiver };
  race: { request: RaceRequest; response: Race };
  bestSteps: { request: BestStepsRequest; response: BestSteps };
  opened: { request: OpenedRequest; response: Opened };
  phase: { request: PhaseRequest; response: Phase };
  tangent: { request: TangentRequest; response: Tangent };
  gradient: { request: GradientRequest; response: Gradient };
  composition: { request: CompositionRequest; response: Composition };
  primitive: { request: PrimitiveRequest; response: Primitive };
  slopes: { request: SlopesRequest; response: Slopes };
  sweeps: { request: SweepsRequest; response: SweepCounts };
  depths: { request: DepthsRequest; response: Depths };
  propose: { request: ProposeRequest; response: Proposal };
  derive: { request: DeriveRequest; response: Derivation };
  jacobian: { request: JacobianRequest; response: MapAt };
  warp: { request: WarpRequest; response: Warp };
  forms: { request: FormsRequest; response: Forms };
  proposeMap: { request: ProposeMapRequest; response: MapProposal };
  trace: { request: TraceRequest; response: ProgramTrace };
  layout: { request: LayoutRequest; response: GraphPlaces };
  memory: { request: MemoryRequest; response: Memory };
  difference: { request: DifferenceRequest; response: Difference };
  ways: { request: WaysRequest; response: Ways };
  drawProgram: { request: DrawProgramRequest; response: DrawnProgram };
  code: { request: CodeRequest; response: Program };
  descentCode: { request: DescentCodeRequest; response: Program };
  landing: { request: LandingRequest; response: Landing };
  equalCheck: { request: EqualCheckRequest; response: EqualCheck };
  judge: { request: JudgeRequest; response: Judgement };
}

export type MethodName = keyof Methods;

/** How a job in the worker ended. Faults are the user's, with their place; bugs reject. */
export type JobOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }
  /** What it needs, an exercise say, could not be fetched. */
  | { readonly kind: 'unreached' };

export interface JobOptions {
  /** The job ends with the fault `too-slow` after so many milliseconds of work. */
  readonly budget: number;
}

/** What the worker offers through comlink. */
export interface Host {
  /** `progress` hears of every job, a few times a second while it runs: the sign of life. */
  attach(progress: (job: number, part: number) => void): void;
  run<M extends MethodName>(
    job: number,
    method: M,
    request: Methods[M]['request'],
    options: JobOptions,
  ): Promise<JobOutcome<Methods[M]['response']>>;
  cancel(job: number): void;
}
