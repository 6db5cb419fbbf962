import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { ModesLink } from './results.ts';

export const { useParts: useModes, useWidgetState, useResults } = hooksFor<Inputs, ModesLink>();
