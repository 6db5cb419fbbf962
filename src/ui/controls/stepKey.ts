import type { KeyboardEvent } from 'react';

/** Which way a key moves along a track. */
export const DIRECTION: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
};

/**
 * The step a key leads to, wherever steps are walked: arrows one, with Shift or the page keys ten,
 * Home and End to the ends. Null if the key means something else.
 */
export function stepKey(event: KeyboardEvent, step: number, last: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return last;
  const direction = DIRECTION[event.key];
  if (direction === undefined) return null;
  const stride = event.shiftKey || event.key.startsWith('Page') ? 10 : 1;
  return Math.min(last, Math.max(0, step + direction * stride));
}
