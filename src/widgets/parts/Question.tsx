import { useEffect, useRef, type ReactNode } from 'react';
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
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const press = (value: V | null | false): void => {
    pressed.current = true;
    onGuess(value);
  };
  // The button that was pressed is gone: who came by keyboard goes on from the one that stands there now.
  useEffect(() => {
    if (pressed.current) box.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [shown]);
  return (
    <div className={styles.question}>
      <p className={styles.text} aria-live="polite">
        {shown ? answer : question}
      </p>
      <div ref={box} className={styles.choices}>
        {shown ? (
          <span className={styles.cover}>
            <Button variant="plain" onClick={() => press(false)}>
              cover the answer
            </Button>
          </span>
        ) : (
          <>
            {choices.map(({ value, label }) => (
              <Button key={value} onClick={() => press(value)}>
                {label}
              </Button>
            ))}
            <Button variant="plain" onClick={() => press(null)}>
              show the answer
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
