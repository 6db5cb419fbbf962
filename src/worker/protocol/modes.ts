/**
 * What the sweeps of a program cost, counted from its trace operation by operation. A sweep is counted without the
 * values, which it finds computed.
 */
export interface SweepCounts {
  /** The numbers that go in, by name: n of them. */
  readonly inputs: readonly string[];
  /** How many numbers come out: m. */
  readonly outputs: number;
  /** Operations of the values; of one sweep of forward mode, a JVP; of one sweep of reverse mode, a VJP. */
  readonly value: number;
  readonly forward: number;
  readonly reverse: number;
}

/** A stack of equal layers cut into 1, 2, …, L segments: entry k − 1 is for k of them. */
export interface Segments {
  /** Numbers in memory at the worst moment, the input h₀ counted. */
  readonly stored: Float64Array;
  /** Steps that are run a second time, and their operations. */
  readonly recomputed: Float64Array;
  readonly operations: Float64Array;
}

/**
 * The memory of a stack of equal layers h_k = g(h_{k−1}), in numbers at the worst moment. The input h₀ is counted,
 * parameters are not: they are at hand in every mode. Entry L − 1 is for L layers.
 */
export interface Depths {
  /** Values and tangents that are alive at once. */
  readonly forward: Float64Array;
  /** What the reverse rules save. */
  readonly reverse: Float64Array;
  /** Reverse mode with checkpoints at the ends of round(√L) segments. */
  readonly rooted: Float64Array;
  /** Layers of the stack that is cut: as many as were asked for, or as can be traced. */
  readonly depth: number;
  readonly segments: Segments;
  /** Of that stack: the operations of its values, and the numbers that its rules save, h₀ not counted. */
  readonly value: number;
  readonly saved: number;
  /** Statements of one layer. */
  readonly statements: number;
}
