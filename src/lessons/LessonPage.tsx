import { useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from './catalogue.ts';
import { FiguresProvider } from './figures.tsx';
import styles from './LessonPage.module.css';
import { Rail, type SectionEntry } from './Rail.tsx';
import { useWideFormulas } from './useWideFormulas.ts';

interface LessonPageProps {
  readonly lesson: Lesson;
  readonly sections: readonly SectionEntry[];
  readonly children: ReactNode;
}

/** Everything around a lesson's text: where one is, what it is called, where to go next. */
export function LessonPage({ lesson, sections, children }: LessonPageProps) {
  const text = useRef<HTMLElement>(null);
  useWideFormulas(text);
  return (
    <FiguresProvider>
      <title>{`${lesson.title} · Gradus`}</title>
      <meta name="description" content={lesson.deck} />
      <article ref={text} className={styles.book}>
        <Rail lesson={lesson} sections={sections} />
        <header className={styles.head}>
          <span className={styles.number} aria-hidden="true">
            {twoDigits(lesson.number)}
          </span>
          <h1>
            <span className="spoken">Lesson {lesson.number}: </span>
            {lesson.title}
          </h1>
          <p className={styles.deck}>{lesson.deck}</p>
        </header>
        {children}
        <nav className={styles.foot} aria-label="Previous and next lesson">
          <Neighbour way="Before this" lesson={lessons[lesson.number - 2]} />
          <Neighbour way="After this" lesson={lessons[lesson.number]} />
        </nav>
      </article>
    </FiguresProvider>
  );
}

function Neighbour({ way, lesson }: { way: string; lesson: Lesson | undefined }) {
  if (!lesson) return <span />;
  const name = `${twoDigits(lesson.number)} ${lesson.title}`;
  return (
    <span>
      <span className={styles.way}>{lesson.ready ? way : `${way}, in preparation`}</span>
      {lesson.ready ? <Link to={lessonPath(lesson)}>{name}</Link> : name}
    </span>
  );
}
