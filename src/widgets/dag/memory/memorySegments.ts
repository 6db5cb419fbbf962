import type { Memory } from '../../../worker/protocol/program.ts';
import { useDag, useWidgetState } from '../context.ts';
import { uncover } from './memoryActions.ts';
import { placesOf } from './memoryCuts.ts';
import { triedFor } from './memoryEven.ts';

/** The number of segments, and how to go to another number of even ones; `store.commit()` settles it. */
export function useMemorySegments(memory: Memory | null) {
  const { store } = useDag();
  const cuts = useWidgetState((s) => s.inputs.cuts);
  const segments = memory ? placesOf(memory, cuts).length + 1 : 1;
  const goTo = (wanted: number): void => {
    const even = memory && triedFor(memory, Math.round(wanted), segments);
    if (!even) return;
    uncover(store, null);
    store.adjust({ cuts: even.cuts });
  };
  return { segments, goTo };
}
