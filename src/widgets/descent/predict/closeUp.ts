import type { View } from '../../../core/surfaces/surface.ts';
import { SPAN } from '../../../plot/view.ts';
import { size } from './points.ts';
import type { StepQuestion } from './stepQuestion.ts';

/** Pixels that a step has at least, to be pointed at. */
const READABLE = 40;
/** Half the height of the close-up, in lengths of what is known of the step. */
const AROUND = 3;

/**
 * The view in which a step of this size can be pointed at; null where it can be already. It goes by the last step and
 * η∇f, and gives nothing away of the next one.
 */
export function closeUp({ from: [x, y], last, gradient, eta, pixel }: StepQuestion): View | null {
  const plain = Number.isFinite(eta) ? eta * size(gradient) : 0;
  const long = Math.max(last ? size(last) : 0, plain);
  if (!(long > 0) || long > READABLE * pixel) return null;
  const half = Math.max(AROUND * long, SPAN.least * (1 + Math.max(Math.abs(x), Math.abs(y))));
  return { x0: x - half, x1: x + half, y0: y - half, y1: y + half };
}
