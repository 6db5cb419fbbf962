import type { Change } from '../../core/optim/change.ts';
import type { Constraint } from '../../core/optim/constraint.ts';
import type { DataLoss } from '../../core/surfaces/dataLoss.ts';
import type { Turn, ViewBox } from '../parts/plane.ts';
import type { TypedInputs } from '../parts/typed.ts';

export type Point = readonly [number, number];

/** A run of the race as it is set. */
export interface RunSetting {
  readonly optimiser: string;
  /** By id, of the method and of its schedule; the declared default where one is missing. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Null for a run that starts where the first one does. */
  readonly start: Point | null;
  readonly schedule: string;
  readonly changes: readonly Change[];
  readonly hidden: boolean;
  /** Stays as it is: other starts, best step sizes and sliders do not reach it. */
  readonly pinned: boolean;
}

/** As many as have a colour, a dash and a marker of their own. */
export const MOST_RUNS = 8;

/** What can be laid over the picture from above. */
export const LAYERS = ['field', 'points', 'basins', 'step', 'axes'] as const;
export type Layer = (typeof LAYERS)[number];

/** What is looked at more closely beside the picture. */
export const PANELS = ['chart', 'update', 'stability', 'compare', 'predict'] as const;
export type Panel = (typeof PANELS)[number];

export const CHARTS = ['loss', 'slope', 'distance', 'directions'] as const;
export type Chart = (typeof CHARTS)[number];

/** What runs are compared by: a fair race counts what is paid. */
export const AXES = ['steps', 'gradients', 'operations'] as const;
export type Axis = (typeof AXES)[number];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  /** Of the first run, and of all that have none of their own. */
  readonly start: Point;
  readonly optimiser: string;
  readonly eta: number;
  readonly beta: number;
  /** Parameters of the first run other than η and β, its schedule's among them. */
  readonly others: Readonly<Record<string, number>>;
  readonly schedule: string;
  readonly changes: readonly Change[];
  /** Whether the first run is left out of the pictures. */
  readonly hidden: 'no' | 'first';
  /** The runs beside the first. */
  readonly runs: readonly RunSetting[];
  /** Whose sliders are shown; 0 is the first. */
  readonly chosen: number;
  /** Steps of every run. */
  readonly steps: number;
  /** The step that the chosen run stands at. */
  readonly step: number;
  /** Each run with the η that is set, or with the best one that a search finds. */
  readonly race: 'own' | 'best';
  readonly axis: Axis;
  readonly tolerance: number;
  /** Standard deviation of the noise in each entry of the gradient. */
  readonly noise: number;
  readonly seed: number;
  readonly constraint: Constraint | null;
  /** Points (t, u) of which the function is the loss; none when it is typed. */
  readonly data: readonly Point[];
  readonly loss: DataLoss;
  readonly layers: readonly Layer[];
  readonly panel: Panel;
  readonly chart: Chart;
  readonly view: ViewBox;
  readonly scale: 'log' | 'linear';
  /** Seen from above, or as a surface in space. */
  readonly look: 'map' | 'space';
  /** Where the surface is looked at from: azimuth, elevation, zoom. */
  readonly turn: Turn;
}

export const ETA_MAX = 1e15;
export const STEPS_MAX = 2000;
export const SEED_MAX = 999_999;
