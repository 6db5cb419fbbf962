import { useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels of the letters of an element, which follow the theme and the reader's text size; looked at when it is laid out. */
export function useLetters(element: RefObject<HTMLElement | null>): number {
  const [letters, setLetters] = useState(15);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() =>
      setLetters(Number.parseFloat(getComputedStyle(target).fontSize)),
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return letters;
}
