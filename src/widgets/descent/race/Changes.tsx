import { useRef } from 'react';
import type { Change } from '../../../core/optim/change.ts';
import { IconButton } from '../../../ui/controls/IconButton.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useDescent, useWidgetState } from '../context.ts';
import { chosenOf, runsOf, withRun } from '../runs.ts';
import { useHandOn } from '../useHandOn.ts';
import styles from './Changes.module.css';

/** What is set anew in the middle of the chosen run: part of the link, and marked on its path. */
export function Changes() {
  const { store } = useDescent();
  const settled = useWidgetState((s) => s.settled);
  const k = chosenOf(settled);
  const { changes, pinned } = runsOf(settled)[k];
  if (changes.length === 0) return null;
  return (
    <List
      changes={changes}
      pinned={pinned}
      onTakeBack={(i) =>
        store.commit(withRun(settled, k, { changes: changes.filter((_, j) => j !== i) }))
      }
    />
  );
}

interface ListProps {
  readonly changes: readonly Change[];
  readonly pinned: boolean;
  readonly onTakeBack: (index: number) => void;
}

function List({ changes, pinned, onTakeBack }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  // With the last change the list goes, and the keyboard goes back to where changes are made.
  useHandOn(
    list,
    (around) =>
      around.querySelector<HTMLElement>('[type=checkbox]:not(:disabled)') ??
      around.querySelector<HTMLElement>('[type=range]:not(:disabled)'),
  );
  return (
    <ul ref={list} className={styles.list} aria-label="Changes in mid-run">
      {changes.map((change, i) => (
        <Row key={i} change={change} pinned={pinned} onTakeBack={() => onTakeBack(i)} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly change: Change;
  readonly pinned: boolean;
  readonly onTakeBack: () => void;
}

function Row({ change: { at, id, value }, pinned, onTakeBack }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useHandOn(row, (list) => list.querySelector<HTMLElement>('li:last-child button'));
  const words = `from step ${at} on: ${id === 'eta' ? 'η' : 'β'} = ${formatNumber(value)}`;
  return (
    <li ref={row} className={styles.row}>
      <span>{words}</span>
      <IconButton
        variant="plain"
        icon="close"
        label={`Take back: ${words}`}
        disabled={pinned}
        onClick={onTakeBack}
      />
    </li>
  );
}
