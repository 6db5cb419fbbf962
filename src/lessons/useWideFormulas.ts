import { useEffect, type RefObject } from 'react';

/**
 * A displayed formula wider than its column scrolls by itself; then, and only then, it is a tab stop, so
 * that a keyboard can scroll it too. Formulas are plain markup made at build time: hence from outside.
 */
export function useWideFormulas(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const update = () => {
      for (const formula of element.querySelectorAll('.katex-display')) {
        const scrolls = formula.scrollWidth > formula.clientWidth;
        if (scrolls) {
          formula.setAttribute('tabindex', '0');
          formula.setAttribute('role', 'group');
          formula.setAttribute('aria-label', 'Formula');
        } else {
          for (const name of ['tabindex', 'role', 'aria-label']) formula.removeAttribute(name);
        }
      }
    };
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text]);
}
