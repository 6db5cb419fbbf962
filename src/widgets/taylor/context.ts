import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './state.ts';
import type { TaylorLink } from './results.ts';

export const { useParts: useTaylor, useWidgetState, useResults } = hooksFor<Inputs, TaylorLink>();
