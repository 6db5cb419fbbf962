import type { Ref } from 'react';
import { Prose } from '../../../exercises/view/Prose.tsx';
import { rulesOf } from '../../sheet/policyOf.ts';
import type { PaperOf } from './drawPapers.ts';
import styles from './Paper.module.css';
import { PaperCode } from './PaperCode.tsx';
import { PaperExercise } from './PaperExercise.tsx';
import type { Printed } from './printed.ts';

interface PaperProps {
  readonly printed: Printed;
  readonly ref: Ref<HTMLDivElement>;
}

/** Worksheets as they lie on desks, one after the other. On the screen they are not seen. */
export function Paper({ printed, ref }: PaperProps) {
  return (
    <div ref={ref} className={styles.paper} data-paper-of={printed.what}>
      {printed.papers.map((paper) => (
        <Sheet key={paper.student} printed={printed} paper={paper} />
      ))}
    </div>
  );
}

function Sheet({ printed, paper }: { readonly printed: Printed; readonly paper: PaperOf }) {
  const { what, worksheet, address, room } = printed;
  const { title, instructions, items } = worksheet;
  const solved = what === 'solutions';
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1>{`${title || 'Worksheet'}${solved ? ': solutions' : ''}`}</h1>
          {solved ? (
            paper.student !== '' && <p className={styles.name}>Numbers of {paper.student}</p>
          ) : (
            <Name student={paper.student} due={worksheet.due} />
          )}
          {!solved && instructions !== '' && <Prose text={instructions} />}
          {!solved && <p className={styles.rules}>On the screen: {rulesOf(worksheet).join(' ')}</p>}
        </div>
        {!solved && <PaperCode address={address} />}
      </header>
      <ol className={styles.list}>
        {paper.posed.map((exercise, index) => (
          <PaperExercise
            key={index}
            exercise={exercise}
            at={index}
            points={items[index]?.points ?? 0}
            what={what}
            room={room}
          />
        ))}
      </ol>
    </article>
  );
}

function Name({ student, due }: { readonly student: string; readonly due: string }) {
  return (
    <p className={styles.name}>
      Name: {student || <span className={styles.line} />}
      {due !== '' && <> · Due: {due}</>}
    </p>
  );
}
