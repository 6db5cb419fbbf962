import { noSlots, SLOTS, type Kept, type Slots } from '../url/kept.ts';
import { createCache, type ReadableStore } from './store.ts';

export interface KeptStore extends ReadableStore<{ readonly slots: Slots }> {
  /** Slots count from 1, as the digits do. */
  readonly put: (slot: number, kept: Kept | null) => void;
}

/**
 * The states a reader keeps of one kind of widget, on this device. States that came with a link stand in
 * their place until the reader changes one: opening a colleague's link overwrites nothing.
 */
export function createKept(widget: string, fromLink?: Slots): KeptStore {
  const key = `gradus.kept.${widget}`;
  const store = createCache({ slots: fromLink ?? read(key) });
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    put: (slot, kept) => {
      const slots = store.getState().slots.map((old, k) => (k === slot - 1 ? kept : old));
      store.setState({ slots });
      try {
        localStorage.setItem(key, JSON.stringify(slots));
      } catch {
        // Storage may be closed to us; what is kept then lasts as long as the page.
      }
    },
  };
}

function read(key: string): Slots {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return noSlots;
    return Array.from({ length: SLOTS }, (_, k) => keptOf(stored[k]));
  } catch {
    return noSlots;
  }
}

function keptOf(stored: unknown): Kept | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { name, query } = stored as Record<string, unknown>;
  return typeof name === 'string' && typeof query === 'string' ? { name, query } : null;
}
