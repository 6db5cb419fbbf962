import type { RefObject } from 'react';
import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import type { Attempt } from '../../state/practice/attempt.ts';
import { madeMistakes } from '../../state/practice/misconceptions.ts';
import type { Step } from '../../state/practice/run.ts';
import type { Outcome } from '../../state/practice/sittings.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { sealSeed } from '../../url/seed.ts';
import styles from './Session.module.css';
import { StepDots } from './StepDots.tsx';
import { counted, outcomeWords, summaryWords } from './words.ts';

interface SummaryProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly steps: readonly Step[];
  readonly outcomes: readonly (Outcome | null)[];
  readonly exercises: readonly ListedExercise[];
  readonly attempts: readonly Attempt[];
  readonly onAgain: () => void;
}

/** What came of a session: how each exercise went, and which mistakes were made. */
export function Summary(props: SummaryProps) {
  const { heading, steps, outcomes, exercises, attempts, onAgain } = props;
  const mistakes = madeMistakes(
    attempts.filter(({ template, seed }) =>
      steps.some((step) => step.template === template && step.seed === seed),
    ),
  );
  return (
    <div className={styles.text}>
      <h1 ref={heading} tabIndex={-1}>
        What came of {counted(steps.length, 'exercise')}
      </h1>
      <p>{summaryWords(outcomes)}.</p>
      <StepDots outcomes={outcomes} at={steps.length} length={steps.length} />
      <ol className={styles.done}>
        {steps.map(({ template, seed }, k) => {
          const listed = exercises.find(({ id }) => id === template);
          const outcome = outcomes[k];
          return (
            <li key={k}>
              <Link to={`/x/${template}/?seed=${sealSeed(template, listed?.version ?? 1, seed)}`}>
                {listed?.title ?? template}
              </Link>
              : {outcome ? outcomeWords[outcome] : 'passed over'}
            </li>
          );
        })}
      </ol>
      {mistakes.length > 0 && (
        <>
          <h2>Mistakes to look at again</h2>
          <ul className={styles.done}>
            {mistakes.map(({ id, short, templates }) => (
              <li key={id}>
                {short}, in{' '}
                <Link to={`/x/${templates[0]}/`}>
                  {exercises.find((one) => one.id === templates[0])?.title ?? templates[0]}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.on}>
        <Button variant="main" onClick={onAgain}>
          Go on practising
        </Button>
        <Link to="/practice/">All practice</Link>
      </div>
    </div>
  );
}
