import { Link } from 'react-router';
import { lessonPath, lessons } from '../lessons/catalogue.ts';
import { widgets } from '../widgets/catalogue.ts';
import { labs } from '../widgets/labs.ts';
import styles from './LabsPage.module.css';

/** The labs, each with states worth beginning with. */
export function LabsPage() {
  return (
    <div className={styles.page}>
      <title>Labs · Gradus</title>
      <meta
        name="description"
        content="The figures of the course with a page to themselves, for functions of your own."
      />
      <header className={styles.head}>
        <h1>Labs</h1>
        <p>
          The figures of the course with a page to themselves. Type your own function, drag what is
          blue, and send the address: it holds exactly what you see.
        </p>
      </header>
      <ul className={styles.list}>
        {labs.map(({ id, deck, openings, lessons: used }) => (
          <li key={id} className={styles.lab}>
            <h2>
              <Link to={`/lab/${id}/`}>{widgets[id].title}</Link>
            </h2>
            <div>
              <p className={styles.deck}>{deck}</p>
              <p className={styles.openings}>
                Begin with{' '}
                {openings.map(({ label, query }, k) => (
                  <span key={query}>
                    {k > 0 && (k === openings.length - 1 ? ' or ' : ', ')}
                    <Link to={`/lab/${id}/?${query}`}>{label}</Link>
                  </span>
                ))}
                .
              </p>
              <p className={styles.openings}>
                In the lesson{' '}
                {lessons
                  .filter((lesson) => used.includes(lesson.id))
                  .map((lesson) =>
                    lesson.ready ? (
                      <Link key={lesson.id} to={lessonPath(lesson)}>
                        {lesson.title}
                      </Link>
                    ) : (
                      <span key={lesson.id}>{lesson.title}, in preparation</span>
                    ),
                  )}
                .
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        In class, press <kbd>P</kbd> in any figure for full screen and <kbd>?</kbd> for all its
        keys. <Link to="/about/">How to teach with Gradus</Link>
      </p>
    </div>
  );
}
