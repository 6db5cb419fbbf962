import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import type { Attempt } from '../../state/practice/attempt.ts';
import { recordAttempt } from '../../state/practice/record.ts';
import { currentStep, outcomesOf } from '../../state/practice/run.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { sealSeed } from '../../url/seed.ts';
import { hostFigure } from '../../figure/hostFigure.tsx';
import { lengthOf, type Plan } from './plan.ts';
import styles from './Session.module.css';
import { StepDots } from './StepDots.tsx';
import { Summary } from './Summary.tsx';
import { useSession } from './useSession.ts';
import { outcomeWords } from './words.ts';

interface SessionProps {
  readonly plan: Plan;
  readonly exercises: readonly ListedExercise[];
  readonly attempts: readonly Attempt[];
  readonly kept: boolean;
  readonly about: ReactNode;
}

/** One exercise at a time, and what came of them at the end. */
export function Session({ plan, exercises, attempts, kept, about }: SessionProps) {
  const { run, next, otherNumbers, again } = useSession(plan, attempts);
  const heading = useRef<HTMLHeadingElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const at = run?.at ?? 0;
  useFocusOnChange(heading, run ? `${run.steps[0].seed} ${at}` : '');

  const step = run && currentStep(run);
  const listed = exercises.find(({ id }) => id === step?.template);
  if (!run) return <p className={styles.text}>There is nothing to practise here.</p>;
  const outcomes = outcomesOf(run, attempts);
  if (!step || !listed) {
    return (
      <Summary
        heading={heading}
        steps={run.steps}
        outcomes={outcomes}
        exercises={exercises}
        attempts={attempts}
        onAgain={again}
      />
    );
  }
  const { template, seed } = step;
  const outcome = outcomes[at] ?? null;
  const isRight =
    attempts.findLast((one) => one.template === template && one.seed === seed)?.verdict ===
    'correct';
  const length = lengthOf(plan, run);
  return (
    <>
      <div className={styles.text}>
        <h1 ref={heading} tabIndex={-1}>
          {listed.title}
        </h1>
        <FigureHost value={hostFigure}>
          <ExerciseView
            key={`${at} ${template} ${seed}`}
            of={{ template }}
            seed={seed}
            onAttempt={(made) => {
              recordAttempt(made);
              // Whoever types goes on with Enter, once the answer has been painted.
              if (made.grade.verdict === 'correct') {
                requestAnimationFrame(() => onward.current?.focus());
              }
            }}
          />
        </FigureHost>
        <div className={styles.on}>
          <Button
            ref={onward}
            variant={isRight ? 'main' : 'line'}
            onClick={next}
            aria-describedby="practice-outcome"
          >
            Next
          </Button>
          <Button variant="plain" onClick={otherNumbers}>
            Other numbers
          </Button>
          <p id="practice-outcome" className={styles.outcome}>
            {outcome === null ? '' : capital(outcomeWords[outcome])}
          </p>
        </div>
      </div>
      <aside className={styles.side} aria-label="About this session">
        {about}
        <p>
          Exercise {at + 1} of {length}
        </p>
        <StepDots outcomes={outcomes} at={at} length={length} />
        <p>
          <Link to={`/x/${template}/?seed=${sealSeed(template, listed.version, seed)}`}>
            This exercise as a link
          </Link>
        </p>
        <p>
          <Link to="/practice/">All practice</Link>
        </p>
        {!kept && <p>This browser keeps nothing: what you do here lasts as long as this page.</p>}
      </aside>
    </>
  );
}

const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase());

/** The reader goes on where the new text begins; not on arrival, which is the browser's. */
function useFocusOnChange(element: RefObject<HTMLElement | null>, key: string): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    element.current?.focus();
  }, [element, key]);
}
