import type { WidgetStore } from '../../../state/widgetStore.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import type { Inputs } from '../inputs.ts';
import { namesAt } from './memoryCuts.ts';
import { sessionOf } from './memorySession.ts';

/** Sets the checkpoints, as one change that can be undone. Whoever moves them has seen what they do: nothing is covered after it. */
export function setCuts(
  store: WidgetStore<Inputs>,
  plan: Memory,
  places: readonly number[],
  chosen?: number,
): void {
  uncover(store, chosen === undefined ? null : plan.names[chosen]);
  store.commit({ cuts: namesAt(plan, places) });
}

/** A move under way; `store.commit()` settles it. */
export function dragCuts(
  store: WidgetStore<Inputs>,
  plan: Memory,
  places: readonly number[],
  chosen: number,
): void {
  uncover(store, plan.names[chosen]);
  store.adjust({ cuts: namesAt(plan, places) });
}

/** Shows what was to be predicted. */
export const uncover = (store: WidgetStore<Inputs>, chosen: string | null): void =>
  sessionOf(store).setState(chosen === null ? { answered: true } : { answered: true, chosen });
