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
    // Everything above the upper third's lower edge, however far: the answer changes only when a heading
    // crosses that edge, and a jump from the top of the page to its end crosses it too.
    const observer = new IntersectionObserver(update, { rootMargin: '1000000px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [sections]);
  return current;
}
