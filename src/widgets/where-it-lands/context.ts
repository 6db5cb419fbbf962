import { hooksFor } from '../parts/context.ts';
import type { LandingLink } from './results.ts';
import type { Inputs } from './state.ts';

export const { useParts: useLanding, useWidgetState, useResults } = hooksFor<Inputs, LandingLink>();
