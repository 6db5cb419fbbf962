import { partsOf } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { GradientLink } from './results.ts';

export const {
  useParts: useGradient,
  useWidgetState,
  useResults,
} = partsOf<Inputs, GradientLink>();
