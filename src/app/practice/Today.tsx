import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import type { Practice } from '../../state/practice/records.ts';
import { due, scheduled } from '../../state/practice/schedule.ts';
import { streakOf } from '../../state/practice/streak.ts';
import styles from './PracticePage.module.css';
import { counted, dayName, streakWords } from './words.ts';

interface TodayProps {
  readonly exercises: readonly ListedExercise[];
  readonly practice: Practice;
  readonly now: number;
}

/** What is due, and the one thing to do about it. */
export function Today({ exercises, practice: { attempts, ready }, now }: TodayProps) {
  const known = (template: string) => exercises.some(({ id }) => id === template);
  const count = due(attempts, now).filter(known).length;
  return (
    <section className={styles.today} aria-labelledby="practice-today">
      <h2 id="practice-today">Today</h2>
      <div>
        <p className={styles.due} data-due={count}>
          {!ready
            ? 'Mixed review asks for what is due, from all that you have begun.'
            : count > 0
              ? `${counted(count, 'exercise is', 'exercises are')} due for review.`
              : nothingDue()}
        </p>
        <p>
          <Link className={styles.go} to="/practice/review/">
            {count > 0 || !ready ? 'Review now' : 'Practise a mix'}
          </Link>
        </p>
        <p className={styles.small}>{streakWords(streakOf(attempts, now))}</p>
      </div>
    </section>
  );

  function nothingDue(): string {
    const next = scheduled(attempts, now).find(({ template }) => known(template));
    if (!next) return 'Nothing has been practised yet. Begin with a lesson below, or with a mix.';
    return `Nothing is due today. The next review is on ${dayName(next.due, now)}.`;
  }
}
