import { useLayoutEffect, useRef, useState, type ComponentType } from 'react';

interface TypesetProps<M> {
  readonly id: string;
  readonly part: keyof M;
  /** Within a line: a span. */
  readonly inline?: boolean;
}

interface TypesetOptions<M> {
  /** Finds the page that carries the markup in its HTML. */
  readonly page: string;
  readonly load: () => Promise<Readonly<Record<string, M>>>;
  /** Pieces that not every entry has. */
  readonly optional: readonly (keyof M)[];
}

/**
 * Pieces of content that were typeset at build time. The page from the server has every formula in it; sending them
 * again as script would double its size. Only when the page is reached by a link inside the site, its markup is loaded.
 */
export async function createTypeset<M extends Readonly<Record<keyof M, string>>>({
  page,
  load,
  optional,
}: TypesetOptions<M>): Promise<ComponentType<TypesetProps<M>>> {
  const onPage = !import.meta.env.SSR && document.querySelector(page) !== null;
  const markup: Record<string, Partial<M>> = onPage ? {} : { ...(await load()) };

  /** React adopts the markup that the page came with, and remembers it. */
  return function Typeset({ id, part, inline = false }) {
    const element = useRef<HTMLElement>(null);
    // Fixed at mount: once filled, the element is never written again.
    const [html] = useState<string>(() => markup[id]?.[part] ?? '');
    useLayoutEffect(() => {
      const box = element.current;
      if (!box || markup[id]?.[part] !== undefined) return;
      if (box.firstChild || optional.includes(part)) {
        markup[id] = { ...markup[id], [part]: box.innerHTML };
      } else void load().then((all) => (box.innerHTML = all[id][part]));
    }, [id, part]);
    const Box = inline ? 'span' : 'div';
    return (
      <Box
        ref={(box: HTMLElement | null) => {
          element.current = box;
        }}
        dangerouslySetInnerHTML={{ __html: html }}
        suppressHydrationWarning
      />
    );
  };
}
