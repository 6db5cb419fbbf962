import './Sample.module.css';
import { useRef, type ReactNode } from 'react';
import type { SectionEntry } from './lessonContext.ts';
import { Live } from './Live.tsx';
import book from './LessonPage.module.css';
import { useCurrentSection } from './useCurrentSection.ts';
import { usePointing } from './usePointing.ts';
import { useWideFormulas } from './useWideFormulas.ts';
import styles from './TextPage.module.css';

interface TextPageProps {
  readonly title: string;
  /** One line under the title: what the page is for. */
  readonly deck: string;
  /** For search engines and previews of links. */
  readonly description: string;
  readonly sections: readonly SectionEntry[];
  readonly children: ReactNode;
}

/** A page in the form of a lesson, with all its words, that belongs to no place in the course. */
export function TextPage({ title, deck, description, sections, children }: TextPageProps) {
  const text = useRef<HTMLElement>(null);
  const current = useCurrentSection(sections);
  useWideFormulas(text);
  usePointing(text);
  return (
    <>
      <title>{`${title} · Gradus`}</title>
      <meta name="description" content={description} />
      <article ref={text} className={`${book.book} ${styles.page}`}>
        <header className={book.head}>
          <h1>{title}</h1>
          <p className={book.deck}>{deck}</p>
        </header>
        <nav className={styles.contents} aria-label="On this page">
          <ol className={styles.list}>
            {sections.map(({ id, number, title: section }) => (
              <li key={id} className={styles.section}>
                <span className={styles.number}>{number}</span>
                <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                  {section}
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
