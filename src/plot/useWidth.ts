import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/**
 * Width of an element in whole CSS pixels; 0 until it is laid out. For paper it is what the property
 * `--paper-width` says there, in pixels: a page is laid out too late to be measured, and what was drawn for a wide
 * screen would have tiny letters on it.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    let printing = false;
    const measure = (): void => {
      if (!printing) setWidth(Math.floor(target.clientWidth));
    };
    const before = (): void => {
      const paper = Number.parseFloat(getComputedStyle(target).getPropertyValue('--paper-width'));
      if (!(paper > 0)) return;
      printing = true;
      flushSync(() => setWidth(paper));
    };
    const after = (): void => {
      printing = false;
      measure();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [element]);
  return width;
}
