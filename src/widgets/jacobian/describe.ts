import { formatNumber } from '../../ui/format.ts';
import type { Inputs } from './inputs.ts';
import type { Answer, Results } from './results.ts';
import { foldWords, stretchWords, volumeWords } from './spaceWords.ts';
import {
  conventionWords,
  dualWords,
  isFinite,
  lineWords,
  moveWords,
  placeWords,
  slopeWords,
  structureWords,
  sweepWords,
  triedWords,
  tuple,
} from './words.ts';

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of
 * the settings that the answer is for, even while newer ones are being computed.
 */
export function describe(
  state: Inputs,
  { calm, forms, warp, faults }: Pick<Results, 'calm' | 'forms' | 'warp' | 'faults'>,
): string {
  if (!calm) {
    return faults.length > 0
      ? 'There is no picture yet: the map needs a repair first.'
      : 'The picture is being computed.';
  }
  if (!isFinite(calm)) return placeWords(calm);
  return [
    placeWords(calm),
    structureWords(calm, forms, warp),
    volumeWords(calm),
    foldWords(calm, warp),
    paneWords(state, calm),
    lineWords(calm, state.shown),
    triedWords(calm, state.tried),
    viewWords(state, calm),
    conventionWords(calm),
  ]
    .filter(Boolean)
    .join(' ');
}

function paneWords({ pane, mode, sweeps }: Inputs, map: Answer): string {
  if (pane === 'model') return `${moveWords(map)} ${slopeWords(map)}`;
  if (pane === 'space') return stretchWords(map);
  return `${dualWords(map)} ${sweepWords(map, mode, sweeps)}`;
}

function viewWords({ zoom, morph, area }: Inputs, map: Answer): string {
  const { size } = map.asked;
  const n = map.names.length;
  const round = ['interval', 'disc', 'ball'][n - 1];
  const angular = ['interval', 'square', 'cube'][n - 1];
  const piece = area === 'disc' ? round : angular;
  const near =
    zoom === 'near' && n <= 3
      ? `Both pictures are magnified: the ${piece} of size ${formatNumber(size)} fills them.`
      : '';
  const mixed =
    morph > 0 && n <= 3
      ? `The image is ${formatNumber(100 * morph, 3)} % of the way to the linear model.`
      : '';
  return [near, mixed].filter(Boolean).join(' ');
}

const LONGEST_SOURCE = 28;

/** A name for a state that is kept: which map, and where. */
export function brief({ source, at }: Inputs): string {
  const own = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
  return `${own} at ${tuple(at)}`;
}
