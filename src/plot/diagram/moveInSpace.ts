import { acrossScreen, project, type Lens, type Vector } from '../space/lens.ts';
import type { Key } from '../space/orbit.ts';
import { mapAxes, type Room } from './roomOf.ts';

/** The point moved parallel to the screen so that its picture moves by so many pixels: it stays under the finger. */
export function draggedInSpace(
  at: Vector,
  dx: number,
  dy: number,
  lens: Lens,
  { place, units }: Room,
): Vector {
  const step = acrossScreen(lens, place(at), dx, dy);
  return mapAxes((i) => at[i] + units[i] * step[i]);
}

/** Rounds to the decimal that a pixel resolves where the point stands: no digits that no hand could have meant. */
export function snapInSpace(at: Vector, lens: Lens, { place, units }: Room): Vector {
  const perPixel = project(lens, place(at))[2] / lens.focal;
  return mapAxes((i) => rounded(at[i], Math.ceil(-Math.log10(units[i] * perPixel))));
}

const COARSE = 10;
/** Decimals beyond those of a step that a moved coordinate keeps: a typed place is not rounded away. */
const SPARE = 6;

/** Along which axis a key moves a point, and which way. */
const WAYS: Readonly<Record<string, readonly [axis: 0 | 1 | 2, way: 1 | -1]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [1, 1],
  ArrowDown: [1, -1],
  PageUp: [2, 1],
  PageDown: [2, -1],
};

/** The point after a key, coarse with Shift and fine with Alt; null when the key is not one of ours. */
export function keyedInSpace(
  at: Vector,
  { key, shiftKey, altKey }: Key,
  { steps }: Room,
): Vector | null {
  const [axis, way] = WAYS[key] ?? [];
  if (axis === undefined || way === undefined) return null;
  const step = steps[axis] * (shiftKey ? COARSE : altKey ? 1 / COARSE : 1);
  const digits = Math.ceil(-Math.log10(step)) + SPARE;
  return mapAxes((i) => (i === axis ? rounded(at[i] + way * step, digits) : at[i]));
}

const rounded = (value: number, digits: number): number =>
  Number(value.toFixed(Math.min(15, Math.max(0, digits)))) + 0;
