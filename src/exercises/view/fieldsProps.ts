import type { PageQuestion } from './asked.ts';
import type { Said } from './said.ts';

export interface FieldsProps {
  readonly question: PageQuestion;
  readonly labelledBy: string;
  /** What is said of the answer. */
  readonly describedBy: string;
  readonly typed: readonly string[];
  readonly said: Said | null;
  readonly onType: (index: number, text: string) => void;
  readonly onFill: (texts: readonly string[]) => void;
}
