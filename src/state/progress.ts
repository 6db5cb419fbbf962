import { createCache, type ReadableStore } from './store.ts';

/** How far one has come in a lesson. */
export interface LessonProgress {
  /** Addresses of the sections read, in the order of reading. */
  readonly read: readonly string[];
  /** Where one was last. */
  readonly place?: Place;
  /** When the last unread section was read, in milliseconds since 1970. */
  readonly finishedAt?: number;
}

interface Place {
  /** The address of the section within its page. */
  readonly section: string;
  readonly number: string;
}

export interface Progress {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** The lesson one was in last. */
  readonly last: string | null;
}

const KEY = 'gradus.progress';
const VERSION = 1;
const NONE: Progress = { lessons: {}, last: null };

const store = createCache<Progress>(NONE);

/**
 * What this reader has read, kept on this device only. Its initial state is nobody's, as in the pages
 * made at build time, so that a page is taken over as it was served.
 */
export const progressStore: ReadableStore<Progress> = store;

if (typeof window !== 'undefined') {
  store.setState(stored());
  // Another tab has read on, or forgotten; a null key means that everything was cleared.
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) store.setState(stored());
  });
}

export function visit(lesson: string, place: Place): void {
  const { lessons, last } = store.getState();
  const before = lessons[lesson] ?? { read: [] };
  if (last === lesson && before.place?.section === place.section) return;
  keep({ last: lesson, lessons: { ...lessons, [lesson]: { ...before, place } } });
}

export function markRead(lesson: string, section: string): void {
  const { lessons, last } = store.getState();
  const before = lessons[lesson] ?? { read: [] };
  if (before.read.includes(section)) return;
  const after = { ...before, read: [...before.read, section] };
  keep({ last, lessons: { ...lessons, [lesson]: after } });
}

/** Once finished, a lesson stays so, even if it gains a section. */
export function markFinished(lesson: string): void {
  const { lessons, last } = store.getState();
  const before = lessons[lesson] ?? { read: [] };
  if (before.finishedAt !== undefined) return;
  keep({ last, lessons: { ...lessons, [lesson]: { ...before, finishedAt: Date.now() } } });
}

/** How much of a lesson has been read, from 0 to 1. */
export function lessonShare(lesson: string, sectionCount: number): number {
  const progress = store.getState().lessons[lesson];
  if (!progress) return 0;
  if (progress.finishedAt !== undefined) return 1;
  return sectionCount === 0 ? 0 : Math.min(1, progress.read.length / sectionCount);
}

export function forget(): void {
  store.setState(NONE);
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function keep(progress: Progress): void {
  store.setState(progress);
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...progress }));
  } catch {
    // Storage may be closed or full; the progress then lasts as long as the page.
  }
}

function stored(): Progress {
  try {
    return parseProgress(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return NONE;
  }
}

/** Takes what it understands: storage holds whatever a person or an extension put there. */
function parseProgress(value: unknown): Progress {
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.lessons)) return NONE;
  const entries = Object.entries(value.lessons).flatMap(([id, entry]) =>
    isRecord(entry) ? [[id, parseLesson(entry)] as const] : [],
  );
  const lessons = Object.fromEntries(entries);
  const { last } = value;
  return { lessons, last: typeof last === 'string' && Object.hasOwn(lessons, last) ? last : null };
}

function parseLesson({ read, place, finishedAt }: Record<string, unknown>): LessonProgress {
  return {
    read: Array.isArray(read) ? read.filter((id) => typeof id === 'string') : [],
    ...(isPlace(place) && { place: { section: place.section, number: place.number } }),
    ...(typeof finishedAt === 'number' && { finishedAt }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.section === 'string' && typeof value.number === 'string';
}
