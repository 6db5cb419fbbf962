import { useId, useState, type ReactNode } from 'react';
import type { Shape } from '../../core/ir/types.ts';
import type { EntryReport } from '../../ui/controls/fitted.ts';
import { NumberEntry } from '../../ui/controls/NumberEntry.tsx';
import styles from './ArrayField.module.css';
import { LIMIT } from './inputs.ts';

interface ArrayFieldProps {
  readonly label: string;
  readonly symbol: ReactNode;
  readonly shape: Shape;
  /** Names of its entries and their numbers, column by column. */
  readonly entries: readonly string[];
  readonly value: readonly number[];
  readonly onCommit: (entry: string, value: number) => void;
}

/** An array as the table that it is, each number to be typed. */
export function ArrayField({ label, symbol, shape, entries, value, onCommit }: ArrayFieldProps) {
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);
  const { rows, cols } = shape;
  return (
    <div className={styles.array} role="group" aria-label={label}>
      <span className={styles.symbol}>{symbol}</span>
      <div
        className={styles.table}
        style={{ gridTemplateColumns: `repeat(${cols}, minmax(0, 1fr))` }}
      >
        {Array.from({ length: rows * cols }, (_, place) => {
          const k = Math.floor(place / cols) + (place % cols) * rows;
          return (
            <NumberEntry
              key={entries[k]}
              label={`${label.replace(/\S+$/, '')}${entries[k]}`}
              value={value[k]}
              min={-LIMIT}
              max={LIMIT}
              describedBy={`${id}report`}
              onReport={setReport}
              onCommit={(x) => onCommit(entries[k], x)}
            />
          );
        })}
      </div>
      <p id={`${id}report`} className={styles.report} role="status">
        {report?.text}
      </p>
    </div>
  );
}
