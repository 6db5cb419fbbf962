import { useLayoutEffect, useRef, useState } from 'react';

/** A box that scrolls when its content is wider than its place: only then is it a stop of the Tab key, with a name. */
export function useOverflow(label: string) {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const [box, inside] = [ref.current, ref.current?.firstElementChild];
    if (!box || !inside) return;
    const observer = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth + 1));
    observer.observe(box);
    observer.observe(inside);
    return () => observer.disconnect();
  }, []);
  return { ref, ...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': label }) } as const;
}
