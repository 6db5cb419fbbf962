import styles from './HintList.module.css';
import { hintsOf } from './hints.ts';
import { attemptOf, type Play } from './playState.ts';
import { capital } from './names.ts';
import type { Problem } from './problem.ts';
import { askedFor, type Question } from './question.ts';

interface HintListProps {
  readonly problem: Problem;
  readonly play: Play;
  readonly questions: readonly Question[];
}

/** The hints that were asked for, each announced when it comes. */
export function HintList({ problem, play, questions }: HintListProps) {
  const shown = questions.flatMap((question) => {
    const { hints } = attemptOf(play, question.id);
    return hints > 0 ? [{ question, hints: hintsOf(problem, question).slice(0, hints) }] : [];
  });
  return (
    <div className={styles.hints} aria-live="polite">
      {shown.map(({ question, hints }) => (
        <div key={question.id}>
          {questions.length > 1 && (
            <p className={styles.about}>{capital(askedFor(problem, question))}</p>
          )}
          <ol className={styles.list}>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
