import { createContext, use } from 'react';
import { useSlice, type ReadableStore } from '../../state/store.ts';
import type { WidgetState, WidgetStore } from '../../state/widgetStore.ts';

/** What the worker made of a widget's inputs, kept up to date while connected. */
export interface WidgetLink {
  readonly results: ReadableStore<object>;
  /** Starts to follow the inputs; returns the end of it. */
  readonly connect: () => () => void;
  /** Proposes what a short link left open. */
  readonly fill?: () => void;
  /** Names of the fields that it proposes. */
  readonly proposes?: readonly string[];
}

/** A widget's state and what was made of it; its views get both. */
export interface Parts<S extends object, L extends WidgetLink> {
  readonly store: WidgetStore<S>;
  readonly link: L;
}

/** The widget that a part stands in. `defineWidget` sets it around everything that a widget shows. */
export const PartsContext = createContext<Parts<object, WidgetLink> | null>(null);

type ResultsOf<L> = L extends { readonly results: ReadableStore<infer R> } ? R : never;

interface PartsHooks<S extends object, L extends WidgetLink> {
  readonly useParts: () => Parts<S, L>;
  /** A part of the state; the component renders again only when that part changes. */
  readonly useWidgetState: <T>(select: (state: WidgetState<S>) => T) => T;
  readonly useResults: <T>(select: (results: ResultsOf<L>) => T) => T;
}

/** The hooks by which the parts of a widget reach its state and its results, typed as that widget has them. */
export function hooksFor<S extends object, L extends WidgetLink>(): PartsHooks<S, L> {
  function useParts(): Parts<S, L> {
    const parts = use(PartsContext);
    if (!parts) throw new Error('this part belongs inside a widget');
    // One context carries every widget; which one a part belongs to is known where the part is written.
    return parts as unknown as Parts<S, L>;
  }
  function useWidgetState<T>(select: (state: WidgetState<S>) => T): T {
    return useSlice(useParts().store, select);
  }
  function useResults<T>(select: (results: ResultsOf<L>) => T): T {
    return useSlice(useParts().link.results as ReadableStore<ResultsOf<L>>, select);
  }
  return { useParts, useWidgetState, useResults };
}
