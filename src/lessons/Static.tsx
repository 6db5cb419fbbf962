import './words.ts';
import { createElement, useLayoutEffect, useRef, useState, type ReactElement } from 'react';

interface StaticProps {
  readonly n: string;
  /** The element that holds it: `p`, `ul`, `span`, … */
  readonly as: string;
  /** Whatever else the element has, as in HTML. */
  readonly [attribute: string]: string;
}

/** Whether the page came from the server with this lesson in it. */
export function isOnPage(lesson: string): boolean {
  return document.querySelector(`[data-lesson="${lesson}"]`) !== null;
}

/**
 * The parts of one lesson in which nothing moves (found by tools/lesson-static.ts). On the page that
 * carries them, React takes over each element without its markup, which is remembered from there for a
 * later visit. Only a lesson reached by a link inside the site loads its markup.
 */
export function staticOf(lesson: string, markup: string[], load?: () => Promise<string[]>) {
  return function Static({ n, as, ...attributes }: StaticProps): ReactElement {
    const index = Number(n);
    const element = useRef<HTMLElement>(null);
    // Fixed at mount: once filled, the element is never written again.
    const [html] = useState(() => markup[index] ?? '');
    useLayoutEffect(() => {
      const place = element.current;
      if (!place || markup[index] !== undefined) return;
      if (place.firstChild) markup[index] = place.innerHTML;
      // React had to draw the page anew, for example after an extension changed it.
      else void load?.().then((all) => (place.innerHTML = all[index] ?? ''));
    }, [index]);
    return createElement(as, {
      ...attributes,
      ref: element,
      'data-lesson': index === 0 ? lesson : undefined,
      dangerouslySetInnerHTML: { __html: html },
      suppressHydrationWarning: true,
    });
  };
}
