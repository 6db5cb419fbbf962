import { useMemo } from 'react';
import { useWidgetState } from './context.ts';
import type { Inputs } from './inputs.ts';
import { fitted } from './model.ts';
import { useMapSize } from './useMapSize.ts';

/** The settled state with as many numbers as the map has. */
export function useFitted(): Inputs {
  const settled = useWidgetState((s) => s.settled);
  const size = useMapSize();
  return useMemo(() => fitted(settled, size), [settled, size]);
}
