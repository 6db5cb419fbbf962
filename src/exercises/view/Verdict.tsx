import styles from './Exercise.module.css';
import type { Said } from './said.ts';

interface VerdictProps {
  readonly id: string;
  readonly said: Said | null;
  /** Whether faults are told by the entry in which they are. */
  readonly several: boolean;
}

const SIGN = { right: '✓', wrong: '◇', note: '' } as const;

/** What is said of an answer: announced when it comes, and always by a sign besides its colour. */
export function Verdict({ id, said, several }: VerdictProps) {
  return (
    <div id={id} className={styles.verdict} role="status" data-tone={said?.tone}>
      {said && (
        <>
          <p className={styles.title}>
            {SIGN[said.tone] && <span aria-hidden="true">{SIGN[said.tone]} </span>}
            {said.title}
          </p>
          {said.text && <p className={styles.remark}>{said.text}</p>}
          {said.faults?.map(({ entry, fault }) => (
            <p key={`${entry} ${fault.span.start}`} className={styles.remark}>
              {several && (said.faults?.length ?? 0) > 1 && `Entry ${entry + 1}: `}
              {fault.message} {fault.advice}
            </p>
          ))}
          {said.html !== undefined && <div dangerouslySetInnerHTML={{ __html: said.html }} />}
        </>
      )}
    </div>
  );
}
