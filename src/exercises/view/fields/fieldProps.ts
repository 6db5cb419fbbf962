/** How a field stands after a verdict: `faulty` cannot be read, `empty` is still to be filled in. */
export type FieldState = 'right' | 'wrong' | 'faulty' | 'empty' | undefined;

/** What every kind of field gets: the texts of its own part of the answer. */
export interface FieldProps<F> {
  readonly form: F;
  readonly typed: readonly string[];
  readonly onType: (index: number, text: string) => void;
  readonly onFill: (texts: readonly string[]) => void;
  readonly states: readonly FieldState[];
  /** What is asked. */
  readonly labelledBy: string;
  /** What is said of the answer. */
  readonly describedBy: string;
  readonly disabled: boolean;
}
