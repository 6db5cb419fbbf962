import { useEffect, useState, type RefObject } from 'react';

/** True once the element has come within 300 px of the screen; it stays true. */
export function useNearby(element: RefObject<HTMLElement | null>): boolean {
  const [nearby, setNearby] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || nearby) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNearby(true);
      },
      { rootMargin: '300px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, nearby]);
  return nearby;
}
