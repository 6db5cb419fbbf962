import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width over height of the room an element has been given; null until it is known. */
export function useRatio(element: RefObject<HTMLElement | null>, wanted: boolean): number | null {
  const [ratio, setRatio] = useState<number | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target || !wanted) return undefined;
    const measure = (): void => {
      const { clientWidth, clientHeight } = target;
      if (clientWidth > 0 && clientHeight > 0) setRatio(clientWidth / clientHeight);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, wanted]);
  return ratio;
}
