import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import type { Standing } from '../../state/practice/sittings.ts';
import styles from './Dots.module.css';
import { standingWords } from './words.ts';

interface LessonDotsProps {
  readonly exercises: readonly ListedExercise[];
  readonly standing: (id: string) => Standing;
  /** Names the list. */
  readonly label: string;
  /** The one that is on this page. */
  readonly current?: string;
}

const LOOKS: Readonly<Record<Standing, string | undefined>> = {
  new: undefined,
  tried: 'half',
  done: 'full',
};

/** The exercises of a lesson as a row of squares that lead to them: empty, half full, full. */
export function LessonDots({ exercises, standing, label, current }: LessonDotsProps) {
  return (
    <ol className={styles.dots} aria-label={label}>
      {exercises.map(({ id, title }) => {
        const words = standingWords[standing(id)];
        return (
          <li key={id}>
            <Link
              className={styles.dot}
              to={`/x/${id}/`}
              data-look={LOOKS[standing(id)]}
              title={`${title}: ${words}`}
              aria-label={`${title}: ${words}`}
              {...(id === current && { 'aria-current': 'page' as const })}
            />
          </li>
        );
      })}
    </ol>
  );
}
