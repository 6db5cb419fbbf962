import { useEffect, type RefObject } from 'react';

/**
 * A displayed formula or a table wider than its column scrolls by itself; then, and only then, it is a tab
 * stop, so that a keyboard can scroll it too. Both are plain markup made at build time: hence from outside.
 * Only those near the screen are measured: a lesson has hundreds.
 */
export function useWideFormulas(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const near = new Set<Element>();
    const update = () => near.forEach(mark);
    const nearby = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(target);
          else near.delete(target);
        }
        update();
      },
      { rootMargin: '400px' },
    );
    for (const formula of element.querySelectorAll('.katex-display, [data-scrolls]'))
      nearby.observe(formula);
    const resized = new ResizeObserver(update);
    resized.observe(element);
    return () => {
      nearby.disconnect();
      resized.disconnect();
    };
  }, [text]);
}

function mark(formula: Element): void {
  // A formula with symbols to walk through is a tab stop anyway (pointing.ts).
  if (formula.hasAttribute('data-symbols')) return;
  if (formula.scrollWidth > formula.clientWidth) {
    formula.setAttribute('tabindex', '0');
    formula.setAttribute('role', 'group');
    formula.setAttribute('aria-label', formula.getAttribute('data-scrolls') ?? 'Formula');
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) formula.removeAttribute(name);
  }
}
