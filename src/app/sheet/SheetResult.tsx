import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import type { Answers } from '../../url/answers.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { HandIn } from './HandIn.tsx';
import { ItemTable } from './ItemTable.tsx';
import { scoreOf, timeSaid, type SheetScore } from './score.ts';
import styles from './SheetPage.module.css';
import { answersOf, type SheetWork } from './sheetWork.ts';

interface SheetResultProps {
  readonly sheet: Worksheet;
  readonly fragment: string;
  readonly work: SheetWork;
  readonly onRename: (student: string) => void;
  /** Null where the end is for good. */
  readonly onResume: (() => void) | null;
}

/** The result of a worksheet, and what is handed in: that needs no grading, and waits for none. */
export function SheetResult({ sheet, fragment, work, onRename, onResume }: SheetResultProps) {
  const answers = answersOf(work, fragment);
  const [again, setAgain] = useState(0);
  const score = useScore(sheet, answers, again);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (score) heading.current?.focus();
  }, [score]);
  const failed = score?.items.flatMap(({ trouble }, at) => (trouble === undefined ? [] : [at + 1]));
  return (
    <section className={styles.result} aria-labelledby="result" data-result="">
      <h2 id="result" ref={heading} tabIndex={-1}>
        {score ? `Result: ${score.earned} of ${score.points} points` : 'Result: adding up …'}
      </h2>
      {score && (
        <>
          <p>
            {timeSaid(score.seconds)} from start to finish
            {work.student !== '' && `, ${work.student}`}.
          </p>
          <ItemTable score={score} />
        </>
      )}
      {failed && failed.length > 0 && (
        <div className={styles.failed} role="alert">
          <p>
            {failed.length === 1 ? 'Exercise' : 'Exercises'} {failed.join(', ')} could not be graded
            here, and the others were. Your answers are in the link all the same.
          </p>
          <Button onClick={() => setAgain(again + 1)}>Grade again</Button>
        </div>
      )}
      <HandIn
        sheet={sheet}
        answers={answers}
        score={score}
        onRename={onRename}
        onResume={onResume}
      />
    </section>
  );
}

/** Null until all of it is added up. @param again another number, another try. */
function useScore(sheet: Worksheet, answers: Answers, again: number): SheetScore | null {
  const [found, setFound] = useState<{ readonly key: string; readonly score: SheetScore }>();
  // A name that is mended changes no score: the seeds are those of the work.
  const key = JSON.stringify([{ ...answers, student: '' }, sheet, again]);
  useEffect(() => {
    let current = true;
    const [given, of] = JSON.parse(key) as [Answers, Worksheet];
    void scoreOf(of, given, (index) => given.items[index]?.seed ?? '').then(
      (score) => current && setFound({ key, score }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return found?.key === key ? found.score : null;
}
