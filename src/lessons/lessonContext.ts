import { createContext, useContext } from 'react';
import type { Lesson } from './catalogue.ts';

/** A numbered part of a lesson. */
export interface SectionEntry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** What is found out about a lesson when it is built (tools/lesson-outline.ts). */
export interface LessonHandle {
  readonly sections: readonly SectionEntry[];
  /** About how long it takes. */
  readonly minutes: number;
  /** What is right in each Predict, counted from 1. */
  readonly answers: readonly number[];
  /** Sections of the book that treat the same: '5.2'. */
  readonly book: readonly string[];
}

interface LessonContext extends LessonHandle {
  readonly lesson: Lesson;
  /** Address of the section being read; null above the first. */
  readonly current: string | null;
}

export const LessonContext = createContext<LessonContext | null>(null);

/** The lesson around a component. */
export function useLesson(): LessonContext {
  const context = useContext(LessonContext);
  if (!context) throw new Error('This belongs on the page of a lesson.');
  return context;
}
