import type { Matrix } from '../../core/num/matrix.ts';

/** Where a composition of maps is looked at. */
export interface CompositionPlace {
  /** The point, and a move from it: as many numbers as go into the first map. */
  readonly at: readonly number[];
  readonly h: readonly number[];
  /** Weights of the outputs, a row: as many numbers as come out of the last map. */
  readonly u: readonly number[];
}

/** One map of a composition, where it is given the value of the one before. */
export interface MapStage {
  readonly name: string;
  /** Its formula in the stage before it, as text and typeset; null where that is too long to be read. */
  readonly text: string;
  readonly tex: string | null;
  readonly value: Float64Array;
  /** The value after the point has moved by h. */
  readonly moved: Float64Array;
  /** At the value of the stage before; NaN for what does not exist there. */
  readonly jacobian: Matrix;
  /** What makes it a convention there, in words. */
  readonly remarks: readonly string[];
}

/** Why a program is no chain of maps. */
export type ChainRefusal =
  | { readonly reason: 'single' | 'exception' }
  | { readonly reason: 'long'; readonly count: number }
  | { readonly reason: 'large'; readonly stage: string; readonly count: number }
  | {
      readonly reason: 'branched';
      readonly stage: string;
      /** What it takes that is not the stage before it, and whether it takes that one too. */
      readonly takes: readonly string[];
      readonly before: string;
      readonly through: boolean;
    };

/** A program read as map after map, at a point; no stages where it is none. */
export interface Composition {
  /** The numbers that go in, by name. */
  readonly inputs: readonly string[];
  readonly stages: readonly MapStage[];
  /** h, J₁h, J₂J₁h, …: columns, one more than there are maps. */
  readonly pushed: readonly Float64Array[];
  /** …, u J_L J_{L−1}, u J_L, u: rows, the one at the inputs first. */
  readonly pulled: readonly Float64Array[];
  /** J_L, J_L J_{L−1}, …, J. */
  readonly fromOutput: readonly Matrix[];
  /** J₁, J₂J₁, …, J. */
  readonly fromInput: readonly Matrix[];
  readonly refusal: ChainRefusal | null;
}

/** A stack of layers, one number wide. */
export interface LayerStack {
  readonly weight: number;
  /** z of the first layer. */
  readonly at: number;
  /** Every layer is given the same z, or what the one before it makes. */
  readonly carry: 'same' | 'forward';
  /** A layer adds to what it is given: z + Wφ(z). */
  readonly skip: boolean;
  /** Number of layers. */
  readonly depth: number;
}

/** The slopes of a stack of layers, and their products. */
export interface Slopes {
  /** φ′ at the first z; NaN where φ or its slope is no finite number. */
  readonly slope: number;
  /** What each layer is given, φ there, and the slope of the layer; NaN for what does not exist. */
  readonly z: Float64Array;
  readonly value: Float64Array;
  readonly factor: Float64Array;
  /** After 0, 1, … layers: one more number than there are layers. */
  readonly product: Float64Array;
  /** The greatest |slope| that a layer can have, as far as samples show; NaN where there is no such bound. */
  readonly steepest: number;
  /** What makes the slope at the first z a convention, in words. */
  readonly remarks: readonly string[];
}
