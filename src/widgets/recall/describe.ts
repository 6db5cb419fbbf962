import { brokenWords } from './brokenWords.ts';
import { breaksOf, matchOf } from './game.ts';
import type { Inputs } from './inputs.ts';
import { matchWords } from './matchWords.ts';

/** Every state in words; what is covered in the picture is not said here either. */
export function describe(inputs: Inputs): string {
  return inputs.look === 'broken'
    ? brokenWords(breaksOf(inputs), inputs.says, inputs.slips)
    : matchWords(matchOf(inputs), inputs.miss);
}

/** A name for a state that is kept. */
export function brief(inputs: Inputs): string {
  if (inputs.look === 'broken') return `Line ${breaksOf(inputs).place + 1}, seed ${inputs.seed}`;
  return `Deck ${inputs.deck}, seed ${inputs.seed}`;
}
