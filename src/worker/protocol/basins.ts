import type { View } from '../../core/surfaces/surface.ts';
import type { FunctionInput } from './function.ts';

/** Where an optimiser leads to from every pixel of a view. */
export interface BasinsRequest {
  readonly fn: FunctionInput;
  /** Id of a declaration in core/optim. */
  readonly optimiser: string;
  /** By id; the declared default where one is missing. */
  readonly parameters: Readonly<Record<string, number>>;
  /** At most so many from each start. */
  readonly steps: number;
  readonly view: View;
  /** Pixels; the middle of each is a start. At most 65 536 in all are quick. */
  readonly columns: number;
  readonly rows: number;
}

/**
 * What f does at an attractor. flat: neither a minimum nor a maximum nor a saddle as far as values around it
 * tell, as on a curve of minima or on a plateau. edge: f has a kink there, and ∇f = 0 by convention only.
 */
export type AttractorKind = 'minimum' | 'saddle' | 'maximum' | 'flat' | 'edge';

export interface Attractor {
  readonly at: readonly [x: number, y: number];
  readonly value: number;
  readonly kind: AttractorKind;
}

export interface BasinsPicture {
  readonly view: View;
  readonly columns: number;
  readonly rows: number;
  /** Row by row from below: the index of an attractor; 254 did not converge; 255 diverged, or met no value. */
  readonly classes: Uint8Array;
  /** Steps until the path had arrived; all steps where it did not converge. */
  readonly stepsNeeded: Uint16Array;
  /** The lowest first, among equals by x and then y: the same order for every method. */
  readonly attractors: readonly Attractor[];
  /** Part of the pixels that lead to each attractor, 0 to 1. */
  readonly share: readonly number[];
  /** Part of the pixels that lead to none of them: all steps taken, or away and out of sight. */
  readonly notConverged: number;
  readonly diverged: number;
}
