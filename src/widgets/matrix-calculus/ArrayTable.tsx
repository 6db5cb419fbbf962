import { useRef, type KeyboardEvent } from 'react';
import type { Concept } from '../../plot/marks.ts';
import type { ArrayValue } from '../../worker/protocol/matrix.ts';
import styles from './ArrayTable.module.css';
import { say } from './say.ts';
import { useOverflow } from './useOverflow.ts';

type Place = readonly [row: number, col: number];

interface ArrayTableProps {
  readonly array: ArrayValue;
  /** What it is, for a screen reader. */
  readonly label: string;
  readonly concept?: Concept;
  /** Names over the columns and beside the rows. */
  readonly across?: readonly string[];
  readonly down?: readonly string[];
  /** The entry that is chosen, from 1; with `onPick`, one is chosen by press or by arrow keys. */
  readonly chosen?: Place;
  /** It moves along with the chosen one. */
  readonly partner?: Place | null;
  readonly onPick?: (place: Place) => void;
  /** How an entry is called when it is picked. */
  readonly entryLabel?: (row: number, col: number) => string;
}

/** Wider arrays are set smaller. */
const FEW = 4;

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** An array of numbers between its brackets. One stop of the Tab key where its entries can be picked. */
export function ArrayTable(props: ArrayTableProps) {
  const { array, label, concept, across, down, chosen, partner, onPick, entryLabel } = props;
  const { rows, cols, data } = array;
  const root = useRef<HTMLDivElement>(null);
  const box = useOverflow(`${label}, scrolling`);
  const is = (place: Place | null | undefined, i: number, j: number): boolean =>
    place?.[0] === i && place[1] === j;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.key in STEPS) || !onPick || !chosen) return;
    event.preventDefault();
    event.stopPropagation();
    const [di, dj] = STEPS[event.key];
    const i = Math.min(rows, Math.max(1, chosen[0] + di));
    const j = Math.min(cols, Math.max(1, chosen[1] + dj));
    onPick([i, j]);
    root.current?.querySelector<HTMLElement>(`[data-place="${i},${j}"]`)?.focus();
  };

  return (
    <div className={styles.scroll} {...box}>
      <div
        ref={root}
        className={styles.table}
        data-concept={concept}
        data-many={cols > FEW || undefined}
        role={onPick ? 'group' : 'table'}
        aria-label={label}
        style={{ gridTemplateColumns: `${down ? 'auto ' : ''}repeat(${cols}, auto)` }}
        onKeyDown={onKeyDown}
      >
        {across && (
          <div role={onPick ? undefined : 'row'} className={styles.row}>
            {down && <span className={styles.corner} />}
            {across.map((name) => (
              <span key={name} className={styles.name} role={onPick ? undefined : 'columnheader'}>
                {name}
              </span>
            ))}
          </div>
        )}
        {Array.from({ length: rows }, (_, r) => (
          <div key={r} role={onPick ? undefined : 'row'} className={styles.row}>
            {down && (
              <span className={styles.name} role={onPick ? undefined : 'rowheader'}>
                {down[r]}
              </span>
            )}
            {Array.from({ length: cols }, (__, c) => {
              const [i, j] = [r + 1, c + 1];
              const x = data[r + c * rows];
              const shared = {
                className: styles.entry,
                'data-edge':
                  c === 0 ? (cols === 1 ? 'both' : 'start') : c === cols - 1 ? 'end' : undefined,
                'data-top': r === 0 || undefined,
                'data-bottom': r === rows - 1 || undefined,
                'data-chosen': is(chosen, i, j) || undefined,
                'data-partner': is(partner, i, j) || undefined,
              };
              return onPick ? (
                <button
                  key={c}
                  type="button"
                  {...shared}
                  data-place={`${i},${j}`}
                  tabIndex={is(chosen, i, j) ? 0 : -1}
                  aria-pressed={is(chosen, i, j)}
                  aria-label={`${entryLabel?.(i, j) ?? `entry ${i}, ${j}`}: ${say(x)}`}
                  onClick={() => onPick([i, j])}
                >
                  {say(x)}
                </button>
              ) : (
                <span key={c} role="cell" {...shared}>
                  {say(x)}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
