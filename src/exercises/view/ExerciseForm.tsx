import { useEffect, useId, useRef } from 'react';
import type { Attempted } from '../../state/answers.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { Act, ExerciseParts } from './asked.ts';
import { Choices } from './Choices.tsx';
import styles from './Exercise.module.css';
import { Fields } from './Fields.tsx';
import { useExercise } from './useExercise.ts';
import { Verdict } from './Verdict.tsx';

export interface ExerciseFormProps {
  readonly parts: ExerciseParts;
  /** What was typed, and which button pressed, before the form was there. */
  readonly first: Partial<Attempted>;
  readonly act: Act | null;
}

/** Where a reader answers: fields or choices, the buttons, and what is said of the answer. */
export function ExerciseForm({ parts, first, act }: ExerciseFormProps) {
  const exercise = useExercise(parts, first);
  const { said, checking, attempts, hints } = exercise;
  const verdict = useId();
  const acts = { check: exercise.check, hint: exercise.showHint, solution: exercise.showSolution };
  const pending = useRef(act);
  useEffect(() => {
    if (pending.current) acts[pending.current]();
    pending.current = null;
  });

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        exercise.check();
      }}
    >
      {parts.asked.kind === 'choice' ? (
        <Choices
          labelledBy={parts.questionId}
          choices={parts.asked.choices}
          chosen={exercise.chosen}
          onChoose={exercise.choose}
        />
      ) : (
        <Fields
          question={parts.asked.question}
          labelledBy={parts.questionId}
          describedBy={verdict}
          typed={exercise.typed}
          said={said}
          onType={exercise.type}
          onFill={exercise.fill}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="main" aria-disabled={checking}>
          {checking ? 'Checking …' : attempts > 0 ? 'Check again' : 'Check'}
        </Button>
        {hints < parts.hints.length && (
          <Button variant="plain" onClick={exercise.showHint}>
            Hint {hints + 1} of {parts.hints.length}
          </Button>
        )}
        {parts.solution && !exercise.solution && (
          <Button variant="plain" onClick={exercise.showSolution}>
            Solution
          </Button>
        )}
        {attempts > 0 && (
          <span className={styles.attempts}>
            {attempts === 1 ? '1 attempt' : `${attempts} attempts`}
          </span>
        )}
      </div>
      <Verdict id={verdict} said={said} several={parts.asked.kind === 'typed'} />
    </form>
  );
}
