import { alongWords, countWords, testWords } from './stationaryWords.ts';
import { curvatureWords } from './curvatureWords.ts';
import { ensembleWords } from './ensembleWords.ts';
import type { Inputs } from './state.ts';
import { moveWords, noteWords, ordersWords, placeWords, slopeWords } from './modelWords.ts';
import type { Results } from './results.ts';
import { joined, placeText, say } from './say.ts';
import { stepWords } from './stepWords.ts';

type Seen = Pick<
  Results,
  'calm' | 'contour' | 'faults' | 'stationary' | 'along' | 'steps' | 'ensemble'
>;

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of the settings
 * that the answers are for, even while newer ones are being computed.
 */
export function describe(state: Inputs, seen: Seen): string {
  if (state.look === 'random') {
    return seen.ensemble ? ensembleWords(seen.ensemble, state) : 'Random matrices are being drawn.';
  }
  const t = seen.calm;
  if (!t) {
    return seen.faults.length > 0
      ? 'There is no picture yet: the function needs a repair first.'
      : 'The picture is being computed.';
  }
  if (!Number.isFinite(t.value)) {
    return joined(
      `At ${placeText(t.asked.at)} the function has no finite value. Move the point.`,
      gapWords(seen),
    );
  }
  return joined(
    placeWords(t),
    t.names.length === 1 && state.look !== 'error' && state.look !== 'model'
      ? 'The picture of this look needs two variables; the model is shown.'
      : '',
    lookWords(state, t, seen),
    noteWords(t),
    t.names.length === 2 ? gapWords(seen) : '',
  );
}

function lookWords(
  { look, order, pane, angle, path, step, steps, eta }: Inputs,
  t: NonNullable<Seen['calm']>,
  { stationary, along, steps: runs }: Seen,
): string {
  if (look === 'error') return joined(moveWords(t, order), slopeWords(t));
  if (t.names.length === 1 || look === 'model') {
    return joined(
      moveWords(t, order),
      ordersWords(t),
      t.names.length === 2 && pane === 'space'
        ? 'In space, the surface around the point with its model.'
        : '',
    );
  }
  if (look === 'curvature') return curvatureWords(t, angle);
  if (look === 'stationary') {
    return joined(
      testWords(t, stationary),
      stationary ? countWords(stationary) : '',
      alongWords(t, along, angle, path),
    );
  }
  return runs ? stepWords(runs, { step: Math.min(step, steps), steps, eta }) : '';
}

function gapWords({ contour }: Seen): string {
  if (!contour || contour.gapShare === 0) return '';
  const share = contour.gapShare * 100;
  if (share >= 100) return 'The function has no finite value anywhere in this view.';
  const amount = share < 1 ? 'less than 1 %' : `${say(Number(share.toPrecision(2)))} %`;
  return `In the hatched part, ${amount} of the picture, the function has no finite value.`;
}

/** A few words for a state that is kept. */
export function brief({ source, look, at, order, n }: Inputs): string {
  if (look === 'random') return `random matrices, n = ${n}`;
  const text = source.length > 24 ? `${source.slice(0, 22)}…` : source;
  const what = {
    model: `order ${order}`,
    error: 'errors',
    curvature: 'curvature',
    stationary: 'stationary points',
    steps: 'steps',
  }[look];
  return `${text} at ${placeText(at)}, ${what}`;
}
