import { createContext, use } from 'react';
import { useSlice } from '../../state/store.ts';
import type { WidgetState } from '../../state/widgetStore.ts';
import type { Parts } from '../definition.ts';
import type { Inputs } from './inputs.ts';
import type { DescentLink, Results } from './results.ts';

export type Descent = Parts<Inputs, DescentLink>;

export const DescentContext = createContext<Descent | null>(null);

export function useDescent(): Descent {
  const descent = use(DescentContext);
  if (!descent) throw new Error('this part belongs inside a descent widget');
  return descent;
}

/** A part of the state; the component renders again only when that part changes. */
export function useWidgetState<T>(select: (state: WidgetState<Inputs>) => T): T {
  return useSlice(useDescent().store, select);
}

export function useResults<T>(select: (results: Results) => T): T {
  return useSlice(useDescent().link.results, select);
}
