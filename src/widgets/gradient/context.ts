import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { GradientLink } from './results.ts';

export const {
  useParts: useGradient,
  useWidgetState,
  useResults,
} = hooksFor<Inputs, GradientLink>();
