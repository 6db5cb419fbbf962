import { useEffect, useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Remark } from '../parts/Remark.tsx';
import { usePrimitive, useResults } from './context.ts';
import { isTold, type Answer } from './results.ts';
import styles from './Verdict.module.css';
import {
  diagnosisWords,
  failingWords,
  keepsWords,
  ownWords,
  verdictOf,
  verdictWords,
  worthWords,
} from './words.ts';

const SIGNS = { passes: '✓', fails: '✗', untested: '?' } as const;

/** What both tests say: the verdict, one direction that fails, and, for who asks, the mistake. */
export function Verdict({ brief = false }: { readonly brief?: boolean }) {
  const answer = useResults((r) => r.calm);
  const failure = useResults((r) => r.failure);
  const alarm = failure && (
    <Remark kind="alarm" urgent>
      {failure}
    </Remark>
  );
  if (!answer) return <div className={styles.verdict}>{alarm}</div>;
  const verdict = verdictOf(answer);
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <p className={styles.headline}>
        <span className={styles.sign} aria-hidden="true">
          {SIGNS[verdict]}
        </span>
        <span>
          The rule <strong>{verdictWords(answer)}</strong>.
        </span>
      </p>
      {verdict === 'fails' ? (
        <p className={styles.failing}>{failingWords(answer)}</p>
      ) : (
        <p className={styles.worth}>
          {worthWords(answer)} {!brief && keepsWords(answer)}
        </p>
      )}
      {verdict === 'fails' && <Help answer={answer} />}
      {ownWords(answer).map((sentence) => (
        <p key={sentence} className={styles.own}>
          {sentence}
        </p>
      ))}
      {alarm}
    </div>
  );
}

/** The way to the failing direction, and to the mistake. */
function Help({ answer }: { readonly answer: Answer }) {
  const { store, link } = usePrimitive();
  const told = useResults((r) => isTold(answer, r.told));
  const { failing, tests, asked, inputs } = answer;
  const look = failing && {
    at: Array.from(tests[failing.point].at),
    u: failing.u,
    v: inputs.map((_, k) => (k === failing.entry ? 1 : 0)),
  };
  const there =
    look !== null && String([look.at, look.u, look.v]) === String([asked.at, asked.u, asked.v]);
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone: who came by keyboard goes on from the one beside it.
  useEffect(() => {
    if (there && pressed.current) box.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [there]);
  return (
    <>
      <div ref={box} className={styles.buttons}>
        {look && !there && (
          <Button
            onClick={() => {
              pressed.current = true;
              store.commit(look);
            }}
          >
            show this direction
          </Button>
        )}
        <Button aria-expanded={told} onClick={() => link.tell(!told)}>
          {told ? 'hide the mistake' : 'what is the mistake?'}
        </Button>
      </div>
      {told && <p className={styles.mistake}>{diagnosisWords(answer)}</p>}
    </>
  );
}
