import { useId, useState } from 'react';
import { formatNumber } from '../format.ts';
import type { EntryReport } from './fitted.ts';
import { NumberEntry } from './NumberEntry.tsx';
import styles from './PointField.module.css';
import { looksLikeTuple, readTuple } from './typedPair.ts';

interface NumbersFieldProps {
  readonly label: string;
  /** What each number is called. */
  readonly names: readonly string[];
  readonly value: readonly number[];
  readonly onCommit: (value: readonly number[]) => void;
}

/** A vector as typed numbers; as many of them pasted into any field set all. */
export function NumbersField({ label, names, value, onCommit }: NumbersFieldProps) {
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);
  const intercept = (text: string): boolean => {
    const all = looksLikeTuple(text, value.length) ? readTuple(text, value.length) : null;
    if (!all || all.length < 2) return false;
    setReport({ tone: 'info', text: `Read as (${all.map((c) => formatNumber(c)).join(', ')}).` });
    onCommit(all);
    return true;
  };
  return (
    <div className={styles.point} role="group" aria-label={label}>
      <div className={styles.row}>
        <span>{label}</span>
        <span className={styles.pair}>
          (
          {value.map((number, k) => (
            <span key={names[k]}>
              {k > 0 && ', '}
              <NumberEntry
                label={`${label}, ${names[k]}`}
                value={number}
                describedBy={`${id}report`}
                onReport={setReport}
                intercept={intercept}
                onCommit={(typed) => onCommit(value.map((old, j) => (j === k ? typed : old)))}
              />
            </span>
          ))}
          )
        </span>
      </div>
      <div className={styles.report} id={`${id}report`} role="status" data-tone={report?.tone}>
        {report?.text}
      </div>
    </div>
  );
}
