import { createCache, type ReadableStore } from './store.ts';

/**
 * What the reader points at: one concept, whether in the text or in a figure. All places that show it
 * light up together. A pinned concept stays lit while nothing else is pointed at.
 */
interface Lit {
  readonly pointed: string | null;
  readonly pinned: string | null;
}

const store = createCache<Lit>({ pointed: null, pinned: null });

export const lit: ReadableStore<Lit> = store;

/** The concept to light, by the name it has in the marks. */
export const litConcept = ({ pointed, pinned }: Lit): string | null => pointed ?? pinned;

export const pointAt = (concept: string | null): void => store.setState({ pointed: concept });

/** Keeps a concept lit; the same again lets it go. */
export const pin = (concept: string | null): void =>
  store.setState(({ pinned }) => ({ pinned: pinned === concept ? null : concept }));
