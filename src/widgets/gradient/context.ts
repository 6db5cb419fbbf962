import { createContext, use } from 'react';
import { useSlice } from '../../state/store.ts';
import type { WidgetState } from '../../state/widgetStore.ts';
import type { Parts } from '../definition.ts';
import type { Inputs } from './inputs.ts';
import type { GradientLink, Results } from './results.ts';

export type GradientParts = Parts<Inputs, GradientLink>;

export const GradientContext = createContext<GradientParts | null>(null);

export function useGradient(): GradientParts {
  const parts = use(GradientContext);
  if (!parts) throw new Error('this part belongs inside a gradient widget');
  return parts;
}

/** A part of the state; the component renders again only when that part changes. */
export function useWidgetState<T>(select: (state: WidgetState<Inputs>) => T): T {
  return useSlice(useGradient().store, select);
}

export function useResults<T>(select: (results: Results) => T): T {
  return useSlice(useGradient().link.results, select);
}
