import type { Answer } from '../../exercises/engine/asked.ts';
import type { Grade } from '../../exercises/engine/grade.ts';
import type { ExerciseRef, OwnExercise } from '../../exercises/engine/own.ts';
import type { Inspected } from '../../exercises/engine/own/inspectOwn.ts';
import type { Posed } from '../../exercises/engine/variant.ts';

/** Exercises: by the name of their template, or whole, as they come along in a link. */
export interface ExerciseMethods {
  readonly pose: {
    readonly request: { readonly of: ExerciseRef; readonly seed: string };
    readonly response: Posed;
  };
  readonly grade: {
    readonly request: {
      readonly of: ExerciseRef;
      readonly seed: string;
      readonly typed: Answer;
    };
    readonly response: Grade;
  };
  readonly inspect: {
    readonly request: { readonly own: OwnExercise; readonly seed: string };
    readonly response: Inspected;
  };
}
