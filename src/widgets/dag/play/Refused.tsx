import { Button } from '../../../ui/controls/Button.tsx';
import { useDag, useWidgetState } from '../context.ts';
import styles from './PlayPanel.module.css';
import { REFUSALS } from './playWords.ts';
import type { Refusal } from './problem.ts';

/** Why this program cannot be played, and the way to one that can. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { store } = useDag();
  const level = useWidgetState((s) => s.settled.level);
  return (
    <div className={styles.refused} role="status">
      <p>{REFUSALS[refusal]}</p>
      {refusal === 'arrays' && level !== 'entry' && (
        <Button onClick={() => store.commit({ level: 'entry', step: 0, node: '' })}>
          Take it by entries
        </Button>
      )}
      {refusal === 'many' && level !== 'statement' && (
        <Button onClick={() => store.commit({ level: 'statement', step: 0, node: '' })}>
          Take it by statements
        </Button>
      )}
    </div>
  );
}
