import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from './catalogue.ts';
import { Contents } from './Contents.tsx';
import { useLesson } from './lessonContext.ts';
import { listed } from '../ui/format.ts';
import styles from './Opening.module.css';

/** Before the first sentence: what one will be able to do, what to read before, how long it takes. */
export function Opening({ children }: { children: ReactNode }) {
  const { lesson, minutes, book } = useLesson();
  const needed = lessons.filter(({ number }) => lesson.needs.includes(number));
  return (
    <>
      <dl className={styles.opening}>
        <div className={styles.row}>
          <dt>You will be able to</dt>
          <dd className={styles.objectives}>{children}</dd>
        </div>
        {needed.length > 0 && (
          <div className={styles.row}>
            <dt>Read before</dt>
            <dd>
              {needed.map((entry) => (
                <Needed key={entry.id} lesson={entry} />
              ))}
            </dd>
          </div>
        )}
        <div className={styles.row}>
          <dt>Time</dt>
          <dd>about {minutes} minutes</dd>
        </div>
        {book.length > 0 && (
          <div className={styles.row}>
            <dt>In the book</dt>
            <dd>
              <cite>Mathematics for Machine Learning</cite>, {inWords(book)}
            </dd>
          </div>
        )}
      </dl>
      <Contents />
    </>
  );
}

/** "chapter 9", "5.1 and 5.8": a number without a point is a chapter. */
function inWords(book: readonly string[]): string {
  return listed(book.map((part) => (part.includes('.') ? part : `chapter ${part}`)));
}

function Needed({ lesson }: { lesson: Lesson }) {
  const name = `${twoDigits(lesson.number)} ${lesson.title}`;
  return (
    <span className={styles.needed}>
      {lesson.ready ? <Link to={lessonPath(lesson)}>{name}</Link> : `${name} (in preparation)`}
    </span>
  );
}
