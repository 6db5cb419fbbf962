import { boardOf, isRight, isWhole, laidAside, pickOf, type Triple } from './board.ts';
import type { Inputs } from './inputs.ts';

const NONE = [-1, -1, -1];

/**
 * The state after a card was pressed. The third card decides: a right triple is laid aside, a wrong one stays chosen,
 * so that it can be talked about, and the next press begins again from it.
 */
export function choose(inputs: Inputs, column: 0 | 1 | 2, place: number): Partial<Inputs> {
  const board = boardOf(inputs);
  const before = pickOf(board, inputs);
  const pick: Triple = [
    column === 0 ? toggled(before[0], place) : before[0],
    column === 1 ? toggled(before[1], place) : before[1],
    column === 2 ? toggled(before[2], place) : before[2],
  ];
  if (!isWhole(pick)) return { pick };
  if (!isRight(board, pick)) return { pick, miss: inputs.miss + 1 };
  const aside = laidAside(board, inputs.done) ?? [];
  return { pick: NONE, done: [...aside, pick].flat() };
}

/** Pressing a chosen card lays it back. */
const toggled = (before: number, place: number): number => (before === place ? -1 : place);

/** A new deal by another seed, everything else begun again. */
export const dealAgain = (seed: number): Partial<Inputs> => ({
  seed,
  pick: NONE,
  done: [],
  miss: 0,
  at: 0,
  says: '',
  token: -1,
  found: [],
  slips: 0,
});
