import type { Warp } from '../../worker/protocol/map.ts';
import type { Inputs, Shown } from './inputs.ts';
import type { Answer } from './results.ts';
import type { Stage } from './stages.ts';
import { outputBox, rulerOf } from './views.ts';

/** Everything that a picture is made of; all of it belongs to the answer, even while newer inputs are computed. */
export interface Shot {
  readonly inputs: Inputs;
  readonly answer: Answer;
  readonly warp: Warp | null;
  /** The line of the matrix that is drawn: pointed at, or chosen. */
  readonly shown: Shown;
}

/** Small numbers below the line. */
export const LOWERED = '₁₂₃₄₅₆';

/** A line of the matrix, counted from 0; null for none. */
export function lineOf(shown: Shown): { readonly kind: 'c' | 'r'; readonly index: number } | null {
  if (shown === 'none') return null;
  return { kind: shown.startsWith('c') ? 'c' : 'r', index: Number(shown[1]) - 1 };
}

/** A stage under the magnifier: the point, or its value, is 0, and one unit is the size of the piece. */
export function lensed(stage: Stage, { inputs, answer }: Pick<Shot, 'inputs' | 'answer'>): Stage {
  if (inputs.zoom === 'whole') return stage;
  const { at, size } = answer.asked;
  const middle = stage.place(at, answer.value);
  const place: Stage['place'] = (x, y) => stage.place(x, y).map((v, k) => (v - middle[k]) / size);
  return { ...stage, place };
}

/** What one unit of the weight u is long, in the numbers of the outputs: it has none of its own. */
export const unitOf = ({ inputs, answer }: Pick<Shot, 'inputs' | 'answer'>, plain: Stage): number =>
  rulerOf(outputBox(inputs, plain, answer)) * (inputs.zoom === 'near' ? answer.asked.size : 1);

const CIRCLE = 96;

/** A circle of the plane, x, y of each point. */
export function circle(at: readonly number[], radius: number): number[][] {
  return Array.from({ length: CIRCLE + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / CIRCLE;
    return [at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle)];
  });
}
