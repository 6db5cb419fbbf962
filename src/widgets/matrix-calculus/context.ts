import { hooksFor } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import type { MatrixLink } from './results.ts';

export const { useParts: useMatrix, useWidgetState, useResults } = hooksFor<Inputs, MatrixLink>();
