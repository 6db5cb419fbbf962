/** An axis of a chart of numbers: what it measures, and how. */
export interface XYAxis {
  readonly label: string;
  readonly scale?: 'linear' | 'log';
  /** What it reaches over; left out, what the points need. */
  readonly domain?: readonly [number, number];
  readonly ticks?: readonly number[];
  /** Only whole numbers have a meaning: what the keys of its cursor go by. */
  readonly integer?: boolean;
  readonly format?: (value: number) => string;
}

export const isLog = ({ scale = 'linear' }: XYAxis): boolean => scale === 'log';

/** A number's place on its axis; not finite where it has none. */
export const placeOn = (axis: XYAxis, value: number): number =>
  isLog(axis) ? (value > 0 ? Math.log10(value) : Number.NaN) : value;

/** The number at a place of an axis. */
export const valueOn = (axis: XYAxis, place: number): number => (isLog(axis) ? 10 ** place : place);

/** What is written over the plot. */
export const titleOf = (axis: XYAxis): string =>
  isLog(axis) ? `${axis.label}, log scale` : axis.label;
