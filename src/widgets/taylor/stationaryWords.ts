import { listed } from '../../ui/format.ts';
import type {
  Behaviour,
  FoundStationaryPoint,
  StationaryPicture,
} from '../../worker/protocol/stationary.ts';
import type { Along } from '../../worker/protocol/taylor.ts';
import { directionOf } from './direction.ts';
import { determinantOf } from './quadraticModel.ts';
import type { Answer } from './results.ts';
import { joined, placeText, say } from './say.ts';
import { foundAt, isStationary, lineVerdict, passingOf, testOf, type Passing } from './verdicts.ts';

const NAMES: Readonly<Record<FoundStationaryPoint['class'], readonly [string, string]>> = {
  min: ['minimum', 'minima'],
  max: ['maximum', 'maxima'],
  saddle: ['saddle', 'saddles'],
  degenerate: ['point where the test is inconclusive', 'points where the test is inconclusive'],
};

const BEHAVES: Readonly<Record<Behaviour, string>> = {
  minimum: 'samples around it show a minimum',
  maximum: 'samples around it show a maximum',
  saddle: 'samples around it show a saddle',
  flat: 'samples around it show no change',
  undecided: 'samples around it do not settle it either',
};

/** What a point is, as short as a row of a list wants it. */
export const className = ({ class: kind, behaves }: FoundStationaryPoint): string =>
  kind === 'degenerate' ? `inconclusive${behaves ? `; ${BEHAVES[behaves]}` : ''}` : NAMES[kind][0];

/** How many there are in view, and how far that can be trusted. */
export function countWords({
  points,
  kinks,
  continuum,
  plateau,
  complete,
}: StationaryPicture): string {
  const kinds = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((kind) => {
    const n = points.filter((point) => point.class === kind).length;
    return n === 0 ? [] : [`${n} ${NAMES[kind][n === 1 ? 0 : 1]}`];
  });
  if (kinks.length > 0) kinds.push(`${kinks.length} ${kinks.length === 1 ? 'corner' : 'corners'}`);
  return joined(
    kinds.length > 0 ? `In view: ${listed(kinds)}.` : 'No stationary point in view stands alone.',
    continuum ? 'Some stationary points form a curve or an area; a few of them are marked.' : '',
    plateau ? 'On a part of the view f is flat to the last digit.' : '',
    complete ? '' : 'The search met its limits: zoom in to search a smaller part.',
  );
}

const TEST_WORDS = {
  minimum: 'both eigenvalues are positive: a strict local minimum.',
  maximum: 'both eigenvalues are negative: a strict local maximum.',
  saddle: 'the eigenvalues have both signs: a saddle.',
} as const;

/** The test of second derivatives at the point. */
export function testWords(t: Answer, picture: StationaryPicture | null): string {
  if (!isStationary(t)) {
    return `∇f is not zero at ${placeText(t.asked.at)}, so the point is not stationary and the test does not apply.`;
  }
  const [low, high] = t.eigenvalues;
  if (!Number.isFinite(low)) {
    return 'H has no eigenvalues to test here: it does not exist, or it is not symmetric.';
  }
  const head = `At ${placeText(t.asked.at)} ∇f is zero and H has the eigenvalues ${say(low)} and ${say(high)}, det ${say(determinantOf(t.hessian))}:`;
  const test = testOf(t);
  if (test !== 'inconclusive') return `${head} ${TEST_WORDS[test]}`;
  const behaves = foundAt(picture, t.asked.at)?.behaves;
  return `${head} an eigenvalue is zero and none disagrees, so the test is inconclusive${behaves ? `; ${BEHAVES[behaves]}` : ''}.`;
}

const PASSING: Readonly<Record<Passing, string>> = {
  minimum: 'f has a minimum at the point',
  maximum: 'f has a maximum at the point',
  neither: 'f has neither a minimum nor a maximum at the point',
  flat: 'f does not change',
  sloped: 'f passes the point with a slope',
};

/** What the line and the path see. */
export function alongWords(t: Answer, along: Along | null, angle: number, path: string): string {
  if (!along) return '';
  const line = `Along the line at ${say(angle)}° ${PASSING[lineVerdict(t, along, directionOf(angle))]}.`;
  const bent = along.path ? `Along the path ${path} ${PASSING[passingOf(along.path.values)]}.` : '';
  return joined(line, bent);
}
