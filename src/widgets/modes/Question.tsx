import type { ReactNode } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './Question.module.css';

interface QuestionProps<V> {
  readonly question: ReactNode;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  /** The answer may be seen. */
  readonly shown: boolean;
  /** What is said once it may. */
  readonly answer: ReactNode;
  /** A choice; null for one who only asks; false to cover the answer again. */
  readonly onGuess: (value: V | null | false) => void;
}

/** A prediction before the numbers: what was said, and then what is. */
export function Question<V extends string | number>(props: QuestionProps<V>) {
  const { question, choices, shown, answer, onGuess } = props;
  return (
    <div className={styles.question}>
      <p className={styles.text} aria-live="polite">
        {shown ? answer : question}
      </p>
      <div className={styles.choices}>
        {shown ? (
          <span className={styles.cover}>
            <Button variant="plain" onClick={() => onGuess(false)}>
              cover the answer
            </Button>
          </span>
        ) : (
          <>
            {choices.map(({ value, label }) => (
              <Button key={value} onClick={() => onGuess(value)}>
                {label}
              </Button>
            ))}
            <Button variant="plain" onClick={() => onGuess(null)}>
              show the answer
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
