/** What a reader is given besides the question. */
export interface Policy {
  /** Hints can be asked for after so many misses; null: never. */
  readonly hintsAfter: number | null;
  /** The same for the worked solution. */
  readonly solutionAfter: number | null;
  /** Answers that count; null: as many as one likes. */
  readonly attempts: number | null;
  /** Answers in the other layout, a column for a row, count as right. */
  readonly anyLayout: boolean;
}

/** Whoever practises alone decides alone. */
export const FREE: Policy = {
  hintsAfter: 0,
  solutionAfter: 0,
  attempts: null,
  anyLayout: false,
};

/** The mastery test of the last lesson: no hint before the second miss. */
export const MASTERY: Policy = { ...FREE, hintsAfter: 2, solutionAfter: 2 };

/** The policy of an exercise where nobody set one. */
export const usualPolicy = (template: string): Policy =>
  template.startsWith('11-') ? MASTERY : FREE;
