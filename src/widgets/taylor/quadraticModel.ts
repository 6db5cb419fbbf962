import type { Taylor } from '../../worker/protocol/taylor.ts';

/** A number that rounding alone left of a zero, beside the size of its terms, as zero. */
export const cleaned = (x: number, size: number): number =>
  Math.abs(x) <= 1e-13 * Math.abs(size) ? 0 : x;

type Second = Pick<Taylor, 'gradient' | 'hessian'>;

/** ∇f d. */
export function slopeAlong({ gradient }: Second, d: readonly number[]): number {
  const terms = gradient.map((g, k) => g * d[k]);
  return cleaned(
    terms.reduce((sum, x) => sum + x, 0),
    Math.max(...terms.map(Math.abs)),
  );
}

/** dᵀHd. */
export function curvatureAlong({ hessian }: Second, d: readonly number[]): number {
  const terms = hessian.map((h, k) => h * d[Math.floor(k / d.length)] * d[k % d.length]);
  return cleaned(
    terms.reduce((sum, x) => sum + x, 0),
    Math.max(...terms.map(Math.abs)),
  );
}

/** The model of an order up to the second, at the distance h. */
export function modelAt(
  t: Pick<Taylor, 'value'> & Second,
  order: number,
  h: readonly number[],
): number {
  const linear = order > 0 ? slopeAlong(t, h) : 0;
  return t.value + linear + (order > 1 ? curvatureAlong(t, h) / 2 : 0);
}

/** Determinant of a 2 × 2 matrix, without the rounding of a zero. */
export const determinantOf = ([a, b, c, d]: readonly number[]): number =>
  cleaned(a * d - b * c, Math.abs(a * d) + Math.abs(b * c));

/** An eigenvalue so much smaller than the largest is a zero that was computed. */
const ZERO = 1e-10;

/** The eigenvalues as the test of second derivatives sees them: what is rounding beside the largest is 0. */
export function signsOf({
  eigenvalues,
  hessian,
}: Pick<Taylor, 'eigenvalues' | 'hessian'>): number[] {
  const size = Math.max(...hessian.map(Math.abs));
  return eigenvalues.map((lambda) => (Math.abs(lambda) <= ZERO * size ? 0 : Math.sign(lambda)));
}

/** Whether the mixed entries differ: H has no right to eigenvectors then. */
export const isAsymmetric = ([, b, c]: readonly number[]): boolean =>
  Math.abs(b - c) > 1e-6 * Math.max(1, Math.abs(b), Math.abs(c));

/** The Newton step h with H h = −∇fᵀ; null where H is singular. */
export function newtonStep({
  gradient: [g1, g2],
  hessian,
}: Second): readonly [number, number] | null {
  const [a, b, c, d] = hessian;
  const det = determinantOf(hessian);
  if (!Number.isFinite(det) || Math.abs(det) <= 1e-14 * Math.max(...hessian.map(Math.abs)) ** 2) {
    return null;
  }
  return [(b * g2 - d * g1) / det, (c * g1 - a * g2) / det];
}
