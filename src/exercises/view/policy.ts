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
  /** The picture of the exercise reads its answer out: at any time, as a help that was seen; or with the solution only. */
  readonly picture: 'free' | 'solution';
  /** Whether answers count; as practice they cost nothing, and once all is closed nothing can be checked or asked for. */
  readonly stage: 'counted' | 'practice' | 'closed';
}

/** Whoever practises alone decides alone. */
export const FREE: Policy = {
  hintsAfter: 0,
  solutionAfter: 0,
  attempts: null,
  anyLayout: false,
  picture: 'free',
  stage: 'counted',
};

/** The mastery test of the last lesson: no help before the second miss. */
export const MASTERY: Policy = { ...FREE, hintsAfter: 2, solutionAfter: 2, picture: 'solution' };

/** The policy of an exercise where nobody set one. */
export const usualPolicy = (template: string): Policy =>
  template.startsWith('11-') ? MASTERY : FREE;

/** Whether the worked solution may be seen now: after enough misses, or when nothing is left to be answered. */
export const isSolvable = (
  { solutionAfter, stage }: Policy,
  { misses, done }: { readonly misses: number; readonly done: boolean },
): boolean => stage !== 'closed' && solutionAfter !== null && (misses >= solutionAfter || done);
