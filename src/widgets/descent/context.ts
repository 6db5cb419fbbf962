import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { DescentLink } from './results.ts';

export const { useParts: useDescent, useWidgetState, useResults } = hooksFor<Inputs, DescentLink>();
