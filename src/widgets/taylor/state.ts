import type { Turn, ViewBox } from '../parts/plane.ts';
import type { TypedInputs } from '../parts/typed.ts';

export const LOOKS = ['model', 'error', 'curvature', 'stationary', 'steps', 'random'] as const;
export type Look = (typeof LOOKS)[number];
export type Pane = 'map' | 'space';

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  /** The point: a number for each variable. */
  readonly at: readonly number[];
  /** The move from it. */
  readonly h: readonly number[];
  /** Of the model that is drawn. */
  readonly order: number;
  readonly look: Look;
  /** From above or as a surface, where there are two variables. */
  readonly pane: Pane;
  /** Of a direction, in degrees against the first input: of the curvature, of the line through the point. */
  readonly angle: number;
  /** A curve through the point, as a map of t; empty for none. */
  readonly path: string;
  /** Of the gradient step. */
  readonly eta: number;
  /** Steps that are computed, and how many of them are shown. */
  readonly steps: number;
  readonly step: number;
  /** Size of the random matrices, how many of each size, and what they are drawn by. */
  readonly n: number;
  readonly samples: number;
  readonly seed: number;
  readonly view: ViewBox;
  /** Where the surface is looked at from. */
  readonly turn: Turn;
}
