import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { ChainLink } from './results.ts';

export const { useParts: useChain, useWidgetState, useResults } = hooksFor<Inputs, ChainLink>();
