import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import { lessons, twoDigits } from '../../lessons/catalogue.ts';
import type { Attempt } from '../../state/practice/attempt.ts';
import { standings, type Standing } from '../../state/practice/sittings.ts';
import { LessonDots } from './LessonDots.tsx';
import styles from './PracticePage.module.css';

interface LessonListProps {
  readonly exercises: readonly ListedExercise[];
  readonly attempts: readonly Attempt[];
}

/** The lessons that have exercises, with a square for each of them. */
export function LessonList({ exercises, attempts }: LessonListProps) {
  const found = standings(attempts);
  const standing = (id: string): Standing => found.get(id) ?? 'new';
  return (
    <section aria-labelledby="practice-lessons">
      <h2 id="practice-lessons">By lesson</h2>
      <p className={styles.small}>
        An empty square is an exercise that is new, a half full one was tried, a full one was
        answered right. Each leads to its exercise.
      </p>
      <ol className={styles.lessons}>
        {lessons.map(({ id, number, title }) => {
          const own = exercises.filter(({ lessonId }) => lessonId === id);
          if (own.length === 0) return null;
          const done = own.filter((one) => standing(one.id) === 'done').length;
          return (
            <li key={id} className={styles.lesson}>
              <Link className={styles.name} to={`/practice/${id}/`}>
                <span className={styles.number}>{twoDigits(number)}</span> {title}
              </Link>
              <LessonDots exercises={own} standing={standing} label={`Exercises of ${title}`} />
              <span className={styles.amount}>
                {done} of {own.length} done
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
