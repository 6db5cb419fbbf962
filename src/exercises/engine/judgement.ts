import type { Fault } from '../../core/lang/fault.ts';

/** What is said of an answer. Only `right` and `wrong` count as attempts. */
export type Judgement =
  | { readonly verdict: 'right' }
  /** Right but for rounding, where an exact answer, or more decimals, are asked for. */
  | { readonly verdict: 'rounded' }
  | {
      readonly verdict: 'wrong';
      /** Which of the question's mistakes it is, counted from 0; null for any other. */
      readonly mistake: number | null;
      /** Which entries are right. */
      readonly entries: readonly boolean[];
      readonly note: string;
    }
  | {
      readonly verdict: 'unreadable';
      readonly faults: readonly { readonly entry: number; readonly fault: Fault }[];
    }
  | { readonly verdict: 'undecided'; readonly note: string };
