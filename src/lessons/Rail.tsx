import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from './catalogue.ts';
import { useLesson } from './lessonContext.ts';
import styles from './Rail.module.css';
import { SectionList } from './SectionList.tsx';

/** Where one is: the course, and the sections of this lesson. */
export function Rail() {
  const { lesson, sections } = useLesson();
  return (
    <nav className={styles.rail} aria-label="Course">
      <ol className={styles.list}>
        {lessons.map((entry) => {
          const here = entry.id === lesson.id;
          return (
            <li key={entry.id} className={`${styles.lesson} ${here ? styles.here : ''}`}>
              <span className={styles.number}>{twoDigits(entry.number)}</span>
              <Name lesson={entry} here={here} />
              {here && sections.length > 0 && (
                <div className={styles.sections}>
                  <SectionList />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Name({ lesson, here }: { lesson: Lesson; here: boolean }) {
  if (!lesson.ready) {
    return (
      <span className={styles.name}>
        {lesson.title}
        <span className="spoken"> (in preparation)</span>
      </span>
    );
  }
  return (
    <Link className={styles.name} to={lessonPath(lesson)} aria-current={here ? 'page' : undefined}>
      {lesson.title}
    </Link>
  );
}
