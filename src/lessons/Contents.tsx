import { useRef, type KeyboardEvent } from 'react';
import styles from './Contents.module.css';
import { useLesson } from './lessonContext.ts';
import { SectionList } from './SectionList.tsx';

/** The sections where there is no room for the rail: one line that stays in sight and opens. */
export function Contents() {
  const { sections, current } = useLesson();
  const details = useRef<HTMLDetailsElement>(null);
  if (sections.length === 0) return null;
  const here = sections.find(({ id }) => id === current);

  const close = () => {
    if (details.current) details.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    close();
    details.current.querySelector('summary')?.focus();
  };

  return (
    <nav className={styles.contents} aria-label="On this page">
      <details ref={details} onKeyDown={onKeyDown}>
        <summary className={styles.summary}>
          <span className={styles.label}>On this page</span>
          {here && (
            <span className={styles.here}>
              {here.number} {here.title}
            </span>
          )}
        </summary>
        <div className={styles.list}>
          <SectionList onFollow={close} />
        </div>
      </details>
    </nav>
  );
}
