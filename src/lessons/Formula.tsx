import { useLayoutEffect, useRef, useState } from 'react';

interface FormulaProps {
  readonly n: string;
  readonly display?: string;
}

/** Whether the page came from the server with these formulas in it. */
export function isOnPage(lesson: string): boolean {
  return document.querySelector(`[data-formulas="${lesson}"]`) !== null;
}

/**
 * The formulas of one lesson (made by tools/lesson-formulas.ts). On the page that carries them, React
 * takes over each element without its markup, which is remembered from there for a later visit. Only a
 * lesson reached by a link inside the site loads its markup.
 */
export function formulaOf(lesson: string, markup: string[], load?: () => Promise<string[]>) {
  return function Formula({ n, display }: FormulaProps) {
    const index = Number(n);
    const element = useRef<HTMLSpanElement>(null);
    // Fixed at mount: once filled, the element is never written again.
    const [html] = useState(() => markup[index] ?? '');
    useLayoutEffect(() => {
      const span = element.current;
      if (!span || markup[index] !== undefined) return;
      if (span.firstChild) markup[index] = span.innerHTML;
      // React had to draw the page anew, for example after an extension changed it.
      else void load?.().then((all) => (span.innerHTML = all[index]));
    }, [index]);
    return (
      <span
        ref={element}
        className={display ? 'katex-display' : 'katex'}
        data-formulas={index === 0 ? lesson : undefined}
        dangerouslySetInnerHTML={{ __html: html }}
        suppressHydrationWarning
      />
    );
  };
}
