import { useId, useState } from 'react';
import { formatNumber } from '../format.ts';
import type { EntryReport } from './fitted.ts';
import { NumberEntry } from './NumberEntry.tsx';
import styles from './PointField.module.css';
import { looksLikePair, readPair } from './typedPair.ts';

interface PointFieldProps {
  readonly label: string;
  readonly value: readonly [number, number];
  readonly onCommit: (point: [number, number]) => void;
  /** What the two numbers are called. */
  readonly names?: readonly [string, string];
  readonly disabled?: boolean;
}

/** A point as two typed numbers; a pair pasted into either field sets both. */
export function PointField(props: PointFieldProps) {
  const { label, value, onCommit, names = ['x', 'y'], disabled = false } = props;
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);

  const intercept = (text: string) => {
    const pair = looksLikePair(text) ? readPair(text) : null;
    if (!pair) return false;
    setReport({ tone: 'info', text: `Read as (${pair.map((c) => formatNumber(c)).join(', ')}).` });
    onCommit([...pair]);
    return true;
  };
  const entry = (axis: 0 | 1) => (
    <NumberEntry
      label={`${label}, ${names[axis]}`}
      value={value[axis]}
      disabled={disabled}
      describedBy={`${id}report`}
      onReport={setReport}
      intercept={intercept}
      onCommit={(typed) => onCommit(axis === 0 ? [typed, value[1]] : [value[0], typed])}
    />
  );

  return (
    <div className={styles.point} role="group" aria-label={label}>
      <div className={styles.row}>
        <span>{label}</span>
        <span className={styles.pair}>
          ({entry(0)}, {entry(1)})
        </span>
      </div>
      <div className={styles.report} id={`${id}report`} role="status" data-tone={report?.tone}>
        {report?.text}
      </div>
    </div>
  );
}
