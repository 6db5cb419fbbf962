import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { JacobianLink } from './results.ts';

export const {
  useParts: useJacobian,
  useWidgetState,
  useResults,
} = hooksFor<Inputs, JacobianLink>();
