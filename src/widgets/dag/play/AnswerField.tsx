import type { ReactNode } from 'react';
import styles from './AnswerField.module.css';
import type { Attempt } from './playState.ts';

interface AnswerFieldProps {
  /** What is asked for, in signs. */
  readonly sign: ReactNode;
  /** The same in words. */
  readonly label: string;
  readonly attempt: Attempt;
  /** Where the keyboard goes next. */
  readonly next: boolean;
  /** The id of what may be typed. */
  readonly describedBy: string;
  readonly onFocus: () => void;
  readonly onType: (typed: string) => void;
}

const WORDS = { open: '', right: ', right', wrong: ', not yet', unreadable: ', not readable' };

/** One number to be typed. What was typed stays, whatever is said of it. */
export function AnswerField(props: AnswerFieldProps) {
  const { sign, label, attempt, next, describedBy, onFocus, onType } = props;
  const { state, typed, told } = attempt;
  return (
    <label className={styles.field}>
      <span className={styles.sign} aria-hidden="true">
        {sign} =
      </span>
      <span className={styles.cell} data-state={state === 'open' ? undefined : state}>
        <input
          type="text"
          className={styles.input}
          aria-label={`${label}${told ? ', shown' : WORDS[state]}`}
          aria-invalid={state === 'wrong' || state === 'unreadable'}
          aria-describedby={describedBy}
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          // What is right stays so; it can be read, and copied.
          readOnly={state === 'right'}
          data-next={next || undefined}
          value={typed}
          onFocus={onFocus}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </span>
    </label>
  );
}
