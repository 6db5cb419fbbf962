import { IDENTITIES, identityOf } from './identities.ts';
import type { Inputs } from './inputs.ts';
import type { Results } from './results.ts';
import { standingOf } from './shuffleState.ts';
import { productText } from './tileNames.ts';
import { afterMoves } from './tiles.ts';
import {
  assumedWords,
  clashes,
  derivativeWords,
  exampleWords,
  mistakeWords,
  probeWords,
  swapWords,
  trouble,
  verdictWords,
} from './words.ts';

/** Every state of the widget in words: for the live region, the caption, print and the tests. */
export function describe(state: Inputs, results: Results): string {
  switch (state.look) {
    case 'shuffle':
      return shuffleWords(state, results);
    case 'identities':
      return identityWords(state, results);
    default:
      return formulaWords(state, results);
  }
}

function formulaWords(state: Inputs, results: Results): string {
  const { calm, reading, faults, judged, mineFaults, told, shown } = results;
  if (reading.clash && faults.length > 0) {
    const [clash] = clashes((shown ?? reading).flow);
    return `The shapes do not fit together: ${clash?.fault ?? faults[0].message}`;
  }
  if (!calm) {
    return faults.length > 0
      ? 'There is no picture yet: the formula needs a repair first.'
      : 'The derivative is being computed.';
  }
  const none = trouble(calm);
  if (none && state.look !== 'propose') return none;
  const said = derivativeWords(calm);
  if (state.look === 'probe') return join(probeWords(calm, state.out), said);
  if (state.look !== 'propose') return join(said, assumedWords(calm), ...calm.remarks);
  if (state.mine === '') {
    return join(
      `Write your formula for ∂f/∂${calm.by}: it is judged at random inputs.`,
      assumedWords(calm),
    );
  }
  if (mineFaults.length > 0)
    return join('Your formula cannot be judged yet.', mineFaults[0].message);
  if (!judged) return 'Your formula is being judged.';
  const tells = judged.verdict !== 'right' && told === judged.asked.formula;
  return join(
    `Your formula ${judged.asked.formula} for ∂f/∂${judged.asked.by} is ${verdictWords(judged)}.`,
    exampleWords(judged),
    tells ? mistakeWords(judged) : '',
  );
}

/** Traces that differ by less are equal. */
const SAME = 1e-9;

function shuffleWords(
  { moves }: Inputs,
  { game, traces, swap, answered, tilesFaults }: Results,
): string {
  const terms = afterMoves(game.terms, moves);
  const { left, m, ahead, column } = standingOf(game, terms);
  const sum = terms
    .map(
      ({ coefficient, tiles }) =>
        `${productText(coefficient, [], game.change, game.by).replace('I', '')}tr(${productText(1, tiles, game.change, game.by)})`,
    )
    .join(' + ')
    .replaceAll('+ −', '− ');
  const change = `d${game.by}`;
  const stands =
    left === 0
      ? `${change} stands last${terms.length > 1 ? ' in every term' : ''}.`
      : `${left} ${left === 1 ? 'move is' : 'moves are'} left until ${change} stands last.`;
  const read =
    left === 0 && (answered || moves.length === 0)
      ? column
        ? `The row is ${m}.`
        : `Everything before it is ${ahead}, and M is its transpose, ${m}.`
      : '';
  const checked = traces
    ? `Checked at ${traces.points} random inputs: the trace is ${traces.moved < SAME ? 'what it was' : 'another one'}.`
    : '';
  return join(
    tilesFaults.length > 0
      ? 'The product in the field cannot be read; this is the last one that could.'
      : '',
    `df = ${sum}.`,
    stands,
    read,
    swap ? swapWords(swap, game, terms) : '',
    checked,
  );
}

function identityWords({ row }: Inputs, { checks }: Results): string {
  const done = Object.values(checks);
  const holding = done.filter(({ equal }) => equal).length;
  const all = IDENTITIES.length;
  const own = identityOf(row);
  const chosen = own ? `Chosen: the derivative of ${own.f} by ${own.by} is ${own.form}.` : '';
  return join(
    done.length < all
      ? `${done.length} of ${all} identities are checked so far.`
      : `${holding} of ${all} identities hold at random inputs, checked now.`,
    chosen,
  );
}

const join = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');

const LONGEST = 44;

/** A name for a state that is kept. */
export function brief({ look, source, by, tiles }: Inputs): string {
  if (look === 'shuffle') return `Tiles: ${tiles}`;
  if (look === 'identities') return 'Identities';
  const formula = source.split(';').at(-1)?.trim() ?? source;
  const short = formula.length > LONGEST ? `${formula.slice(0, LONGEST - 1)}…` : formula;
  return by === '' ? short : `∂(${short})/∂${by}`;
}
