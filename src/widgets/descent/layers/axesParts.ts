import type { View } from '../../../core/surfaces/surface.ts';
import type { StepPart } from '../../../plot/drawStepArrows.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { Opened } from '../../../worker/protocol/descent.ts';

/** Length of an eigenvector in the picture, as a part of its height. */
const LENGTH = 0.22;

/**
 * The eigenvectors of the Hessian at the point shown, each with its curvature. Both ways are right: they point away
 * from where momentum carries the step, whose arrows are drawn there.
 */
export function axesParts({ curvature, gradient }: Opened, view: View): readonly StepPart[] {
  if (!curvature) return [];
  const size = LENGTH * (view.y1 - view.y0);
  return curvature.eigenvectors.map(([a, b], k): StepPart => {
    const sign = a * gradient[0] + b * gradient[1] > 0 ? -size : size;
    return {
      vector: [sign * a, sign * b],
      concept: k === 0 ? 'tangent' : 'tangent2',
      label: `λ = ${formatNumber(curvature.eigenvalues[k], 3)}`,
    };
  });
}
