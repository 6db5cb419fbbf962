import { formatNumber } from '../../ui/format.ts';
import type { Contour } from '../../worker/protocol.ts';
import type { Inputs } from './inputs.ts';
import type { Answer } from './results.ts';
import {
  conventionWords,
  degrees,
  directionWords,
  pair,
  paneWords,
  placeWords,
  pointWords,
  steepestWords,
} from './words.ts';

const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of
 * the settings that the answer is for, even while newer ones are being computed.
 */
export function describe(
  { look, pane }: Pick<Inputs, 'look' | 'pane'>,
  answer: Answer | null,
  contour: Contour | null,
  faulty = false,
): string {
  if (!answer) {
    return faulty
      ? 'There is no picture yet: the function needs a repair first.'
      : 'The picture is being computed.';
  }
  if (answer.kind === 'undefined') {
    return joined(
      `At ${pair(...answer.asked.at)} the function has no finite value. Move the point.`,
      gapWords(contour),
    );
  }
  return joined(
    placeWords(answer),
    pointWords(answer),
    directionWords(answer),
    // The angle's own chart says it again otherwise.
    pane === 'angle' || pane === 'polar' ? steepestWords(answer) : '',
    paneWords(pane, answer),
    look === 'space'
      ? `In space, the surface around the point with its tangent plane over a disc of radius ${formatNumber(answer.asked.h)}.`
      : gapWords(contour),
    conventionWords(answer),
  );
}

function gapWords(contour: Contour | null): string {
  if (!contour || contour.gapShare === 0) return '';
  const share = contour.gapShare * 100;
  if (share >= 100) return 'The function has no finite value anywhere in this view.';
  const amount = share < 1 ? 'less than 1 %' : `${formatNumber(share, 2)} %`;
  return `In the hatched part, ${amount} of the picture, the function has no finite value.`;
}

const LONGEST_SOURCE = 24;

/** A name for a state that is kept: which function, where, and in which direction. */
export function brief({ source, at, angle }: Inputs): string {
  const own = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
  return `${own} at ${pair(...at)}, ${degrees(angle)}`;
}
