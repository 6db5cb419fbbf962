import { useMemo } from 'react';
import type { Box } from './views.ts';

/** The same box as long as it has the same numbers: a view that is set anew starts its plane again. */
export function useSteady(box: Box): Box {
  const key = box.join();
  return useMemo(() => key.split(',').map(Number), [key]);
}
