import { useMemo, useRef, type ReactNode } from 'react';
import { twoDigits, type Lesson } from './catalogue.ts';
import { LessonContext, type LessonHandle } from './lessonContext.ts';
import { LessonFoot } from './LessonFoot.tsx';
import { Live } from './Live.tsx';
import styles from './LessonPage.module.css';
import { Rail } from './Rail.tsx';
import { useCurrentSection } from './useCurrentSection.ts';
import { usePointing } from './usePointing.ts';
import { useReading } from './useReading.ts';
import { useWideFormulas } from './useWideFormulas.ts';

interface LessonPageProps {
  readonly lesson: Lesson;
  readonly handle: LessonHandle;
  readonly children: ReactNode;
}

/** Everything around a lesson's text: where one is, what it is called, where to go next. */
export function LessonPage({ lesson, handle, children }: LessonPageProps) {
  const text = useRef<HTMLElement>(null);
  const { sections } = handle;
  const current = useCurrentSection(sections);
  useWideFormulas(text);
  usePointing(text);
  useReading(lesson.id, sections, text, `.${styles.book} > nav:last-of-type`);
  const context = useMemo(() => ({ ...handle, lesson, current }), [handle, lesson, current]);
  return (
    <LessonContext value={context}>
      <title>{`${lesson.title} · Gradus`}</title>
      <meta name="description" content={lesson.deck} />
      <article ref={text} className={styles.book}>
        <Rail />
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
        <LessonFoot />
      </article>
      <Live text={text} />
    </LessonContext>
  );
}
