import type { LandingId } from '../../worker/protocol/landing.ts';
import type { ViewBox } from '../parts/plane.ts';
import type { Points } from './landingModel.ts';

/** Room around the points, as a share of what they span. */
const ROOM = 0.3;
/** Of the width of the view: the height at which probability 1 stands, so that the curve fills its picture. */
const TALL = 0.42;

/** The part of the plane that shows all points with room around them. */
export function viewOfPoints(model: LandingId, points: Points): ViewBox {
  const [x0, x1] = around(points.map(([x]) => x));
  if (model === 'logistic') {
    const one = TALL * (x1 - x0);
    return [x0, x1, -0.25 * one, 1.25 * one];
  }
  // Directions and half-planes begin at the origin.
  const origin = model === 'hinge' || model === 'pca' ? [0] : [];
  const [a0, a1] = around([...points.map(([x]) => x), ...origin]);
  // The line of θ = (0, 0) runs along y = 0.
  const level = model === 'regression' ? [0] : origin;
  const [y0, y1] = around([...points.map(([, y]) => y), ...level]);
  return [a0, a1, y0, y1];
}

function around(values: readonly number[]): [number, number] {
  if (values.length === 0) return [-3, 3];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, 1);
  const middle = (low + high) / 2;
  const half = span * (0.5 + ROOM);
  const round = (v: number): number => Number(v.toPrecision(6)) + 0;
  return [round(middle - half), round(middle + half)];
}

/** The height at which class 1, and probability 1, stands in a view. */
export const heightOfOne = ([x0, x1]: ViewBox): number => TALL * (x1 - x0);

/** Where a point of the data is drawn. */
export const placeOf = (
  model: LandingId,
  point: readonly number[],
  view: ViewBox,
): readonly [number, number] =>
  model === 'logistic' ? [point[0], point[1] * heightOfOne(view)] : [point[0], point[1]];

/** The point of the data that a place of the plane means; its class stays, or for `logistic` follows from the height. */
export function pointAt(
  model: LandingId,
  [x, y]: readonly [number, number],
  view: ViewBox,
  label: number,
): readonly number[] {
  if (model === 'logistic') return [x, y > heightOfOne(view) / 2 ? 1 : 0];
  return model === 'hinge' ? [x, y, label] : [x, y];
}
