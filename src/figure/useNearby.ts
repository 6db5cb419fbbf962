import { useEffect, useState, type RefObject } from 'react';

/**
 * True once the element has come within 300 px of the screen, or the page has been printed: then it is there the
 * next time. It stays true.
 */
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
    const fetchIt = () => setNearby(true);
    window.addEventListener('beforeprint', fetchIt);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', fetchIt);
    };
  }, [element, nearby]);
  return nearby;
}
