import { formatNumber } from '../../../ui/format.ts';
import type { Curvature } from '../../../worker/protocol/descent.ts';

/** An error below this is rounding, and has no factor. */
const ROUNDING = 1e-13;

/** Whether the step has a factor along an eigenvector: where there was an error to shrink. */
export function hasFactor({ measured, errors }: Curvature, k: 0 | 1, step: number): boolean {
  return Number.isFinite(measured[k]) && Math.abs(errors[k][step] ?? 0) >= ROUNDING;
}

/** `factor of y, λ = 25`: by the coordinate where the eigenvector is an axis, else by its direction. */
export function factorName({ eigenvectors, eigenvalues }: Curvature, k: 0 | 1): string {
  const [a, b] = eigenvectors[k];
  const along =
    Math.abs(b) < 1e-9
      ? 'of x'
      : Math.abs(a) < 1e-9
        ? 'of y'
        : `along (${formatNumber(a, 2)}, ${formatNumber(b, 2)})`;
  return `factor ${along}, λ = ${formatNumber(eigenvalues[k], 3)}`;
}
