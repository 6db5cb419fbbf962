import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

const REFERS = ['id', 'name', 'for', 'aria-labelledby', 'aria-describedby'];

/** Gives HTML that stands on the page several times, once in each state and theme, names of its own. */
export function Own({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const suffix = useId();
  useLayoutEffect(() => {
    for (const attribute of REFERS) {
      for (const element of box.current?.querySelectorAll(`[${attribute}]`) ?? []) {
        const name = element.getAttribute(attribute) ?? '';
        if (!name.endsWith(suffix)) element.setAttribute(attribute, name + suffix);
      }
    }
  }, [suffix]);
  return <div ref={box}>{children}</div>;
}
