import { IconButton } from '../../../ui/controls/IconButton.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useDescent, useWidgetState } from '../context.ts';
import { chosenOf, runsOf, withRun } from '../runs.ts';
import styles from './Changes.module.css';

/** What is set anew in the middle of the chosen run: part of the link, and marked on its path. */
export function Changes() {
  const { store } = useDescent();
  const settled = useWidgetState((s) => s.settled);
  const k = chosenOf(settled);
  const { changes, pinned } = runsOf(settled)[k];
  if (changes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Changes in mid-run">
      {changes.map((change, i) => {
        const words = `from step ${change.at} on: ${change.id === 'eta' ? 'η' : 'β'} = ${formatNumber(change.value)}`;
        return (
          <li key={i} className={styles.row}>
            <span>{words}</span>
            <IconButton
              variant="plain"
              icon="close"
              label={`Take back: ${words}`}
              disabled={pinned}
              onClick={() =>
                store.commit(withRun(settled, k, { changes: changes.filter((_, j) => j !== i) }))
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
