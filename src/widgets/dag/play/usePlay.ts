import { useSlice } from '../../../state/store.ts';
import { useDag, useResults } from '../context.ts';
import type { Game, GameState } from './game.ts';
import { FRESH, type Play } from './playState.ts';
import { problemOf, refusalOf, type Problem, type Refusal } from './problem.ts';

export const useGame = (): Game => useDag().link.game;

export const useGameState = <T>(select: (state: GameState) => T): T => useSlice(useGame(), select);

/** The program in the field as a game, and how far it is; or why there is none. */
export type Playing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'playing'; readonly problem: Problem; readonly play: Play };

export function usePlaying(): Playing {
  const answer = useResults((r) => r.answer);
  const plays = useGameState((state) => state.plays);
  if (!answer) return { kind: 'waiting' };
  const refusal = refusalOf(answer);
  if (refusal) return { kind: 'refused', refusal };
  const problem = problemOf(answer);
  return { kind: 'playing', problem, play: plays.get(problem.key) ?? FRESH };
}
