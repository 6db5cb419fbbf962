import type { Judgement } from '../engine/judgement.ts';

/** What is said of an answer, in words that stand above any explanation of the author's. */
export interface Said {
  readonly tone: 'right' | 'wrong' | 'note';
  readonly title: string;
  readonly text: string;
  /** The author's explanation, as HTML. */
  readonly html?: string;
  /** Which entries are right; absent where nothing is said of them. */
  readonly entries?: readonly boolean[];
  /** Where a field cannot be read. */
  readonly faults?: Extract<Judgement, { verdict: 'unreadable' }>['faults'];
}

const COUNTED: readonly Judgement['verdict'][] = ['right', 'wrong'];

/** What cannot be read, or not be decided, costs nothing. */
export const isAttempt = ({ verdict }: Judgement): boolean => COUNTED.includes(verdict);

/** @param decimals asked for; undefined where the answer is exact. */
export function sayJudgement(
  judgement: Judgement,
  decimals: number | undefined,
  explanations: ReadonlyMap<number, string>,
): Said {
  switch (judgement.verdict) {
    case 'right':
      return { tone: 'right', title: 'Right', text: '' };
    case 'rounded':
      return {
        tone: 'note',
        title: 'Nearly: this is rounded',
        text:
          decimals === undefined
            ? 'Give the exact number: a fraction, a root or pi will do.'
            : `Give ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, or the exact number.`,
      };
    case 'unreadable':
      return {
        tone: 'note',
        title: 'This cannot be read',
        text: 'It does not count as an attempt.',
        faults: judgement.faults,
      };
    case 'undecided':
      return {
        tone: 'note',
        title: 'This could not be decided',
        text: `${judgement.note} Write it in a simpler form; this does not count as an attempt.`.trim(),
      };
    case 'wrong': {
      const { entries, mistake, note } = judgement;
      const html = mistake === null ? undefined : explanations.get(mistake);
      const right = entries.filter(Boolean).length;
      const partly =
        right > 0
          ? `${right} of ${entries.length} entries ${right === 1 ? 'is' : 'are'} right.`
          : '';
      const text = html === undefined ? `${partly} ${note}`.trim() : partly;
      return {
        tone: 'wrong',
        title: 'Not yet',
        text,
        ...(html !== undefined && { html }),
        ...(entries.length > 1 && { entries }),
      };
    }
  }
}

/** @param explanation of the choice that was made, where the author gave one. */
export function sayChoice(right: boolean, explanation: string | undefined): Said {
  if (right) return { tone: 'right', title: 'Right', text: '' };
  if (explanation === undefined) return { tone: 'wrong', title: 'Not this one', text: '' };
  return { tone: 'wrong', title: 'Not this one', text: '', html: explanation };
}
