import type { AnsweredItem } from '../../url/answers.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { studentSeed } from '../../url/student.ts';

/** What a student has done of one worksheet so far. */
export interface SheetWork {
  readonly student: string;
  readonly items: readonly AnsweredItem[];
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Null while it is worked on. */
  readonly ended: number | null;
}

const key = (sheet: string): string => `gradus.sheet.${sheet.slice(0, 40)}`;

/** A worksheet begun: every exercise with its seed. @param sheet the fragment of its link. */
export function begin(
  { items, student: own }: Worksheet,
  sheet: string,
  student: string,
  now: number,
): SheetWork {
  return {
    student,
    items: items.map(({ seed }, index) => ({
      seed: own ? studentSeed(sheet, student, index) : seed,
      typed: [],
      hints: 0,
      solution: false,
      seconds: 0,
    })),
    started: now,
    ended: null,
  };
}

/** One more answer to one exercise. */
export function answered(
  work: SheetWork,
  index: number,
  made: { typed: readonly string[]; hints: number; solution: boolean; seconds: number },
): SheetWork {
  const items = work.items.map((item, at) =>
    at === index
      ? {
          ...item,
          typed: [...item.typed, made.typed],
          hints: Math.max(item.hints, made.hints),
          solution: item.solution || made.solution,
          seconds: Math.round((item.seconds + made.seconds) * 10) / 10,
        }
      : item,
  );
  return { ...work, items };
}

/** Help that was taken with one exercise, whether an answer follows or not. */
export function helped(
  work: SheetWork,
  index: number,
  hints: number,
  solution: boolean,
): SheetWork {
  const items = work.items.map((item, at) =>
    at === index
      ? { ...item, hints: Math.max(item.hints, hints), solution: item.solution || solution }
      : item,
  );
  return { ...work, items };
}

/** On this device, so that a reload or a closed tab loses nothing. */
export function keepWork(sheet: string, work: SheetWork | null): void {
  try {
    if (work === null) localStorage.removeItem(key(sheet));
    else localStorage.setItem(key(sheet), JSON.stringify({ sheet, work }));
  } catch {
    // Storage may be closed to us; then it lasts as long as the page.
  }
}

export function keptWork(sheet: string): SheetWork | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key(sheet)) ?? 'null') as {
      sheet?: unknown;
      work?: SheetWork;
    } | null;
    const work = stored?.sheet === sheet ? stored.work : undefined;
    return work && Array.isArray(work.items) && typeof work.student === 'string' ? work : null;
  } catch {
    return null;
  }
}
