import './Sample.module.css';
import { useRef, type ReactNode } from 'react';
import type { SectionEntry } from './lessonContext.ts';
import { Live } from './Live.tsx';
import book from './LessonPage.module.css';
import { useCurrentSection } from './useCurrentSection.ts';
import { usePointing } from './usePointing.ts';
import { useWideFormulas } from './useWideFormulas.ts';
import styles from './WritingPage.module.css';

interface WritingPageProps {
  readonly sections: readonly SectionEntry[];
  readonly children: ReactNode;
}

/** For authors: a page in the form of a lesson, so that its examples are what they would be in one. */
export function WritingPage({ sections, children }: WritingPageProps) {
  const text = useRef<HTMLElement>(null);
  const current = useCurrentSection(sections);
  useWideFormulas(text);
  usePointing(text);
  return (
    <>
      <title>Writing a lesson · Gradus</title>
      <meta
        name="description"
        content="The words a lesson of Gradus may use, each with its source, and what stops a build."
      />
      <article ref={text} className={`${book.book} ${styles.page}`}>
        <header className={book.head}>
          <h1>Writing a lesson</h1>
          <p className={book.deck}>
            One folder, one text, and a vocabulary that the build understands well enough to say no.
          </p>
        </header>
        <nav className={styles.contents} aria-label="On this page">
          <ol className={styles.list}>
            {sections.map(({ id, number, title }) => (
              <li key={id} className={styles.section}>
                <span className={styles.number}>{number}</span>
                <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {children}
      </article>
      <Live text={text} />
    </>
  );
}
