import { createStore } from 'zustand/vanilla';
import type { Schema } from '../url/schema.ts';
import type { ReadableStore } from './store.ts';

export interface WidgetState<S> {
  /** What the widget stands at, in-flight drags included. The only truth; results are caches of it. */
  readonly inputs: S;
  /** The same without the drag under way: what the link, the words and the history are of. */
  readonly settled: S;
  readonly past: readonly S[];
  readonly future: readonly S[];
  /** Sentences about the link it came from. */
  readonly notices: readonly string[];
}

export interface WidgetStore<S> extends ReadableStore<WidgetState<S>> {
  /** A move of a drag: the picture follows, nothing else does. */
  readonly adjust: (patch: Partial<S>) => void;
  /** Settles, with a patch or the drag so far; one entry of the history. */
  readonly commit: (patch?: Partial<S>) => void;
  /** Settles without an entry of its own: stepping, panning, and what follows from an earlier entry. */
  readonly amend: (patch: Partial<S>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Back to the state of the link; can be undone. */
  readonly reset: () => void;
  /** Goes where another link says, with its notices; can be undone. */
  readonly open: (query: string) => void;
  /** Takes the fields that a query names, and keeps the others; can be undone. */
  readonly change: (query: string) => void;
  /** Goes where a text being read takes it: an entry of the history only if it was changed by hand before. */
  readonly visit: (query: string, change?: string) => void;
  readonly dismissNotices: () => void;
  readonly initial: S;
  /** The fields that the last link settled; the others may be proposed. */
  readonly given: () => ReadonlySet<keyof S>;
}

const HISTORY = 100;

/** The state of one widget on a page, started from a link. */
export function createWidgetStore<S extends object>(
  schema: Schema<S>,
  query: string,
): WidgetStore<S> {
  const { state: initial, notices, ...first } = schema.parse(query);
  let { given } = first;
  /** Length of the past after the last visit: longer or shorter, somebody else was at work. */
  let visited = 0;
  const store = createStore<WidgetState<S>>(() => ({
    inputs: initial,
    settled: initial,
    past: [],
    future: [],
    notices,
  }));
  const { getState, getInitialState, setState, subscribe } = store;

  const goTo = (settled: S, past: readonly S[], future: readonly S[]): void =>
    setState({ inputs: settled, settled, past, future });

  const commit = (patch: Partial<S> = {}): void => {
    const { inputs, settled, past } = getState();
    const next = { ...inputs, ...patch };
    if (schema.equal(next, settled)) {
      if (!schema.equal(next, inputs)) setState({ inputs: settled });
      return;
    }
    goTo(next, [...past, settled].slice(-HISTORY), []);
  };

  const amend = (patch: Partial<S>): void =>
    setState(({ inputs, settled }) => {
      const next = { ...settled, ...patch };
      // One object while nothing is in flight, so that everybody can tell by identity.
      return { settled: next, inputs: inputs === settled ? next : { ...inputs, ...patch } };
    });

  return {
    getState,
    getInitialState,
    subscribe,
    initial,
    given: () => given,
    adjust: (patch) => setState(({ inputs }) => ({ inputs: { ...inputs, ...patch } })),
    commit,
    amend,
    undo: () => {
      const { inputs, settled, past, future } = getState();
      // What is under way, such as a text that cannot be read yet, goes first and alone.
      if (!schema.equal(inputs, settled)) {
        goTo(settled, past, [inputs, ...future]);
        return;
      }
      const back = past.at(-1);
      if (back) goTo(back, past.slice(0, -1), [settled, ...future]);
    },
    redo: () => {
      const { settled, past, future } = getState();
      const [ahead, ...rest] = future;
      if (ahead) goTo(ahead, [...past, settled], rest);
    },
    reset: () => {
      given = first.given;
      commit(initial);
    },
    open: (link) => {
      const opened = schema.parse(link);
      given = opened.given;
      commit(opened.state);
      setState({ notices: opened.notices });
    },
    change: (query) => {
      const changed = schema.change(getState().settled, query);
      given = new Set([...given, ...changed.given]);
      commit(changed.state);
      setState({ notices: changed.notices });
    },
    visit: (query, change = '') => {
      const opened = schema.parse(query);
      const to = schema.change(opened.state, change);
      given = new Set([...opened.given, ...to.given]);
      if (getState().past.length === visited) amend(to.state);
      else commit(to.state);
      visited = getState().past.length;
      setState({ notices: [...opened.notices, ...to.notices] });
    },
    dismissNotices: () => setState({ notices: [] }),
  };
}
