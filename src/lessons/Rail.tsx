import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from './catalogue.ts';
import styles from './Rail.module.css';
import { useCurrentSection } from './useCurrentSection.ts';

/** A numbered part of a lesson, found at build time (tools/lesson-outline.ts). */
export interface SectionEntry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

interface RailProps {
  readonly lesson: Lesson;
  readonly sections: readonly SectionEntry[];
}

/** Where one is: the course, and the sections of this lesson. */
export function Rail({ lesson, sections }: RailProps) {
  const current = useCurrentSection(sections.map(({ id }) => id));
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
                <ol className={styles.sections}>
                  {sections.map(({ id, title }) => (
                    <li key={id}>
                      <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                        {title}
                      </a>
                    </li>
                  ))}
                </ol>
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
