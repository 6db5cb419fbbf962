import { startTransition, useEffect, useState } from 'react';

/** Rows that are made in one go. */
const SLICE = 20;

/** How many of so many rows are shown: a slice more with each frame, so that a large class stops nobody's hand. */
export function useSlices(total: number): number {
  const [shown, setShown] = useState(SLICE);
  const wanting = shown < total;
  useEffect(() => {
    if (!wanting) return;
    const next = setTimeout(() => startTransition(() => setShown(shown + SLICE)));
    return () => clearTimeout(next);
  }, [shown, wanting]);
  return Math.min(shown, total);
}
