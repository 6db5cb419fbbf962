import { memo } from 'react';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { ItemTable } from '../sheet/ItemTable.tsx';
import type { Row } from './groups.ts';
import styles from './ReviewPage.module.css';

interface StudentAnswersProps {
  readonly row: Row;
  readonly open: boolean;
}

/** One student's exercises and last answers; made once they are asked for, since a class has many. */
export const StudentAnswers = memo(function StudentAnswers({ row, open }: StudentAnswersProps) {
  const { scored, student, earlier } = row;
  return (
    <Disclosure
      defaultOpen={open}
      summary={`Answers of ${student || 'a student without a name'}${earlier ? ' (earlier)' : ''}`}
    >
      {() => (
        <>
          <ItemTable score={scored.score} />
          <p className={styles.last}>
            Last answers:{' '}
            {scored.score.items
              .map(({ last }, at) => `${at + 1}. ${last.join('; ') || 'none'}`)
              .join(' · ')}
          </p>
        </>
      )}
    </Disclosure>
  );
});
