import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { DagLink } from './results.ts';

export const { useParts: useDag, useWidgetState, useResults } = hooksFor<Inputs, DagLink>();
