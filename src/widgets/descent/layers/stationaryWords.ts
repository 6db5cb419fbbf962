import { formatNumber, listed } from '../../../ui/format.ts';
import type { StationaryPicture } from '../../../worker/protocol/stationary.ts';

type Point = StationaryPicture['points'][number];

const NAMES: Readonly<Record<Point['class'], readonly [string, string]>> = {
  min: ['minimum', 'minima'],
  max: ['maximum', 'maxima'],
  saddle: ['saddle', 'saddles'],
  degenerate: ['point that the Hessian does not settle', 'points that the Hessian does not settle'],
};

const counted = (n: number, [one, many]: readonly [string, string]): string =>
  `${n} ${n === 1 ? one : many}`;

/** What was found in view, and how far that can be trusted. */
export function stationaryWords(found: StationaryPicture): string {
  const { points, kinks, continuum, plateau, complete } = found;
  const kinds = (Object.keys(NAMES) as Point['class'][]).flatMap((kind) => {
    const n = points.filter((point) => point.class === kind).length;
    return n === 0 ? [] : [counted(n, NAMES[kind])];
  });
  if (kinks.length > 0) kinds.push(counted(kinks.length, ['kink', 'kinks']));
  const sentences = [
    kinds.length > 0
      ? `In view: ${listed(kinds)}.`
      : continuum || plateau
        ? 'No stationary point in view stands alone.'
        : 'There is no stationary point in view.',
    continuum
      ? 'Some stationary points are not isolated: they form a curve or an area, so they cannot be counted; a few of them are marked.'
      : '',
    plateau
      ? 'On a part of the view the function is flat to the last digit: every point there is stationary as far as numbers can tell.'
      : '',
    complete
      ? ''
      : 'The search met its limits: there may be more. Zoom in to search a smaller part.',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const BEHAVES: Readonly<Record<NonNullable<Point['behaves']>, string>> = {
  minimum: 'a minimum',
  maximum: 'a maximum',
  saddle: 'a saddle',
  flat: 'flat',
  undecided: 'undecided',
};

/** One of them, with what makes it so. */
export function stationaryRow({ at, value, eigenvalues, class: kind, behaves }: Point): string {
  const place = `(${at.map((x) => formatNumber(x)).join(', ')})`;
  const lambdas = eigenvalues.map((lambda) => formatNumber(lambda, 3)).join(', ');
  const name =
    kind === 'degenerate'
      ? `not settled by λ${behaves === undefined ? '' : `, by its values ${BEHAVES[behaves]}`}`
      : NAMES[kind][0];
  return `${name} ${place}, f = ${formatNumber(value)}, λ = ${lambdas}`;
}
