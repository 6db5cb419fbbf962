import type { CSSProperties, ReactNode } from 'react';
import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from '../lessons/catalogue.ts';
import { NARROW, narrowEdge, narrowSpot, WIDE, wideEdge, wideSpot } from './pathLayout.ts';
import styles from './Path.module.css';

/** The course as it hangs together: rightward on a wide screen, downward on a narrow one. */
export function Path() {
  return (
    <section className={styles.path} id="lessons" aria-labelledby="lessons-title">
      <header className={styles.head}>
        <h2 id="lessons-title">Eleven lessons, and what each needs</h2>
        <p>A filled dot can be read now; the others are in preparation.</p>
      </header>
      <div className={styles.drawing}>
        <Drawing className={styles.wide} size={WIDE} edge={wideEdge} spot={wideSpot} />
        <Drawing className={styles.narrow} size={NARROW} edge={narrowEdge} spot={narrowSpot} />
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

interface DrawingProps {
  readonly className: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly edge: (from: number, to: number) => string;
  readonly spot: (lesson: number) => { readonly x: number; readonly y: number };
}

/** The lines only: the lessons themselves are a list that can be read aloud and tabbed through. */
function Drawing({ className, size, edge, spot }: DrawingProps): ReactNode {
  return (
    <svg
      className={`${styles.lines} ${className}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
    >
      {lessons.flatMap(({ number, needs }) =>
        needs.map((need) => (
          <path key={`${need} ${number}`} className={styles.edge} d={edge(need, number)} />
        )),
      )}
      {lessons.map(({ number, ready }) => (
        <circle
          key={number}
          className={`${styles.node} ${ready ? styles.ready : ''}`}
          cx={spot(number).x}
          cy={spot(number).y}
          r={7}
        />
      ))}
    </svg>
  );
}

function Name({ lesson }: { lesson: Lesson }) {
  const number = <span className={styles.number}>{twoDigits(lesson.number)}</span>;
  if (lesson.ready) {
    return (
      <Link to={lessonPath(lesson)}>
        {number} {lesson.short}
      </Link>
    );
  }
  return (
    <span>
      {number} {lesson.short}
      <span className="spoken"> (in preparation)</span>
    </span>
  );
}

/** The place of a name on the wide drawing, in per cent of its size. */
function place(number: number): CSSProperties {
  const { x, y } = wideSpot(number);
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`;
  return { '--x': percent(x, WIDE.width), '--y': percent(y, WIDE.height) } as CSSProperties;
}
