import { classOf, type DataLoss, type DataPoint } from '../../../core/surfaces/dataLoss.ts';
import type { View } from '../../../core/surfaces/surface.ts';
import { gridStep, type Camera } from '../../../plot/view.ts';

/** What is left free around the points, as a share of what they span: room to add more. */
const ROOM = 0.2;
/** Classes stand at 0 and 1; what is above one half is class 1. */
const CLASSES = { y0: -0.35, y1: 1.35 };

/** Where a point is drawn: a class stands at 0 or 1, whatever number stands for it. */
export const placeOf = (kind: DataLoss, [t, u]: DataPoint): DataPoint =>
  kind === 'logistic' ? [t, classOf(u)] : [t, u];

/** The part of the (t, u) plane that shows all points with room around them. The two axes have units of their own. */
export function viewOfData(kind: DataLoss, points: readonly DataPoint[]): View {
  const [x0, x1] = around(points.map(([t]) => t));
  if (kind === 'logistic') return { x0, x1, ...CLASSES };
  const [y0, y1] = around(points.map(([, u]) => u));
  return { x0, x1, y0, y1 };
}

function around(values: readonly number[]): [number, number] {
  if (values.length === 0) return [-1, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Of equal values, something around them; more than the rounding of large ones.
  const span = high - low > 1e-9 * Math.abs(high) ? high - low : Math.max(2, Math.abs(high) / 10);
  const room = ROOM * span + (span - (high - low)) / 2;
  return [low - room, high + room];
}

const PIXELS_PER_TICK = { x: 72, y: 44 };

/** Distances of the grid's lines, of each axis its own. */
export const gridOf = ({ view, width, height }: Camera): { t: number; u: number } => ({
  t: gridStep(view.x1 - view.x0, Math.max(2, width / PIXELS_PER_TICK.x)),
  u: gridStep(view.y1 - view.y0, Math.max(2, height / PIXELS_PER_TICK.y)),
});

/** Of a step: 0.3/0.1 is less than 3. */
const ROUNDING = 1e-9;

/** Multiples of the step within the bounds. */
export function ticks(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - ROUNDING);
  const count = Math.max(0, Math.floor(to / step + ROUNDING) - first + 1);
  return Array.from({ length: count }, (_, k) => Number(((first + k) * step).toPrecision(12)) + 0);
}

/** A pixel of the plot as a point with no more digits than a pixel can mean; a class for `logistic`. */
export function pointAt(kind: DataLoss, px: number, py: number, camera: Camera): DataPoint {
  const { view, width, height } = camera;
  const [perX, perY] = [(view.x1 - view.x0) / width, (view.y1 - view.y0) / height];
  const u = view.y1 - py * perY;
  const t = rounded(view.x0 + px * perX, perX);
  return [t, kind === 'logistic' ? classOf(u) : rounded(u, perY)];
}

function rounded(value: number, resolution: number): number {
  const digits = Math.ceil(-Math.log10(resolution));
  if (digits >= 0) return Number(value.toFixed(Math.min(15, digits))) + 0;
  const unit = 10 ** -digits;
  return Math.round(value / unit) * unit + 0;
}

/** Where an arrow key brings a point: a tenth of the grid, with Shift a line of it, with Alt a hundredth. */
export function pointAfter(
  kind: DataLoss,
  [t, u]: DataPoint,
  key: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
  camera: Camera,
): DataPoint | null {
  const grid = gridOf(camera);
  const by = key.shiftKey ? 1 : key.altKey ? 0.01 : 0.1;
  const moved = (value: number, step: number): number => Number((value + step).toPrecision(12)) + 0;
  switch (key.key) {
    case 'ArrowLeft':
      return [moved(t, -by * grid.t), u];
    case 'ArrowRight':
      return [moved(t, by * grid.t), u];
    case 'ArrowDown':
      return [t, kind === 'logistic' ? 0 : moved(u, -by * grid.u)];
    case 'ArrowUp':
      return [t, kind === 'logistic' ? 1 : moved(u, by * grid.u)];
    default:
      return null;
  }
}
