import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { PrimitiveLink } from './results.ts';

export const {
  useParts: usePrimitive,
  useWidgetState,
  useResults,
} = hooksFor<Inputs, PrimitiveLink>();
