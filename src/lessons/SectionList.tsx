import { progressStore } from '../state/progress.ts';
import { useSlice } from '../state/store.ts';
import { useLesson } from './lessonContext.ts';
import styles from './SectionList.module.css';

/** The sections of this lesson: where one is, and which have been read. */
export function SectionList({ onFollow }: { onFollow?: () => void }) {
  const { lesson, sections, current } = useLesson();
  const read = useSlice(progressStore, ({ lessons }) => lessons[lesson.id]?.read);
  return (
    <ol className={styles.sections}>
      {sections.map(({ id, title }) => (
        <li key={id} className={styles.section} data-read={read?.includes(id)}>
          <a
            href={`#${id}`}
            aria-current={id === current ? 'location' : undefined}
            onClick={onFollow}
          >
            {title}
            {read?.includes(id) && <span className="spoken"> (read)</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}
