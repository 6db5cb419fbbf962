import { useEffect, useState } from 'react';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import type { Policy } from '../../exercises/view/policy.ts';
import type { Help } from '../../exercises/view/useProblem.ts';
import type { AttemptMade } from '../../state/practice/record.ts';
import { ANSWER_LIMITS } from '../../url/answers.ts';
import type { WorksheetItem } from '../../url/worksheet.ts';
import styles from './SheetPage.module.css';
import { isRight, shownOf, triesOf, type WorkItem } from './sheetWork.ts';

interface SheetItemProps {
  readonly index: number;
  readonly asked: WorksheetItem;
  readonly done: WorkItem;
  readonly policy: Policy;
  readonly spent: () => number;
  readonly onAnswer: (made: AttemptMade) => void;
  readonly onHelp: (help: Help) => void;
  readonly onType: (typed: readonly string[]) => void;
}

/** Between one exercise and the next, so that a long worksheet never makes the page wait. */
const STAGE_MS = 40;

/** One exercise of a worksheet under its title. */
export function SheetItem(props: SheetItemProps) {
  const { index, asked, done, policy, spent, onAnswer, onHelp, onType } = props;
  const [title, setTitle] = useState('');
  const [staged, setStaged] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStaged(true), index * STAGE_MS);
    return () => clearTimeout(timer);
  }, [index]);
  const { points } = asked;
  // Some fields show nothing on paper.
  const last = shownOf(done)
    .filter((text) => text !== '')
    .join('; ');
  return (
    <section className={styles.item} aria-labelledby={`item${index}`} data-item={index}>
      <h2 id={`item${index}`} tabIndex={-1}>
        {index + 1}. {title} <small>{points === 1 ? '1 point' : `${points} points`}</small>
      </h2>
      {staged ? (
        <ExerciseView
          of={asked.of}
          seed={done.seed}
          policy={policy}
          before={beforeOf(done, policy)}
          longest={ANSWER_LIMITS.field}
          spent={spent}
          onAttempt={onAnswer}
          onHelp={onHelp}
          onType={onType}
          onPosed={(posed) => setTitle(posed.title)}
        />
      ) : (
        <div className={styles.waiting} />
      )}
      {last !== '' && <p className={styles.onPaper}>Answer, as it was typed: {last}</p>}
    </section>
  );
}

/** The worksheet's own record is what the fields begin with, in whatever tab it was made. */
function beforeOf(item: WorkItem, { stage }: Policy) {
  const { hints, solution, picture = false, draft } = item;
  const drafted = stage === 'practice' || isRight(item) ? undefined : draft;
  return {
    typed: shownOf(item),
    attempts: triesOf(item),
    hints,
    solution,
    picture,
    draft: drafted,
  };
}
