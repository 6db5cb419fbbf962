import { createContext, use } from 'react';
import { useSlice } from '../../state/store.ts';
import type { WidgetState } from '../../state/widgetStore.ts';
import type { Parts } from '../definition.ts';
import type { Inputs } from './inputs.ts';
import type { Results, TangentLink } from './results.ts';

export type TangentParts = Parts<Inputs, TangentLink>;

export const TangentContext = createContext<TangentParts | null>(null);

export function useTangent(): TangentParts {
  const parts = use(TangentContext);
  if (!parts) throw new Error('this part belongs inside a tangent widget');
  return parts;
}

/** A part of the state; the component renders again only when that part changes. */
export function useWidgetState<T>(select: (state: WidgetState<Inputs>) => T): T {
  return useSlice(useTangent().store, select);
}

export function useResults<T>(select: (results: Results) => T): T {
  return useSlice(useTangent().link.results, select);
}
