import { useMemo } from 'react';
import { useSlice } from '../../../state/store.ts';
import type { WidgetStore } from '../../../state/widgetStore.ts';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import type { DescentLink } from '../results.ts';
import type { Inputs, Point } from '../state.ts';
import type { Game, GameState } from './game.ts';
import { questionOf } from './questionOf.ts';
import type { StepQuestion } from './stepQuestion.ts';

interface Parts {
  readonly store: WidgetStore<Inputs>;
  readonly link: DescentLink;
}

export const useGame = (): Game => useDescent().link.game;

export const useGameState = <T>(select: (state: GameState) => T): T => useSlice(useGame(), select);

/** The next step is being asked for: what lies beyond the step shown stays out of sight. */
export const isAsking = ({ store, link }: Parts): boolean =>
  link.game.getState().on && store.getState().settled.panel === 'predict';

export function useAsking(): boolean {
  const panel = useWidgetState((s) => s.settled.panel);
  return useGameState((state) => state.on) && panel === 'predict';
}

/** The question that is asked at this moment. */
export function questionNow({ store, link }: Parts): StepQuestion | null {
  const { calm, opened } = link.results.getState();
  return calm && questionOf(calm, opened, store.getState().settled);
}

export function useQuestion(): StepQuestion | null {
  const race = useResults((r) => r.calm);
  const opened = useResults((r) => r.opened);
  const settled = useWidgetState((s) => s.settled);
  return useMemo(() => race && questionOf(race, opened, settled), [race, opened, settled]);
}

/** A click on the plane while the game is on; false when it means something else. */
export function placeGuess(parts: Parts, at: Point): boolean {
  if (!isAsking(parts)) return false;
  const question = questionNow(parts);
  if (question) parts.link.game.place(question, at);
  return true;
}

/** One step on, to be asked for in its turn. */
export function askNext({ store }: Pick<Parts, 'store'>, { step }: StepQuestion): void {
  store.amend({ step: step + 1 });
}
