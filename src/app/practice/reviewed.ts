import type { ListedExercise } from 'virtual:exercises';
import type { Attempt } from '../../state/practice/attempt.ts';

/**
 * What a mixed review may ask for: the exercises of lessons that were begun, by reading or by practice. Whoever has begun
 * none begins with the first that has exercises.
 */
export function reviewed(
  exercises: readonly ListedExercise[],
  attempts: readonly Attempt[],
  read: readonly string[],
): readonly ListedExercise[] {
  const tried = new Set(attempts.map(({ template }) => template));
  const begun = new Set(read);
  for (const { id, lessonId } of exercises) if (tried.has(id)) begun.add(lessonId);
  const chosen = exercises.filter(({ lessonId }) => begun.has(lessonId));
  if (chosen.length > 0) return chosen;
  return exercises.filter(({ lessonId }) => lessonId === exercises[0]?.lessonId);
}
