import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** Names what takes the focus once the change under way is on the page, so that it never falls to the body. */
export function useFocusNext(place: RefObject<HTMLElement | null>): (selector: string) => void {
  const goal = useRef<string | null>(null);
  const go = useCallback(() => {
    const element = goal.current && place.current?.querySelector<HTMLElement>(goal.current);
    if (!element) return;
    goal.current = null;
    element.focus();
  }, [place]);
  useEffect(go);
  return useCallback(
    (selector) => {
      goal.current = selector;
      // What asks may change nothing that is seen from here.
      setTimeout(go);
    },
    [go],
  );
}
