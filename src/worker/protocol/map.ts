import type { MatrixStructure } from '../../core/ad/structure.ts';
import type { Mesh } from '../../core/field/mesh.ts';

/** The piece of input space around the point. */
export type Area = 'square' | 'disc' | 'grid';

/** Where a map is looked at, and along what. */
export interface MapPlace {
  /** All numbers that go in, n of them, in the order of the Jacobian's columns. */
  readonly at: readonly number[];
  /** A move of the inputs, n numbers; a weight of the outputs, m numbers. */
  readonly h: readonly number[];
  readonly u: readonly number[];
  /** Side or diameter of the piece around the point. */
  readonly size: number;
  readonly area: Area;
  /** A matrix that is tried in the place of J, m × n, column by column; empty for none. */
  readonly tried: readonly number[];
}

/** A map at a point: its value, its Jacobian in both modes, and what the Jacobian does. Columns lie one after the other. */
export interface MapAt {
  /** The numbers that go in, by name. */
  readonly names: readonly string[];
  readonly value: readonly number[];
  /** m × n, column by column. */
  readonly jacobian: readonly number[];
  /** J h by one forward sweep, uᵀJ by one reverse sweep. */
  readonly jvp: readonly number[];
  readonly vjp: readonly number[];
  /** ⟨u, J h⟩ and ⟨Jᵀu, h⟩: each from its own sweep. */
  readonly forwardProduct: number;
  readonly reverseProduct: number;
  /** Greatest difference between the Jacobian of n forward sweeps and that of m reverse sweeps. */
  readonly modesGap: number;
  /** NaN where J is not square. */
  readonly det: number;
  /** J = U diag(values) Vᵀ; U is m × k and V n × k, column by column. */
  readonly svd: {
    readonly u: readonly number[];
    readonly values: readonly number[];
    readonly v: readonly number[];
  };
  /** What the matrix that is tried makes of h, and its determinant; null where none is tried. */
  readonly model: { readonly push: readonly number[]; readonly det: number } | null;
  /** As far as doubles show: singular values above max(m, n)·ε times the largest. */
  readonly rank: number;
  /** Largest over smallest singular value; ∞ where the rank is not full. */
  readonly condition: number;
  /** Eigenvalues with unit eigenvectors, NaN for complex ones; null where J is not square. */
  readonly eigen: {
    readonly re: readonly number[];
    readonly im: readonly number[];
    readonly vectors: readonly number[];
  } | null;
  /** f(x + h). */
  readonly moved: readonly number[];
  /** What makes the derivative of a program at this point a convention or a limit, in words. */
  readonly remarks: readonly string[];
  readonly errors: MapErrors;
  /** The piece around the point, null for more inputs than can be drawn; and its image, m numbers a point. */
  readonly piece: Mesh | null;
  readonly image: Float64Array;
}

/** ‖f(x + t h/‖h‖) − f(x) − t J h/‖h‖‖ for moves of many lengths t. */
export interface MapErrors {
  /** Ascending. */
  readonly t: Float64Array;
  readonly error: Float64Array;
  /** Of log error against log t where t is small and rounding does not yet rule; NaN where there is no error there. */
  readonly slope: number;
  /** Lengths up to which the map is its own linear model: 0 for most, ∞ where it is for all. */
  readonly exactTo: number;
}

/** What a map makes of the part of input space that is seen. */
export interface Warp {
  readonly mesh: Mesh;
  readonly image: Float64Array;
  /** Where det J = 0 in the plane, x, y, x, y, …, and what the map makes of it; none unless n = m = 2. */
  readonly folds: readonly Float64Array[];
  readonly foldImages: readonly Float64Array[];
  /** Among points all over the view: the greatest rank of J, and whether det J is ever positive, ever negative. */
  readonly fullestRank: number;
  readonly keeps: boolean;
  readonly flips: boolean;
  /** Share of the points without a finite value, 0 to 1. */
  readonly gapShare: number;
}

/** The Jacobian as formulas, by automatic differentiation. */
export interface Forms {
  readonly names: readonly string[];
  /** TeX, row by row; null for an entry too long to be read. */
  readonly entries: readonly (string | null)[];
  /** J as an expression in matrices, where there is one. */
  readonly matrix: string | null;
  /** As far as operations show. */
  readonly structure: MatrixStructure;
  /** The same at every point: the map is affine. */
  readonly constant: boolean;
  /** The values are shares of a whole, positive and with sum 1: a softmax. */
  readonly shares: boolean;
}

/** A point and a view for a map nobody has seen; empty where there is none to be drawn. */
export interface MapProposal {
  readonly at: readonly number[];
  readonly view: readonly number[];
  /** Of the outputs, two numbers each. */
  readonly out: readonly number[];
}
