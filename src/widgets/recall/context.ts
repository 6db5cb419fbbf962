import { hooksFor, type WidgetLink } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';

export const { useParts: useRecall, useWidgetState } = hooksFor<Inputs, WidgetLink>();
