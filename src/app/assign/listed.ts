import { exercises, skills, type ListedExercise } from 'virtual:exercises';
import type { ExerciseRef } from '../../exercises/engine/own.ts';
import { titleOfOwn } from '../../exercises/engine/own/title.ts';
import { lessons, twoDigits } from '../../lessons/catalogue.ts';
import { kindWords } from './kinds.ts';

/** The title of an exercise on a sheet. */
export function titleOf(of: ExerciseRef): string {
  if ('own' in of) return titleOfOwn(of.own);
  return exercises.find(({ id }) => id === of.template)?.title ?? `No exercise ${of.template} here`;
}

/** Whether it is answered in a figure, which paper has not. */
export const isOnScreen = (of: ExerciseRef): boolean =>
  'template' in of && exercises.find(({ id }) => id === of.template)?.kind === 'widget';

export interface Wanted {
  readonly words: string;
  /** The id of a lesson, or empty for all. */
  readonly lesson: string;
  /** The id of a skill, or empty for all. */
  readonly skill: string;
}

export const EVERYTHING: Wanted = { words: '', lesson: '', skill: '' };

const searched = ({ id, title, lessonId, kind, skills: trained }: ListedExercise): string =>
  [
    id,
    title,
    lessonName(lessonId),
    kindWords(kind),
    ...trained.map((skill) => skills[skill] ?? skill),
  ]
    .join(' ')
    .toLowerCase();

/** Whether an exercise fits: every word stands somewhere in what is known of it. */
export function fits(exercise: ListedExercise, { words, lesson, skill }: Wanted): boolean {
  if (lesson !== '' && exercise.lessonId !== lesson) return false;
  if (skill !== '' && !exercise.skills.includes(skill)) return false;
  const text = searched(exercise);
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const lessonName = (lessonId: string): string =>
  lessons.find(({ id }) => id === lessonId)?.title ?? '';

/** `03 Jacobians`. */
export const lessonLabel = ({ lesson, lessonId }: ListedExercise): string =>
  `${twoDigits(lesson)} ${lessonName(lessonId)}`;

/** One exercise of each lesson that has some, for headings and lists. */
export const lessonHeads: readonly ListedExercise[] = exercises.filter(
  ({ lessonId }, at) => exercises.findIndex((it) => it.lessonId === lessonId) === at,
);
