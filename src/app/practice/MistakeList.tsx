import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import type { Attempt } from '../../state/practice/attempt.ts';
import { madeMistakes, RESOLVED_AFTER } from '../../state/practice/misconceptions.ts';
import styles from './PracticePage.module.css';
import { counted, dayName, mistakeWords } from './words.ts';

interface MistakeListProps {
  readonly exercises: readonly ListedExercise[];
  readonly attempts: readonly Attempt[];
  readonly now: number;
}

/** The known mistakes that were made, each with the exercises that show it. */
export function MistakeList({ exercises, attempts, now }: MistakeListProps) {
  const made = madeMistakes(attempts);
  return (
    <section aria-labelledby="practice-mistakes">
      <h2 id="practice-mistakes">Mistakes you have met</h2>
      {made.length === 0 ? (
        <p className={styles.small}>
          None so far. When an answer is a known mistake it is named here, until it is overcome.
        </p>
      ) : (
        <>
          <p className={styles.small}>
            A mistake counts as overcome once the exercises in which it was made have been right at
            the first answer, {RESOLVED_AFTER} times since.
          </p>
          <ul className={styles.mistakes}>
            {made.map((mistake) => {
              const { id, short, times, last, templates, resolved } = mistake;
              const shown = exercises.filter((one) => templates.includes(one.id));
              return (
                <li key={id} data-mistake={id} data-resolved={resolved || undefined}>
                  <p className={styles.short}>
                    {short.replace(/^./, (first) => first.toUpperCase())}
                  </p>
                  <p className={styles.state}>
                    {mistakeWords(mistake)}; {counted(times, 'time')}, last on {dayName(last, now)}
                  </p>
                  {shown.length > 0 && (
                    <p className={styles.state}>
                      Shown by{' '}
                      {shown.map((one, k) => (
                        <span key={one.id}>
                          {k > 0 && ', '}
                          <Link to={`/x/${one.id}/`}>{one.title}</Link>
                        </span>
                      ))}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
