import { useState } from 'react';
import { hostFigure } from '../../figure/hostFigure.tsx';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import { recordAttempt, type AttemptMade } from '../../state/practice/record.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { Worksheet } from '../../url/worksheet.ts';
import { policyOf } from './policyOf.ts';
import { SheetHead } from './SheetHead.tsx';
import styles from './SheetPage.module.css';
import type { SheetWork } from './sheetWork.ts';

interface SheetWorkViewProps {
  readonly sheet: Worksheet;
  readonly work: SheetWork;
  readonly onAnswer: (index: number, made: AttemptMade) => void;
  readonly onHelp: (index: number, hints: number, solution: boolean) => void;
  readonly onFinish: () => void;
  /** Another student takes the device. */
  readonly onLeave: () => void;
}

/** The exercises of a worksheet, one under the other. */
export function SheetWorkView(props: SheetWorkViewProps) {
  const { sheet, work, onAnswer, onHelp, onFinish, onLeave } = props;
  const ended = work.ended !== null;
  const tried = work.items.filter(({ typed }) => typed.length > 0).length;
  const [sure, setSure] = useState(false);
  return (
    <>
      <SheetHead sheet={sheet} />
      <p className={styles.who}>
        {work.student !== '' && `${work.student}. `}
        {tried} of {work.items.length} answered.{' '}
        {sure ? (
          <>
            All answers on this device go.{' '}
            <Button variant="plain" onClick={onLeave}>
              Begin anew
            </Button>
            <Button variant="plain" onClick={() => setSure(false)}>
              Keep them
            </Button>
          </>
        ) : (
          <Button variant="plain" onClick={() => setSure(true)}>
            Not you?
          </Button>
        )}
      </p>
      <FigureHost value={hostFigure}>
        {sheet.items.map(({ of, points }, index) => (
          <Item
            key={index}
            index={index}
            of={of}
            points={points}
            seed={work.items[index]?.seed ?? ''}
            policy={policyOf(sheet, ended)}
            record={`sheet ${work.started} ${index}`}
            before={beforeOf(work.items[index])}
            onHelp={(hints, solution) => onHelp(index, hints, solution)}
            onAnswer={(made) => {
              onAnswer(index, made);
              if (!ended) void recordAttempt(made);
            }}
          />
        ))}
      </FigureHost>
      {!ended && (
        <div className={styles.finish}>
          <Button variant="main" onClick={onFinish}>
            Finish and see the result
          </Button>
          {tried < work.items.length && (
            <p>
              {work.items.length - tried} of {work.items.length} have no answer yet.
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** What an answer of the worksheet's own record leaves to the fields, in whatever tab it was given. */
function beforeOf(item: SheetWork['items'][number] | undefined) {
  if (!item) return undefined;
  const { typed, hints, solution } = item;
  return { typed: typed.at(-1) ?? [], attempts: typed.length, hints, solution };
}

interface ItemProps {
  readonly index: number;
  readonly of: Worksheet['items'][number]['of'];
  readonly points: number;
  readonly seed: string;
  readonly policy: ReturnType<typeof policyOf>;
  readonly record: string;
  readonly before: ReturnType<typeof beforeOf>;
  readonly onAnswer: (made: AttemptMade) => void;
  readonly onHelp: (hints: number, solution: boolean) => void;
}

function Item(props: ItemProps) {
  const { index, of, points, seed, policy, record, before, onAnswer, onHelp } = props;
  const [title, setTitle] = useState('');
  return (
    <section className={styles.item} aria-labelledby={`item${index}`}>
      <h2 id={`item${index}`}>
        {index + 1}. {title} <small>{points === 1 ? '1 point' : `${points} points`}</small>
      </h2>
      <ExerciseView
        of={of}
        seed={seed}
        policy={policy}
        record={record}
        before={before}
        onAttempt={onAnswer}
        onHelp={onHelp}
        onPosed={(posed) => setTitle(posed.title)}
      />
    </section>
  );
}
