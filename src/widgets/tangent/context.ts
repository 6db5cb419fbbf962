import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { TangentLink } from './results.ts';

export const { useParts: useTangent, useWidgetState, useResults } = hooksFor<Inputs, TangentLink>();
