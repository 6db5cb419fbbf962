/** Made by tools/exercise-list.ts. */
declare module 'virtual:exercises' {
  /** An exercise as it stands in a list. */
  export interface ListedExercise {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly lesson: number;
    readonly lessonId: string;
    readonly skills: readonly string[];
    /** number, vector, row, matrix, expression, choice, order, … */
    readonly kind: string;
  }
  /** In the order of the course. */
  export const exercises: readonly ListedExercise[];
  /** Their titles by id, in the order of the course. */
  export const skills: Readonly<Record<string, string>>;
}
