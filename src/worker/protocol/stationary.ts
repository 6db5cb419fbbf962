import type { View } from '../../core/surfaces/surface.ts';
import type { FunctionInput } from './function.ts';

export interface StationaryRequest {
  readonly fn: FunctionInput;
  readonly view: View;
}

/** What values around a point show where the Hessian tells nothing. */
export type Behaviour = 'minimum' | 'maximum' | 'saddle' | 'flat' | 'undecided';

/** A point with ∇f = 0. */
export interface FoundStationaryPoint {
  readonly at: readonly [x: number, y: number];
  readonly value: number;
  /** Of the Hessian, ascending. */
  readonly eigenvalues: readonly [number, number];
  /** By the Hessian; degenerate where it is singular. */
  readonly class: 'min' | 'max' | 'saddle' | 'degenerate';
  readonly test: 'conclusive' | 'inconclusive';
  /** Where the test is inconclusive: what f does around the point all the same. */
  readonly behaves?: Behaviour;
}

/** A minimum or maximum with a corner, so that it is not stationary. */
export interface FoundKink {
  readonly at: readonly [x: number, y: number];
  readonly value: number;
  readonly class: 'min' | 'max';
}

export interface StationaryPicture {
  readonly view: View;
  /** The isolated ones, by x, then y. */
  readonly points: readonly FoundStationaryPoint[];
  /** A few of those that are not isolated; none unless `continuum`. */
  readonly representatives: readonly FoundStationaryPoint[];
  readonly kinks: readonly FoundKink[];
  /** There are stationary points that are not isolated: a curve, or an area. */
  readonly continuum: boolean;
  /** Somewhere f is constant as far as doubles tell; nothing is claimed there. */
  readonly plateau: boolean;
  /** Every stationary point of the view is here. */
  readonly complete: boolean;
}
