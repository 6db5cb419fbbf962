import { useId, useState, type ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import type { EntryReport } from './fitted.ts';
import { NumberEntry } from './NumberEntry.tsx';
import styles from './NumbersField.module.css';
import { looksLikeTuple, readTuple } from './typedPair.ts';

interface NumbersFieldProps {
  readonly label: string;
  /** Its letter, before the label. */
  readonly symbol?: ReactNode;
  /** What each number is called. */
  readonly names: readonly string[];
  readonly value: readonly number[];
  /** Of each number, to both sides. */
  readonly limit: number;
  /** Written as a row, not as a column. */
  readonly row?: boolean;
  readonly onCommit: (value: readonly number[]) => void;
}

/** A vector as typed numbers in their brackets; as many of them pasted into any field set all. */
export function NumbersField(props: NumbersFieldProps) {
  const { label, symbol, names, value, limit, row = false, onCommit } = props;
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);
  const intercept = (text: string): boolean => {
    const all = looksLikeTuple(text, value.length) ? readTuple(text, value.length) : null;
    if (!all || all.length < 2) return false;
    const within = all.map((x) => Math.min(limit, Math.max(-limit, x)));
    setReport({
      tone: 'info',
      text: `Read as (${within.map((c) => formatNumber(c)).join(', ')}).`,
    });
    onCommit(within);
    return true;
  };
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <div className={styles.line}>
        <span>
          {symbol !== undefined && <>{symbol}, </>}
          {label}
        </span>
        <span className={styles.numbers}>
          {row ? '[' : '('}
          {value.map((number, k) => (
            <span key={names[k]} className={styles.number}>
              <NumberEntry
                label={`${label}, ${names[k]}`}
                value={number}
                min={-limit}
                max={limit}
                describedBy={`${id}report`}
                onReport={setReport}
                intercept={intercept}
                onCommit={(typed) => onCommit(value.map((old, j) => (j === k ? typed : old)))}
              />
              {k < value.length - 1 && ','}
            </span>
          ))}
          {row ? ']' : ')'}
        </span>
      </div>
      <div className={styles.report} id={`${id}report`} role="status" data-tone={report?.tone}>
        {report?.text}
      </div>
    </div>
  );
}
