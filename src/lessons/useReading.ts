import { useEffect, type RefObject } from 'react';
import { markFinished, markRead, progressStore, visit } from '../state/progress.ts';
import type { SectionEntry } from './lessonContext.ts';
import { sightOf } from './reading.ts';

/** Seconds on a section before its end counts as read to: less is scrolling past. */
const DWELL = 4;

/**
 * Keeps the reader's progress: a section is read when it was looked at for a while and its end has
 * passed the middle of the screen. Looks once a second, and only while the page is in front.
 *
 * @param end the element that comes after the last section
 */
export function useReading(
  lesson: string,
  sections: readonly SectionEntry[],
  text: RefObject<HTMLElement | null>,
  end: string,
): void {
  useEffect(() => {
    const seconds = sections.map(() => 0);
    let before: number | undefined;

    const look = () => {
      if (document.visibilityState !== 'visible') return;
      const headings = sections.map(({ id }) => document.getElementById(id));
      const last = text.current?.querySelector(end);
      if (!last || headings.some((heading) => heading === null)) return;
      const top = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
      const { scrollHeight } = document.documentElement;
      const atBottom = window.scrollY + window.innerHeight >= scrollHeight - 2;
      const tops = headings.map(top);
      const { on, passed } = sightOf(tops, top(last), window.innerHeight, atBottom);

      for (const index of on) seconds[index] = (seconds[index] ?? 0) + 1;
      for (const index of passed) {
        const section = sections[index];
        if (section && (seconds[index] ?? 0) >= DWELL) markRead(lesson, section.id);
      }
      const read = progressStore.getState().lessons[lesson]?.read ?? [];
      if (sections.every(({ id }) => read.includes(id))) markFinished(lesson);

      // Where one is, is where one has been for more than a moment.
      const here = tops.findLastIndex((y) => y < window.innerHeight / 3);
      const section = sections[here];
      if (section && here === before)
        visit(lesson, { section: section.id, number: section.number });
      before = here;
    };

    const timer = window.setInterval(look, 1000);
    return () => window.clearInterval(timer);
  }, [lesson, sections, text, end]);
}
