import { useState, type KeyboardEvent } from 'react';
import { formatNumber } from '../format.ts';
import { editableNumber, readNumber } from './typedNumber.ts';
import styles from './NumberEntry.module.css';

export interface EntryReport {
  readonly tone: 'info' | 'fault';
  readonly text: string;
}

interface NumberEntryProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly format?: (value: number) => string;
  readonly onCommit: (value: number) => void;
  /** What to say under the field; null when there is nothing (left) to say. */
  readonly onReport: (report: EntryReport | null) => void;
  /** Takes a text that is more than one number (a pasted pair); true if it was dealt with. */
  readonly intercept?: (text: string) => boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/** A number one can type. It shows the rounded value and edits the exact one. */
export function NumberEntry(props: NumberEntryProps) {
  const { label, value, format = formatNumber, onReport, disabled = false, describedBy } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [invalid, setInvalid] = useState(false);
  const shown = draft ?? format(value);

  const settle = () => {
    setInvalid(false);
    setDraft(null);
  };

  /** Enter keeps a faulty text for repair; leaving the field goes back to the value. */
  const commit = (leaving: boolean) => {
    if (draft === null || draft === editableNumber(value)) return settle();
    if (props.intercept?.(draft) === true) return settle();
    const read = readNumber(draft);
    if (!read.ok) {
      onReport({ tone: 'fault', text: `${read.message} The value stays ${format(value)}.` });
      if (leaving) settle();
      else setInvalid(true);
      return;
    }
    const { value: allowed, report } = fit(read.value, props);
    onReport(
      report ??
        (draft.includes(',') ? { tone: 'info', text: `Read as ${format(allowed)}.` } : null),
    );
    settle();
    if (allowed !== value) props.onCommit(allowed);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit(false);
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      onReport(null);
      settle();
    }
  };

  return (
    <input
      type="text"
      className={styles.entry}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      inputMode="decimal"
      autoComplete="off"
      size={Math.max(2, shown.length)}
      value={shown}
      disabled={disabled}
      onFocus={(event) => {
        setDraft(editableNumber(value));
        const field = event.currentTarget;
        requestAnimationFrame(() => field.select());
      }}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        setInvalid(false);
        onReport(null);
      }}
      onBlur={() => commit(true)}
      onKeyDown={onKeyDown}
    />
  );
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly format?: (value: number) => string;
}

/** Brings a typed value into its range, and says so: silently changing a number would be a lie. */
function fit(typed: number, bounds: Bounds): { value: number; report: EntryReport | null } {
  const {
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    format = formatNumber,
  } = bounds;
  const say = (text: string): EntryReport => ({ tone: 'info', text });
  if (typed < min)
    return {
      value: min,
      report: say(`${formatNumber(typed)} is below the range; ${format(min)} is used.`),
    };
  if (typed > max)
    return {
      value: max,
      report: say(`${formatNumber(typed)} is above the range; ${format(max)} is used.`),
    };
  const whole = Math.round(typed);
  if (bounds.integer === true && whole !== typed) {
    return { value: whole, report: say(`Only whole numbers here; ${format(whole)} is used.`) };
  }
  return { value: typed, report: null };
}
