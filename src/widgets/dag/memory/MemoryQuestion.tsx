import { useId, useState } from 'react';
import type { Memory } from '../../../worker/protocol/program.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useDag } from '../context.ts';
import styles from './MemoryQuestion.module.css';
import { stepCount } from './memoryCuts.ts';
import { isRight, readGuess, verdictWords } from './memoryGuess.ts';
import { sessionOf, useMemorySession } from './memorySession.ts';
import { useCovered } from './memoryCovered.ts';

/** Which number of segments stores least: asked before the chart shows it, and never in the way. */
export function MemoryQuestion({ memory }: { readonly memory: Memory }) {
  const { store } = useDag();
  const covered = useCovered(memory);
  const guess = useMemorySession((s) => s.guess);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState(false);
  const id = useId();
  const steps = stepCount(memory);
  if (!covered && guess === null) return null;
  const answer = (): void => {
    const k = readGuess(memory, typed);
    setFault(k === null);
    if (k !== null) {
      sessionOf(store).setState({ guess: k, answered: isRight(memory, k) });
    }
  };
  return (
    <div className={styles.question}>
      {covered && (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault();
            answer();
          }}
        >
          <label htmlFor={`${id}entry`}>
            Cut into how many even segments do the {steps} steps need the least memory?
          </label>
          <span className={styles.entry}>
            <input
              id={`${id}entry`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              size={4}
              value={typed}
              aria-invalid={fault}
              aria-describedby={`${id}said`}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setFault(false);
              }}
            />
            <Button type="submit">check</Button>
            <Button variant="plain" onClick={() => sessionOf(store).setState({ answered: true })}>
              show the answer
            </Button>
          </span>
        </form>
      )}
      <p className={styles.said} id={`${id}said`} role="status">
        {fault
          ? `Type a whole number from 1 to ${steps}.`
          : guess === null
            ? ''
            : verdictWords(memory, guess)}
      </p>
    </div>
  );
}
