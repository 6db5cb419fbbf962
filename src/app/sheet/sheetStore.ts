import { createCache, type ReadableStore } from '../../state/store.ts';
import { keepSheet, keptSheet, NOBODY, sheetKey, type KeptSheet } from './keptSheet.ts';

export interface SheetStore extends ReadableStore<KeptSheet> {
  /** As it is, with what was written down quietly. */
  readonly current: () => KeptSheet;
  /** @param quietly what every key and every second changes: it is kept, and nobody is told. */
  readonly change: (next: (before: KeptSheet) => KeptSheet, quietly?: boolean) => void;
  /** Hears of other tabs until the answer is called. */
  readonly listen: () => () => void;
}

/**
 * What this device holds of a worksheet. Every change begins from what is stored then: another tab of the same sheet may
 * have written since.
 */
export function createSheetStore(fragment: string): SheetStore {
  const store = createCache<KeptSheet>(keptSheet(fragment) ?? NOBODY);
  let latest = store.getState();
  let stored = true;
  const current = () => (stored ? (keptSheet(fragment) ?? latest) : latest);
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    current,
    change: (next, quietly = false) => {
      const before = current();
      latest = next(before);
      if (latest === before && quietly) return;
      // Where storage is closed to us, or full, it lasts as long as the page.
      stored = keepSheet(fragment, latest);
      if (!quietly) store.setState(latest, true);
    },
    listen: () => {
      const hear = ({ key }: StorageEvent) => {
        if (key !== null && key !== sheetKey(fragment)) return;
        latest = current();
        store.setState(latest, true);
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
