import { createCache, useSlice, type Cache } from '../../../state/store.ts';
import type { WidgetStore } from '../../../state/widgetStore.ts';
import { useDag } from '../context.ts';
import type { Inputs } from '../inputs.ts';

/** What belongs to one reader at one figure, and to no link: a prediction, and the checkpoint touched last. */
export interface MemorySession {
  /** The prediction was made, skipped, or overtaken by moving a checkpoint. */
  readonly answered: boolean;
  /** The number of segments that was said last. */
  readonly guess: number | null;
  /** Name of the checkpoint that was touched last. */
  readonly chosen: string | null;
}

const sessions = new WeakMap<WidgetStore<Inputs>, Cache<MemorySession>>();

/** The session of a figure; it ends with the figure. */
export function sessionOf(store: WidgetStore<Inputs>): Cache<MemorySession> {
  const known = sessions.get(store);
  if (known) return known;
  const made = createCache<MemorySession>({ answered: false, guess: null, chosen: null });
  sessions.set(store, made);
  return made;
}

export function useMemorySession<T>(select: (session: MemorySession) => T): T {
  return useSlice(sessionOf(useDag().store), select);
}
