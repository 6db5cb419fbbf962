import { lessons, type Lesson } from '../lessons/catalogue.ts';
import type { Progress } from '../state/progress.ts';

/** What the path on the home page shows of a lesson. */
export type Step = 'later' | 'unread' | 'begun' | 'read';

export function stepOf({ id, ready }: Lesson, { lessons: read }: Progress): Step {
  if (!ready) return 'later';
  const progress = read[id];
  if (!progress) return 'unread';
  return progress.finishedAt === undefined ? 'begun' : 'read';
}

interface Place {
  readonly lesson: Lesson;
  /** Where to go on; absent in a lesson that is finished. */
  readonly section?: { readonly id: string; readonly number: string };
}

/** Where the reader is; null before anything was begun. */
export function placeOf({ lessons: read, last }: Progress): Place | null {
  const lesson = lessons.find(({ id, ready }) => ready && id === last);
  const progress = lesson && read[lesson.id];
  if (!lesson || !progress) return null;
  const { place, finishedAt } = progress;
  if (!place || finishedAt !== undefined) return { lesson };
  return { lesson, section: { id: place.section, number: place.number } };
}
