import type { Question } from '../engine/question.ts';

/** A question as its page holds it, with the number of its fields and the names that they may use. */
export interface PageQuestion extends Question {
  readonly fields: number;
  readonly names: readonly string[];
}

/** What an exercise asks for: an answer to be judged, or one of several choices. */
export type AskedFor =
  | { readonly kind: 'typed'; readonly question: PageQuestion }
  | {
      readonly kind: 'choice';
      /** Which is right, counted from 1. */
      readonly answer: number;
      /** HTML made when the site was built. */
      readonly choices: readonly string[];
    };

/** The parts of an exercise that stand on its page already. */
export interface ExerciseParts {
  /** Its name for the visit: typed text is kept under it. */
  readonly visit: string;
  /** What is asked, for the name of the fields. */
  readonly questionId: string;
  readonly asked: AskedFor;
  /** What went wrong, as HTML, for each mistake in the question's order, or for each choice. */
  readonly explanations: ReadonlyMap<number, string>;
  readonly hints: readonly HTMLElement[];
  readonly solution: HTMLElement | null;
}

/** What the buttons of an exercise do. */
export type Act = 'check' | 'hint' | 'solution';
