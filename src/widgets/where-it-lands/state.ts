import type { LandingId, Symmetric } from '../../worker/protocol/landing.ts';
import type { Point } from '../../worker/protocol.ts';
import type { ViewBox } from '../parts/plane.ts';

export const MODELS = [
  'regression',
  'gaussian',
  'mixture',
  'logistic',
  'pca',
  'hinge',
] as const satisfies readonly LandingId[];

/** What stands beside the data: the loss over its parameters, or a curve of one variable. */
export type Pane = 'plane' | 'curve';

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs {
  readonly model: LandingId;
  /** The points, as text; see `readPoints.ts`. */
  readonly source: string;
  /** Intercept and slope; of the hinge the two numbers of w; of logistic regression where both runs begin. */
  readonly theta: Point;
  /** The mean of the Gaussian; of a mixture where each of its means begins, two numbers for each. */
  readonly mu: readonly number[];
  /** The covariance; of a mixture the one with which every component begins. */
  readonly sigma: Symmetric;
  /** The step of EM, or of both runs, that is shown. */
  readonly step: number;
  /** The longest run. */
  readonly steps: number;
  readonly eta: number;
  /** Of the direction b, in degrees. */
  readonly angle: number;
  /** Where on the hinge its slopes are looked at. */
  readonly margin: number;
  readonly pane: Pane;
  /** Of the data and of the parameters. */
  readonly view: ViewBox;
  readonly plane: ViewBox;
}

export const LIMITS = {
  /** Numbers of the points, and of the parameters. */
  size: 1e4,
  points: 24,
  steps: 5000,
  emSteps: 200,
  components: 3,
} as const;
