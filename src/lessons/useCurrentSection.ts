import { useEffect, useState } from 'react';
import type { SectionEntry } from './lessonContext.ts';

/** The section being read: the last whose heading has passed the upper third of the screen. */
export function useCurrentSection(sections: readonly SectionEntry[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const headings = sections.flatMap(({ id }) => document.getElementById(id) ?? []);
    const update = () => {
      const passed = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3);
      setCurrent(passed.at(-1)?.id ?? null);
    };
    // Observing the upper third's edge is enough: the answer changes only when a heading crosses it.
    const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [sections]);
  return current;
}
