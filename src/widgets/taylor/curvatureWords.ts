import type { Taylor } from '../../worker/protocol/taylor.ts';
import { angleOf, directionOf } from './direction.ts';
import { curvatureAlong, signsOf } from './quadraticModel.ts';
import type { Answer } from './results.ts';
import { joined, placeText, say } from './say.ts';

/** The eigenvalues with their ways, and the shape of the level lines of hᵀHh. */
export function curvatureWords(t: Answer, angle: number): string {
  const [low, high] = t.eigenvalues;
  if (!t.hessian.every(Number.isFinite)) return 'H does not exist here, so there is no curvature.';
  const direction = directionOf(angle);
  const along = `Along d = ${placeText(direction)}, at ${say(angle)}°, dᵀHd is ${say(curvatureAlong(t, direction))}.`;
  // Eigenvectors at right angles belong to symmetric matrices.
  if (!Number.isFinite(low)) return along;
  const ways = t.eigenvectors.map((v) => placeText(v));
  const extremes =
    Math.abs(high - low) <= 1e-12 * Math.abs(high)
      ? `The curvature is ${say(high)} in every direction.`
      : `The curvature runs from λmin = ${say(low)} along ${ways[0]} to λmax = ${say(high)} along ${ways[1]}.`;
  return joined(extremes, along, shapeWords(t));
}

function shapeWords(t: Taylor): string {
  const [a, b] = signsOf(t);
  const [low, high] = t.eigenvalues;
  if (a > 0) {
    return `hᵀHh = c is an ellipse, √κ = ${say(Math.sqrt(high / low))} times as long as it is wide (κ = ${say(high / low)}).`;
  }
  if (b < 0) {
    return `hᵀHh = −c is an ellipse, ${say(Math.sqrt(low / high))} times as long as it is wide: f bends down every way.`;
  }
  if (a < 0 && b > 0)
    return 'hᵀHh = ±c are hyperbolas: f bends up along one way and down along another.';
  return a === 0 && b === 0
    ? 'H is zero: to second order f does not bend at all.'
    : 'One eigenvalue is zero: hᵀHh = c is a pair of lines, and along them f does not bend to second order.';
}

/** The angles of both eigenvectors, each with its opposite. */
export const eigenAngles = ({ eigenvectors }: Taylor): readonly number[] =>
  eigenvectors.flatMap((v) => {
    const angle = angleOf(v);
    return [angle, angle > 0 ? angle - 180 : angle + 180];
  });
