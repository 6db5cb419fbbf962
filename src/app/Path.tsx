import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from '../lessons/catalogue.ts';
import { WIDE, wideSpot } from './pathLayout.ts';
import styles from './Path.module.css';
import { PathDrawing } from './PathDrawing.tsx';
import { placeOf, stepOf, type Step } from './pathSteps.ts';
import { progressStore } from '../state/progress.ts';
import { useSlice } from '../state/store.ts';

/** The course as it hangs together: rightward on a wide screen, downward on a narrow one. */
export function Path() {
  return (
    <section className={styles.path} id="lessons" aria-labelledby="lessons-title">
      <header className={styles.head}>
        <h2 id="lessons-title">Eleven lessons, and what each needs</h2>
        <Head />
      </header>
      <div className={styles.drawing}>
        <PathDrawing way="wide" />
        <PathDrawing way="narrow" />
        <ol className={styles.list}>
          {lessons.map((lesson) => (
            <li key={lesson.id} className={styles.lesson} style={place(lesson.number)}>
              <Name lesson={lesson} />
              <span className={styles.deck}>{lesson.deck}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** What can be read, or where to go on. The page is made without a reader: it changes once he is known. */
function Head() {
  const progress = useSlice(progressStore, (state) => state);
  const place = placeOf(progress);
  const later = lessons.some(({ ready }) => !ready) && ' What is drawn lightly is in preparation.';
  if (!place) {
    return (
      <p>
        <Link className={styles.continue} to="/start/">
          Before you begin
        </Link>
        : what you need, what the signs mean.{later}
      </p>
    );
  }
  const { lesson, section } = place;
  const number = twoDigits(lesson.number);
  if (!section) {
    return (
      <p>
        You have read {number}.{later}
      </p>
    );
  }
  return (
    <p>
      <Link className={styles.continue} to={`${lessonPath(lesson)}#${section.id}`}>
        Continue with {number}, section {section.number}
      </Link>
      .{later}
    </p>
  );
}

/** What a dot shows, in words. */
const spoken: Record<Step, string> = {
  later: ' (in preparation)',
  unread: '',
  begun: ' (begun)',
  read: ' (read)',
};

function Name({ lesson }: { lesson: Lesson }) {
  const step = useSlice(progressStore, (state) => stepOf(lesson, state));
  const name = (
    <>
      <span className={styles.number}>{twoDigits(lesson.number)}</span> {lesson.short}
      {spoken[step] && <span className="spoken">{spoken[step]}</span>}
    </>
  );
  return lesson.ready ? <Link to={lessonPath(lesson)}>{name}</Link> : <span>{name}</span>;
}

/** The place of a name on the wide drawing, in per cent of its size. */
function place(number: number): CSSProperties {
  const { x, y } = wideSpot(number);
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`;
  return { '--x': percent(x, WIDE.width), '--y': percent(y, WIDE.height) } as CSSProperties;
}
