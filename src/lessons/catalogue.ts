import type { Lesson } from 'virtual:course';

export { lessons, type Lesson } from 'virtual:course';

/** The address of a lesson within the site. */
export function lessonPath({ id }: Lesson): string {
  return `/lessons/${id}/`;
}

/** 9 → "09", as lessons are numbered everywhere. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
