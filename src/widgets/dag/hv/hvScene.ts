import type { View } from '../../../core/surfaces/surface.ts';
import { extremesOf, isFiniteHessian, type Hessian, type Pair } from './curvature.ts';

const LEADS = [1, 1.5, 2, 3, 5, 7, 10];

/** The next number worth printing that is not smaller. */
export function roundUp(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return 1;
  const power = 10 ** Math.floor(Math.log10(x));
  const lead = LEADS.find((candidate) => candidate * power >= x * (1 - 1e-12)) ?? 10;
  return Number((lead * power).toPrecision(3));
}

/**
 * H v is drawn at one over this: for the direction of the greatest curvature it is then about as long as v, so that it
 * stays in sight for all others, and keeps its scale while v is turned.
 */
export function scaleOf(hessian: Hessian | null, v: Pair, product: Pair): number {
  if (hessian && isFiniteHessian(hessian)) {
    const { most, least } = extremesOf(hessian);
    return roundUp(Math.max(Math.abs(most.value), Math.abs(least.value)));
  }
  return roundUp(Math.hypot(...product) / Math.hypot(...v));
}

/** How that is printed. */
export function scaleText(scale: number): string {
  if (scale === 1) return 'Hv is drawn at the scale of v.';
  return scale > 1
    ? `Hv is drawn at 1/${printed(scale)} of its length.`
    : `Hv is drawn ${printed(Number((1 / scale).toPrecision(3)))} times as long as it is.`;
}

const printed = (x: number): string => (x >= 1e6 ? x.toExponential(1) : String(x));

/** Half the side of the plane for a v of this length, the old one while it still fits. */
export function reachFor(length: number, old: number | null): number {
  const fits = old !== null && length <= 0.86 * old && (length >= 0.2 * old || length === 0);
  return fits ? old : roundUp(1.3 * (length || 1));
}

/** With equal units and the origin in the middle. */
export const viewOf = (reach: number): View => ({ x0: -reach, x1: reach, y0: -reach, y1: reach });

/** Where H v goes while v goes around its circle: an ellipse, x, y, x, y, … */
export function ellipseOf({ first, second }: Hessian, radius: number, scale: number): Float64Array {
  const steps = 120;
  return Float64Array.from({ length: 2 * (steps + 1) }, (_, i) => {
    const turn = (2 * Math.PI * Math.floor(i / 2)) / steps;
    const [c, s] = [radius * Math.cos(turn), radius * Math.sin(turn)];
    return (first[i % 2] * c + second[i % 2] * s) / scale;
  });
}
