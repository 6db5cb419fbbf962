import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The read side of a store: enough to look, to listen and to render from. */
export type ReadableStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

/** A store of results: caches of what the inputs say, replaced piece by piece as answers arrive. */
export type Cache<T> = StoreApi<T>;

export const createCache = <T extends object>(initial: T): Cache<T> => createStore(() => initial);

/** A part of a store; the component renders again only when that part changes. */
export const useSlice = <T, S>(store: ReadableStore<T>, select: (state: T) => S): S =>
  useStore(store, select);
