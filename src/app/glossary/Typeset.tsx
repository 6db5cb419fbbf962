import { useLayoutEffect, useRef, useState } from 'react';
import type { TermMarkup } from 'virtual:glossary';

type Markup = Record<string, TermMarkup>;
type Part = keyof TermMarkup;

const load = (): Promise<Markup> =>
  import('virtual:glossary-markup').then((module) => ({ ...module.default }));

// The page from the server has every formula in it; sending them again as script would double its size.
// Only when the glossary is reached by a link inside the site, the markup is loaded.
const onPage = !import.meta.env.SSR && document.querySelector('[data-glossary]') !== null;
const markup: Markup = onPage ? {} : await load();

interface TypesetProps {
  readonly id: string;
  readonly part: Part;
}

/** A piece of a term with its formulas. React adopts the markup the page came with, and remembers it. */
export function Typeset({ id, part }: TypesetProps) {
  const element = useRef<HTMLDivElement>(null);
  // Fixed at mount: once filled, the element is never written again.
  const [html] = useState(() => markup[id]?.[part] ?? '');
  useLayoutEffect(() => {
    const box = element.current;
    if (!box || markup[id]?.[part] !== undefined) return;
    if (box.firstChild || part === 'symbol') {
      markup[id] = {
        ...(markup[id] as TermMarkup | undefined),
        [part]: box.innerHTML,
      } as TermMarkup;
    } else void load().then((all) => (box.innerHTML = all[id][part]));
  }, [id, part]);
  return <div ref={element} dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />;
}
