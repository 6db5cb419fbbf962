import { useEffect, useRef } from 'react';

/**
 * Where a press takes away what was pressed, the keyboard goes on from what has come in its place.
 *
 * @param state what the press changes.
 * @param place where to go on; nothing is done while something else has the focus.
 */
export function useKeptFocus(state: unknown, place: () => HTMLElement | null | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    if (Object.is(before.current, state)) return;
    before.current = state;
    if (document.activeElement === document.body) place()?.focus({ preventScroll: true });
  });
}
