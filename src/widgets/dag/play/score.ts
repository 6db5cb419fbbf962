/** What a question is worth when it is right at once; every wrong try and every hint costs one. */
export const QUESTION_POINTS = 3;
/** For a node that was chosen without a wrong choice before. */
export const CHOICE_POINTS = 1;

/** What was done about one question. */
export interface Effort {
  /** Wrong tries; what cannot be read is none. */
  readonly wrong: number;
  readonly hints: number;
  /** The answer was shown. */
  readonly told: boolean;
}

export const pointsFor = ({ wrong, hints, told }: Effort): number =>
  told ? 0 : Math.max(0, QUESTION_POINTS - wrong - hints);

/** Points, and what there was to be had. */
export interface Score {
  readonly points: number;
  readonly of: number;
}

/** For a node: its choice, and its questions. */
export function scoreOf(missteps: number, efforts: readonly Effort[]): Score {
  const choice = missteps === 0 ? CHOICE_POINTS : 0;
  return {
    points: efforts.reduce((sum, effort) => sum + pointsFor(effort), choice),
    of: CHOICE_POINTS + QUESTION_POINTS * efforts.length,
  };
}

export const added = (scores: readonly Score[]): Score => ({
  points: scores.reduce((sum, { points }) => sum + points, 0),
  of: scores.reduce((sum, { of }) => sum + of, 0),
});
