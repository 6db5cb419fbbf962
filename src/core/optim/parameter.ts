/** A number that the user sets; from it a slider is made. */
export interface OptimiserParameter {
  readonly id: string;
  readonly label: string;
  /** As typeset, and the key to press for nobody who reads Greek aloud. */
  readonly tex: string;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly default: number;
  /** Only whole numbers mean something, as in a count of steps. */
  readonly integer?: true;
}

/** Numbers for parameters, by id. */
export type Values = Readonly<Record<string, number>>;

/** Shared by every method: the step size. */
export const ETA: OptimiserParameter = {
  id: 'eta',
  label: 'step size',
  tex: '\\eta',
  min: 1e-5,
  max: 1,
  scale: 'log',
  default: 0.05,
};

/** Shared by every method with memory. */
export const BETA: OptimiserParameter = {
  id: 'beta',
  label: 'momentum',
  tex: '\\beta',
  min: 0,
  max: 0.99,
  scale: 'linear',
  default: 0,
};
