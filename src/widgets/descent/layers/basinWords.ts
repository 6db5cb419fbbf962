import { attractorName } from '../../../plot/basinNames.ts';
import { formatNumber, listed } from '../../../ui/format.ts';
import type { AttractorKind, BasinsPicture } from '../../../worker/protocol/basins.ts';

/** Attractors told one by one; the others are counted. */
const MOST = 6;
const percent = (share: number): string =>
  share > 0 && share < 0.005 ? 'less than 1 %' : `${Math.round(100 * share)} %`;

const NAMES: Readonly<Record<AttractorKind, string>> = {
  minimum: 'minimum',
  saddle: 'saddle',
  maximum: 'maximum',
  flat: 'flat place',
  edge: 'kink',
};

/** Which part of the starts in view goes where, by the letters that stand in the picture. */
export function basinWords({ attractors, share, notConverged, diverged }: BasinsPicture): string {
  const order = attractors.map((_, i) => i).sort((a, b) => share[b] - share[a]);
  const each = order.slice(0, MOST).map((i) => {
    const { at, kind } = attractors[i];
    return `${percent(share[i])} of the starts to the ${NAMES[kind]} ${attractorName(i)} (${at.map((x) => formatNumber(x, 3)).join(', ')})`;
  });
  const rest = order.length - MOST;
  const sentences = [
    each.length > 0 ? `With these settings ${listed(each)}.` : 'No start in view arrives anywhere.',
    rest > 0 ? `${rest} more limits are reached by the other starts.` : '',
    notConverged > 0 ? `${percent(notConverged)} did not converge (dots).` : '',
    diverged > 0 ? `${percent(diverged)} diverged (hatched).` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
