import { createElement, type ComponentType } from 'react';
import { createCache, type ReadableStore } from '../state/store.ts';
import { createWidgetStore, type WidgetStore } from '../state/widgetStore.ts';
import { PartsContext, type Parts, type WidgetLink } from './parts/context.ts';
import { parseNumber, printNumber } from '../url/field.ts';
import type { Schema } from '../url/schema.ts';
import type { Concept } from '../plot/marks.ts';

/**
 * Where a widget stands: on a page of text, beside a text that drives it, filling a page of its own, on
 * the cover, or filling the screen of a lecture room.
 */
export type WidgetSize = 'inline' | 'beside' | 'lab' | 'cover' | 'stage';

/** A figure that is walked through step by step, by keys, a clicker or its transport. */
export interface StepControl {
  readonly by: (steps: number) => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly toggle: () => void;
}

/** The numbers behind a picture, in full precision. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

/** A text to be copied into another program. */
export interface Code {
  readonly label: string;
  readonly text: string;
}

/** One of the things a picture shows, in the colour and the line of its concept. */
export interface LegendItem {
  readonly concept: Concept;
  readonly name: string;
}

/** Numbers that a widget computes, by name: what a text may quote. NaN where there is none. */
export type Facts = Readonly<Record<string, number>>;

/** How a number of the state is changed where it stands in a text. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  readonly step?: number;
  readonly integer?: boolean;
}

/** What the author of a widget declares. */
export interface WidgetDeclaration<S extends object, L extends WidgetLink> {
  readonly id: string;
  readonly title: string;
  readonly schema: Schema<S>;
  readonly link: (store: WidgetStore<S>, size: WidgetSize) => L;
  /** Its parts reach state and results by the hooks of `hooksFor`. */
  readonly View: ComponentType<{ readonly size: WidgetSize }>;
  /** What is seen, in sentences: for the live region, the caption in print, and the tests. */
  readonly describe: (parts: Parts<S, L>) => string;
  /** A few words for a state that is kept: "Ravine, η = 0.07". */
  readonly brief: (state: S) => string;
  /** What the picture shows now: its key, and what a symbol in the text can light. */
  readonly legend?: (parts: Parts<S, L>) => readonly LegendItem[];
  /** The numbers that its model computes, from the answers at hand. */
  readonly facts?: (parts: Parts<S, L>) => Facts;
  /** The range of a number field, by its key in the link. */
  readonly range?: (parts: Parts<S, L>, key: string) => NumberRange | null;
  readonly steps?: (parts: Parts<S, L>) => StepControl;
  readonly table?: (parts: Parts<S, L>) => Table | null;
  readonly code?: (parts: Parts<S, L>) => Promise<readonly Code[]>;
  /** Its main input in a dialog, for typing before a room. */
  readonly Input?: ComponentType<{ readonly close: () => void }>;
  /** A choice among several ways of looking at the same, for the row above the figure. */
  readonly Looks?: ComponentType;
}

/** What can be seen of a session from outside. */
export interface Seen {
  /** The settled state as a link's query, without its check. */
  readonly query: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Sentences about the link it came from. */
  readonly notices: readonly string[];
  readonly words: string;
  readonly brief: string;
  readonly legend: readonly LegendItem[];
  readonly facts: Facts;
}

/** One number of a session's state, for a text that shows and changes it. */
export interface BoundNumber {
  /** Null when the widget has no such number. */
  readonly value: () => number | null;
  readonly range: () => NumberRange | null;
  /** A move of a drag; `settle` ends it. */
  readonly adjust: (value: number) => void;
  readonly settle: (value: number) => void;
}

/** One widget in use: everything its frame needs, and nothing of what its state is made of. */
export interface Session {
  readonly id: string;
  /** Different for every session of a page. */
  readonly key: number;
  readonly title: string;
  /** What is seen, a few times a second: to render from. */
  readonly seen: ReadableStore<Seen>;
  /** What is seen at this moment: to keep, or to link to. */
  readonly now: () => Seen;
  readonly View: ComponentType<{ readonly size: WidgetSize }>;
  readonly Input: ComponentType<{ readonly close: () => void }> | null;
  readonly Looks: ComponentType | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
  readonly dismissNotices: () => void;
  /** Goes to the state of a query, as one change that can be undone. */
  readonly go: (query: string) => void;
  /** Takes the fields that a query names and keeps the others, as one change that can be undone. */
  readonly change: (query: string) => void;
  /** Goes where the step of a text takes it; see the store. */
  readonly visit: (query: string, change?: string) => void;
  /** Whether it stands in the state of a query, or, of a change, whether the fields it names do. */
  readonly holds: (query: string, part: 'state' | 'change') => boolean;
  /** The number under a key of the link. */
  readonly number: (key: string) => BoundNumber;
  /** Hears of every change of the inputs, drags included. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly connect: () => () => void;
  readonly steps: StepControl | null;
  readonly table: (() => Table | null) | null;
  readonly code: (() => Promise<readonly Code[]>) | null;
}

export interface WidgetDefinition {
  readonly id: string;
  readonly title: string;
  readonly open: (query: string, size: WidgetSize) => Session;
}

let sessions = 0;

/** Words follow the results of a drag a few times a second: nobody reads faster. */
const PAUSE = 90;

/** Makes a declared widget usable by a frame that knows only sessions. */
export function defineWidget<S extends object, L extends WidgetLink>(
  declared: WidgetDeclaration<S, L>,
): WidgetDefinition {
  const { id, title, schema } = declared;
  const open = (query: string, size: WidgetSize): Session => {
    const store = createWidgetStore(schema, query);
    const parts: Parts<S, L> = { store, link: declared.link(store, size) };
    const look = (): Seen => {
      const { settled, past, future, notices } = store.getState();
      return {
        query: schema.print(settled),
        canUndo: past.length > 0,
        canRedo: future.length > 0,
        notices,
        words: declared.describe(parts),
        brief: declared.brief(settled),
        legend: declared.legend?.(parts) ?? [],
        facts: declared.facts?.(parts) ?? {},
      };
    };
    const seen = createCache<Seen>(look());
    const { View, Input, Looks } = declared;
    // One context carries every widget: see `hooksFor`.
    const value = parts as unknown as Parts<object, WidgetLink>;
    const within = <P extends object>(Component: ComponentType<P>) =>
      function Part(props: P) {
        return createElement(PartsContext, { value }, createElement(Component, props));
      };
    return {
      id,
      key: ++sessions,
      title,
      seen,
      now: look,
      View: within(View),
      Input: Input ? within(Input) : null,
      Looks: Looks ? within(Looks) : null,
      undo: store.undo,
      redo: store.redo,
      reset: () => {
        store.reset();
        parts.link.fill?.();
      },
      dismissNotices: store.dismissNotices,
      go: (to) => {
        store.open(to);
        parts.link.fill?.();
      },
      change: (query) => {
        store.change(query);
        parts.link.fill?.();
      },
      visit: (to, change) => {
        store.visit(to, change);
        parts.link.fill?.();
      },
      holds: (query, part) => {
        const { settled } = store.getState();
        if (part === 'change') return schema.equal(schema.change(settled, query).state, settled);
        const { state, given } = schema.parse(query);
        // What the widget proposed where the link left it open belongs to the state.
        const open = (parts.link.proposes ?? []).filter((name) => !given.has(name as keyof S));
        const proposed = Object.fromEntries(open.map((name) => [name, settled[name as keyof S]]));
        return schema.equal({ ...state, ...proposed }, settled);
      },
      number: (key) => boundNumber(declared, parts, key),
      subscribe: store.subscribe,
      steps: declared.steps?.(parts) ?? null,
      table: declared.table ? () => declared.table?.(parts) ?? null : null,
      code: declared.code ? async () => (await declared.code?.(parts)) ?? [] : null,
      connect: () => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const soon = (): void => {
          timer ??= setTimeout(() => {
            timer = undefined;
            seen.setState(look());
          }, PAUSE);
        };
        const ends = [
          parts.link.connect(),
          store.subscribe(soon),
          parts.link.results.subscribe(soon),
        ];
        parts.link.fill?.();
        soon();
        return () => {
          clearTimeout(timer);
          ends.forEach((end) => end());
        };
      },
    };
  };
  return { id, title, open };
}

function boundNumber<S extends object, L extends WidgetLink>(
  { schema, range }: WidgetDeclaration<S, L>,
  parts: Parts<S, L>,
  key: string,
): BoundNumber {
  const { store } = parts;
  const changed = (state: S, value: number): S =>
    schema.change(state, `${key}=${printNumber(value)}`).state;
  return {
    value: () => parseNumber(schema.entry(store.getState().inputs, key) ?? ''),
    range: () => range?.(parts, key) ?? null,
    adjust: (value) => store.adjust(changed(store.getState().inputs, value)),
    settle: (value) => store.commit(changed(store.getState().inputs, value)),
  };
}
