import { marksAlong, type Axes } from '../space/axes.ts';
import type { Box, Vector } from '../space/lens.ts';
import { gridStep } from '../view.ts';
import type { Bounds } from './diagram.ts';

/** The box of the world as the room the lens looks into: room = base + (world − low) / units, axis by axis. */
export interface Room {
  readonly box: Box;
  readonly axes: Axes;
  /** The world's units in one of the room, along each axis. */
  readonly units: Vector;
  /** What a key moves by along each axis: 1, 2 or 5 times a power of ten, near a fortieth of the box. */
  readonly steps: Vector;
  readonly place: (world: Vector) => Vector;
}

/** Spans less unlike than this are drawn in one unit. */
const ALIKE = 3;
const MARKS = 5;
const STEPS = 40;
/** The longest edge of the room; half of it lies on either side of the middle. */
const EDGE = 2;

/**
 * One unit for all axes where that leaves a room to look into, because then angles and areas are true;
 * else every axis is stretched to the same length.
 */
export function roomOf({ low, high, equal }: Bounds): Room {
  const spans = mapAxes((i) => spanOf(low[i], high[i]));
  const from = mapAxes((i) => (spans[i] === high[i] - low[i] ? low[i] : low[i] - spans[i] / 2));
  const longest = Math.max(...spans);
  const alike = equal ?? longest <= ALIKE * Math.min(...spans) * (1 + 1e-9);
  const units = mapAxes((i) => (alike ? longest : spans[i]) / EDGE);
  const edges = mapAxes((i) => spans[i] / units[i]);
  const base: Vector = [-edges[0] / 2, -edges[1] / 2, 0];
  const grid = mapAxes((i) => gridStep(alike ? longest : spans[i], MARKS));
  const marks = (i: 0 | 1 | 2) =>
    marksAlong(from[i], from[i] + spans[i], grid[i], [base[i], base[i] + edges[i]]);
  return {
    box: { x: edges[0] / 2, y: edges[1] / 2, z: edges[2] },
    axes: { x: marks(0), y: marks(1), z: marks(2) },
    units,
    steps: mapAxes((i) => gridStep(alike ? longest : spans[i], STEPS)),
    place: (world) => mapAxes((i) => base[i] + (world[i] - from[i]) / units[i]),
  };
}

/** An empty span is one unit about its place. */
const spanOf = (low: number, high: number): number => (high > low ? high - low : 1);

export const mapAxes = (of: (axis: 0 | 1 | 2) => number): Vector => [of(0), of(1), of(2)];

export const isFinitePoint = (point: Vector): boolean => point.every(Number.isFinite);
