/** Value and gradient in one sweep, into `out`: f first, then ∇f, n + 1 numbers. */
export type Sweep = (x: ArrayLike<number>, out: Float64Array) => Float64Array;

/** A function with the derivatives that methods may ask for; a `ScalarFunction` is one. */
export interface Differentiable {
  readonly valueAndGradient: Sweep;
  /** f alone, where that is cheaper. */
  value?(x: ArrayLike<number>): number;
  /** n × n, row-major. Methods that need curvature cannot run without it. */
  hessian?(x: ArrayLike<number>): Float64Array;
}

/** What a run descends. The sweep alone is enough for methods that need no more than gradients. */
export type Objective = Sweep | Differentiable;

/** f and ∇f at a point; the gradient is a row of n, not to be written to. */
export interface Evaluation {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** How a method looks at the objective, anywhere it likes. Every new look is counted. */
export interface Probe {
  value(x: Float64Array): number;
  sweep(x: Float64Array): Evaluation;
  /** n × n, row-major. */
  hessian(x: Float64Array): Float64Array;
}
