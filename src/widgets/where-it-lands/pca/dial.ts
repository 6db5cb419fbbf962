import type { Camera } from '../../../plot/view.ts';

/** Of the shorter side of the picture: the circle that b runs on; and of that circle, an arrow of 2λ₁. */
const SHARE = { circle: 0.27, arrow: 0.85 };

/** The radius of the circle in the plane's units: 1 where that suits, else 1, 1.5, 2, 3 or 5 times a power of ten. */
export function dialRadius({ view }: Pick<Camera, 'view'>): number {
  const side = Math.min(view.x1 - view.x0, view.y1 - view.y0);
  const wanted = SHARE.circle * side;
  if (wanted > 0.9 && wanted < 1.5) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const lead = [5, 3, 2, 1.5, 1].find((l) => l * power <= wanted * (1 + 1e-9)) ?? 1;
  return Number((lead * power).toPrecision(2));
}

/** By how much the gradient is drawn shorter: one factor for all directions, so that lengths can be compared. */
export const arrowScale = (largest: number, radius: number): number =>
  largest > 0 ? (SHARE.arrow * radius) / (2 * largest) : 0;
