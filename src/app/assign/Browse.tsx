import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { exercises, skills, type ListedExercise } from 'virtual:exercises';
import { useSlice } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import styles from './Browse.module.css';
import { kindSaid } from './kinds.ts';
import { EVERYTHING, fits, lessonHeads, lessonLabel, type Wanted } from './listed.ts';
import { OwnButton } from './own/OwnButton.tsx';
import { timesOn } from './sheet.ts';
import { SheetBar } from './SheetBar.tsx';
import { addItem, composing } from './sheetStore.ts';
import { TryDialog } from './TryDialog.tsx';
import { exercisesSaid } from './words.ts';

const LESSONS = [
  { value: '', label: 'all lessons' },
  ...lessonHeads.map((head) => ({ value: head.lessonId, label: lessonLabel(head) })),
];
const SKILLS = [
  { value: '', label: 'all skills' },
  ...Object.entries(skills).map(([value, label]) => ({ value, label })),
];

/** The exercises of the course, to be looked through, tried and put on the sheet. */
export function Browse() {
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const [tried, setTried] = useState<ListedExercise | null>(null);
  const shown = exercises.filter((exercise) => fits(exercise, wanted));
  const narrowed = shown.length < exercises.length;
  return (
    <section className={styles.browse} aria-labelledby="assign-browse">
      <h2 id="assign-browse">Exercises</h2>
      <div className={styles.tools}>
        <label className={styles.search}>
          <span>Search exercises</span>
          <input
            type="search"
            value={wanted.words}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWanted({ ...wanted, words: event.currentTarget.value })}
          />
        </label>
        <Select
          label="Lesson"
          value={wanted.lesson}
          options={LESSONS}
          onChange={(lesson) => setWanted({ ...wanted, lesson })}
        />
        <Select
          label="Skill"
          value={wanted.skill}
          options={SKILLS}
          onChange={(skill) => setWanted({ ...wanted, skill })}
        />
        <OwnButton />
      </div>
      <p className={styles.count} role="status">
        {shown.length === exercises.length
          ? `All ${shown.length} exercises`
          : `${shown.length} of ${exercises.length} exercises`}
      </p>
      {shown.length === 0 && (
        <p>
          No exercise fits. Try fewer words.{' '}
          <Button onClick={() => setWanted(EVERYTHING)}>Show all exercises</Button>
        </p>
      )}
      {lessonHeads.map((head) => {
        const mine = shown.filter(({ lessonId }) => lessonId === head.lessonId);
        if (mine.length === 0) return null;
        return (
          <LessonGroup
            key={head.lessonId}
            title={lessonLabel(head)}
            count={mine.length}
            shown={narrowed}
          >
            <ul className={styles.list}>
              {mine.map((exercise) => (
                <Row key={exercise.id} exercise={exercise} onTry={() => setTried(exercise)} />
              ))}
            </ul>
          </LessonGroup>
        );
      })}
      <SheetBar />
      <TryDialog
        of={tried && { template: tried.id }}
        title={tried?.title ?? ''}
        onClose={() => setTried(null)}
      />
    </section>
  );
}

interface LessonGroupProps {
  readonly title: string;
  readonly count: number;
  /** Something was searched for: what was found is in sight. */
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** The exercises of a lesson, folded until they are wanted: a hundred rows are no overview. */
function LessonGroup({ title, count, shown, children }: LessonGroupProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.lesson}
      open={shown || open}
      onToggle={(event) => {
        if (!shown) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h3>{title}</h3>
        <span className={styles.trains}>{exercisesSaid(count)}</span>
      </summary>
      {children}
    </details>
  );
}

interface RowProps {
  readonly exercise: ListedExercise;
  readonly onTry: () => void;
}

function Row({ exercise, onTry }: RowProps) {
  const { id, title, kind, skills: trained } = exercise;
  const times = useSlice(composing, ({ sheet }) => timesOn(sheet, id));
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={`/x/${id}/`}>{title}</Link>
        <p className={styles.trains}>
          {id} · {kindSaid(kind)} · {trained.map((skill) => skills[skill] ?? skill).join(', ')}
        </p>
      </div>
      <Button variant="plain" aria-label={`Try: ${title}`} onClick={onTry}>
        Try
      </Button>
      <Button
        aria-label={times === 0 ? `Add: ${title}` : `Added (${times}): ${title}. Add it once more`}
        title={times === 0 ? undefined : 'Add it once more, with other numbers'}
        onClick={() => addItem({ template: id })}
      >
        {times === 0 ? 'Add' : `Added (${times})`}
      </Button>
    </li>
  );
}
