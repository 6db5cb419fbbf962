import type { Symmetric } from '../../worker/protocol/landing.ts';
import type { Point } from '../../worker/protocol.ts';

const CORNERS = 120;

/** x with (x − μ)ᵀΣ⁻¹(x − μ) = 1 as a closed polyline, by Σ = LLᵀ; null where Σ is not positive definite. */
export function ellipseOf([mx, my]: Point, [a, b, c]: Symmetric): Float64Array | null {
  const rest = c - (b * b) / a;
  if (!(a > 0 && rest > 0)) return null;
  const [l11, l21, l22] = [Math.sqrt(a), b / Math.sqrt(a), Math.sqrt(rest)];
  const xy = new Float64Array(2 * (CORNERS + 1));
  for (let k = 0; k <= CORNERS; k++) {
    const turn = (2 * Math.PI * k) / CORNERS;
    const [u, v] = [Math.cos(turn), Math.sin(turn)];
    xy[2 * k] = mx + l11 * u;
    xy[2 * k + 1] = my + l21 * u + l22 * v;
  }
  return xy;
}

/** Half an axis of an ellipse: its direction, in radians, and its length. */
interface HalfAxis {
  readonly angle: number;
  readonly length: number;
}

/** The longer half axis and the shorter one, a quarter turn further; null where Σ is not positive definite. */
export function axesOf([a, b, c]: Symmetric): readonly [HalfAxis, HalfAxis] | null {
  const middle = (a + c) / 2;
  const apart = Math.hypot((a - c) / 2, b);
  const least = (a * c - b * b) / (middle + apart);
  if (!(least > 0)) return null;
  const angle = Math.atan2(2 * b, a - c) / 2;
  return [
    { angle, length: Math.sqrt(middle + apart) },
    { angle: angle + Math.PI / 2, length: Math.sqrt(least) },
  ];
}

/** Σ of the ellipse with one half axis at this angle and of this length, and the other across it. */
export function symmetricOf(angle: number, length: number, across: number): Symmetric {
  const [u, v] = [Math.cos(angle), Math.sin(angle)];
  const [p, q] = [length * length, across * across];
  const round = (x: number): number => Number(x.toPrecision(6)) + 0;
  return [round(p * u * u + q * v * v), round((p - q) * u * v), round(p * v * v + q * u * u)];
}
