import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import type { Curvature } from '../../../worker/protocol/descent.ts';
import { isBowl } from './bend.ts';
import { factorText } from './rates.ts';

/** The error along one eigenvector at the step shown. */
export interface DirectionRow {
  readonly lambda: number;
  readonly error: number;
  /** In words, for those who hear it. */
  readonly name: string;
  /** What the step makes of it, and how much of the loss it is. */
  readonly note: string;
}

/** Both directions, the flatter first; none where there is nothing to measure from. */
export function directionRows(
  curvature: Curvature,
  step: number,
  quadratic: boolean,
): readonly DirectionRow[] {
  const { eigenvalues, errors } = curvature;
  const bowl = isBowl(eigenvalues);
  const losses = errors.map((error, k) => (eigenvalues[k] * error[step] ** 2) / 2);
  const all = losses[0] + losses[1];
  return errors.flatMap((error, k) => {
    if (step >= error.length) return [];
    const lambda = eigenvalues[k];
    const share = bowl && all > 0 ? `, ${percent(losses[k] / all)} of the loss` : '';
    return [
      {
        lambda,
        error: error[step],
        name: `error along the direction of curvature ${spokenNumber(lambda, 3)}`,
        note: [
          factors(curvature.measured[k], error[step], curvature.predicted?.[k], quadratic),
          `½λc² = ${formatNumber(losses[k], 3)}${share}`,
        ]
          .filter((part) => part !== '')
          .join('; '),
      },
    ];
  });
}

/** An error below this is rounding, and has no factor. */
const ROUNDING = 1e-13;

type Predicted = NonNullable<Curvature['predicted']>[number];

/** What the step leaves, and what the curvature says that steps like it leave in the end. */
function factors(
  measured: number,
  error: number,
  predicted: Predicted | undefined,
  quadratic: boolean,
): string {
  const long = predicted ? predictedText(predicted) : '';
  const when = quadratic ? 'in the long run' : 'by the curvature here';
  if (Math.abs(error) < ROUNDING) return 'no error left';
  if (!Number.isFinite(measured)) return long === '' ? '' : `${when}: ${long}`;
  const now = `factor ${factorText(measured)}`;
  if (long === '') return `this step: ${now}`;
  return now === long ? `${now}, as predicted` : `this step: ${now}; ${when}: ${long}`;
}

const predictedText = ({ root, modulus }: Predicted): string =>
  Number.isNaN(root) ? `turns, modulus ${factorText(modulus)}` : `factor ${factorText(root)}`;

/** Never 0 % of something, nor 100 % of not quite all. */
function percent(part: number): string {
  if (part === 0 || part === 1) return `${100 * part} %`;
  if (part < 0.001) return 'less than 0.1 %';
  if (part > 0.999) return 'more than 99.9 %';
  return `${formatNumber(100 * part, part < 0.1 ? 1 : part > 0.99 ? 3 : 2)} %`;
}

/** A run that diverges soon leaves a scale on which its start can still be seen. */
const MOST = 4;

/**
 * The end of the scale of the bars, the same at every step of the run: the largest distance from the target,
 * whichever way the eigenvectors turn; at most some times that of the start.
 */
export function barLimit([first, second]: Curvature['errors']): number {
  let largest = 0;
  for (let t = 0; t < first.length; t++) {
    const distance = Math.hypot(first[t], second[t]);
    if (distance > largest) largest = distance;
  }
  const start = first.length > 0 ? Math.hypot(first[0], second[0]) : 0;
  return start > 0 ? Math.min(largest, MOST * start) : largest;
}
