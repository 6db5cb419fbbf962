import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Where what has the keyboard is taken away, the keyboard goes on from `next`, once all is in its place. Nothing is
 * done while the focus is elsewhere: a state that a lecturer calls up takes nobody's keyboard.
 *
 * @param box what goes away together with the component that calls this.
 * @param next finds where to go on, from what stood around the box.
 */
export function useHandOn(
  box: RefObject<Element | null>,
  next: (around: Element) => HTMLElement | SVGElement | null | undefined,
): void {
  const find = useRef(next);
  useLayoutEffect(() => {
    find.current = next;
  });
  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.parentElement;
    return () => {
      const held = document.activeElement;
      if (!around || !held || !element.contains(held)) return;
      // Who works by keys is shown where they are; who pressed by hand keeps the page where it is.
      const preventScroll = !held.matches(':focus-visible');
      queueMicrotask(() => {
        // Something else may have asked for the keyboard meanwhile.
        if (document.activeElement === document.body)
          find.current(around)?.focus({ preventScroll });
      });
    };
  }, [box]);
}
