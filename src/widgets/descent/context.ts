import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './state.ts';
import type { DescentLink } from './results.ts';

export const { useParts: useDescent, useWidgetState, useResults } = hooksFor<Inputs, DescentLink>();
