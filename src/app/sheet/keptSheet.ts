import { normaliseStudent } from '../../url/student.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { begin, type SheetWork } from './sheetWork.ts';

/** What this device holds of one worksheet. */
export interface KeptSheet {
  /** Null while nobody works on it. */
  readonly work: SheetWork | null;
  /** Work of others, which their names bring back. */
  readonly aside: readonly SheetWork[];
}

export const NOBODY: KeptSheet = { work: null, aside: [] };

/** As many as sit in front of one device in a year. */
const MOST_ASIDE = 60;

const same = (name: string) => {
  const plain = normaliseStudent(name);
  return ({ student }: SheetWork): boolean => plain !== '' && normaliseStudent(student) === plain;
};

/** Somebody begins, or goes on where that name left off. */
export function takenUp(
  kept: KeptSheet,
  sheet: Worksheet,
  fragment: string,
  student: string,
  now: number,
): KeptSheet {
  const mine = same(student);
  return {
    work: kept.aside.findLast(mine) ?? begin(sheet, fragment, student, now),
    aside: kept.aside.filter((work) => !mine(work)),
  };
}

/** Somebody else takes the device. Without a name, nothing can bring the work back: it goes. */
export function putAside({ work, aside }: KeptSheet): KeptSheet {
  if (!work || normaliseStudent(work.student) === '') return { work: null, aside };
  const others = aside.filter((other) => !same(work.student)(other));
  return { work: null, aside: [...others, work].slice(-MOST_ASIDE) };
}

export const sheetKey = (fragment: string): string => `gradus.sheet.${fragment.slice(0, 40)}`;

/** On this device, so that a reload or a closed tab loses nothing. False where storage is closed to us. */
export function keepSheet(fragment: string, kept: KeptSheet): boolean {
  try {
    const { work, aside } = kept;
    localStorage.setItem(sheetKey(fragment), JSON.stringify({ sheet: fragment, work, aside }));
    return true;
  } catch {
    return false;
  }
}

/** Null where nothing is kept. */
export function keptSheet(fragment: string): KeptSheet | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(sheetKey(fragment)) ?? 'null');
    if (!isRecord(stored) || stored.sheet !== fragment) return null;
    const { work, aside } = stored;
    return {
      work: isWork(work) ? work : null,
      aside: Array.isArray(aside) ? aside.filter(isWork) : [],
    };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isWork = (value: unknown): value is SheetWork =>
  isRecord(value) &&
  typeof value.student === 'string' &&
  typeof value.started === 'number' &&
  Array.isArray(value.items) &&
  value.items.every((item: unknown) => isRecord(item) && Array.isArray(item.typed));
