import type { Said } from './playState.ts';
import styles from './Said.module.css';

const SIGN = { right: '✓', wrong: '◇', note: '' } as const;

/** What is said of the last move: announced when it comes, and by a sign besides its colour. */
export function Verdict({ said }: { readonly said: Said | null }) {
  return (
    <div className={styles.said} role="status" data-tone={said?.tone}>
      {said && (
        <>
          <p className={styles.title}>
            {SIGN[said.tone] && <span aria-hidden="true">{SIGN[said.tone]} </span>}
            {said.title}
          </p>
          {said.sentences.map((sentence) => (
            <p key={sentence} className={styles.sentence}>
              {sentence}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
