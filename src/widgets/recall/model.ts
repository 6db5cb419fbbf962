import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { boardOf, laidAside } from './board.ts';
import { breaksOf, matchOf } from './game.ts';
import { schema, type Inputs } from './inputs.ts';
import { lineOrder } from './lines.ts';

/** The score of the look at hand. */
export function recallFacts(inputs: Inputs): Facts {
  if (inputs.look === 'broken') {
    const { click, count, found, line } = breaksOf(inputs);
    return {
      dealt: count,
      found: found.length,
      left: count - found.length,
      right: { none: NaN, right: 0, wrong: 1 }[click],
      mistakes: inputs.slips,
      predicted: inputs.says === '' ? NaN : Number(inputs.says === line.shapes),
    };
  }
  const { board, aside, pick, refused } = matchOf(inputs);
  const begun = pick.some((k) => k >= 0);
  return {
    dealt: board.cards.length,
    found: aside.length,
    left: board.cards.length - aside.length,
    // Three right cards are laid aside at once: then none is chosen.
    right: refused ? 0 : !begun && aside.length > 0 ? 1 : NaN,
    mistakes: inputs.miss,
    predicted: NaN,
  };
}

/** What a link says that cannot be on the board or among the lines of its seed. */
function faults(inputs: Inputs): readonly string[] {
  const board = boardOf(inputs);
  const count = lineOrder(inputs.seed).length;
  const beyond = inputs.pick.some((k) => k >= board.cards.length);
  return [
    ...(laidAside(board, inputs.done) === null
      ? ['These cards cannot have been laid aside on this board; it begins anew.']
      : []),
    ...(beyond || inputs.pick.length !== 3
      ? [`A choice is three places below ${board.cards.length}, or −1.`]
      : []),
    ...(inputs.at >= count || inputs.found.some((place) => place >= count)
      ? [`There are ${count} lines; the first is 0.`]
      : []),
  ];
}

export const recallModel = defineModel<Inputs>({
  id: 'recall',
  schema,
  faults,
  facts: (state) => recallFacts(state),
});
