import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { formatNumber } from '../format.ts';
import { fitted, type Bounds, type EntryReport } from './fitted.ts';
import styles from './NumberEntry.module.css';
import { readTyped } from './readTyped.ts';
import { editableNumber, type TypedNumber } from './typedNumber.ts';

interface NumberEntryProps extends Bounds {
  readonly label: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
  /** What to say under the field; null when there is nothing (left) to say. */
  readonly onReport: (report: EntryReport | null) => void;
  /** Takes a text that is more than one number (a pasted pair); true if it was dealt with. */
  readonly intercept?: (text: string) => boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** Takes the focus when it appears: for an entry that a double click opens. */
  readonly autoFocus?: boolean;
  /** Enter, Escape or leaving: whoever opened the entry may close it. `left`: the focus is elsewhere already. */
  readonly onDone?: (left: boolean) => void;
}

/** A number one can type, or an expression such as 1/2. It shows the rounded value and edits the exact one. */
export function NumberEntry(props: NumberEntryProps) {
  const { label, value, format = formatNumber, onReport, disabled = false, describedBy } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [invalid, setInvalid] = useState(false);
  // What is in the field now: an answer to an earlier text comes too late.
  const current = useRef<string | null>(null);
  const shown = draft ?? format(value);

  const write = (text: string | null) => {
    current.current = text;
    setDraft(text);
    setInvalid(false);
  };
  const settle = (left: boolean) => {
    write(null);
    props.onDone?.(left);
  };

  /** Enter keeps a faulty text for repair; leaving the field goes back to the value. */
  const take = (read: TypedNumber, typed: string, leaving: boolean) => {
    if (current.current !== typed) return;
    if (!read.ok) {
      onReport({ tone: 'fault', text: `${read.message} The value stays ${format(value)}.` });
      if (leaving) settle(true);
      else setInvalid(true);
      return;
    }
    const { value: allowed, report } = fitted(read.value, props);
    const echo = PLAIN.test(typed) ? null : `Read as ${format(allowed)}.`;
    onReport(report ?? (echo === null ? null : { tone: 'echo', text: echo }));
    settle(leaving);
    if (allowed !== value) props.onCommit(allowed);
  };

  const commit = (leaving: boolean) => {
    if (draft === null || draft === editableNumber(value)) return settle(leaving);
    if (props.intercept?.(draft) === true) return settle(leaving);
    const read = readTyped(draft);
    if (read instanceof Promise) void read.then((answer) => take(answer, draft, leaving));
    else take(read, draft, leaving);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit(false);
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      onReport(null);
      settle(false);
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
      spellCheck={false}
      autoFocus={props.autoFocus}
      size={Math.max(2, shown.length)}
      value={shown}
      disabled={disabled}
      onFocus={(event) => {
        const whole = editableNumber(value);
        const field = event.currentTarget;
        // At once, for whoever comes by Tab and types on.
        flushSync(() => write(whole));
        field.select();
        // And again, since a press of the mouse puts a caret. Selecting takes the focus in some browsers: not from
        // where it has gone since. And what was typed meanwhile is not to be typed over.
        requestAnimationFrame(() => {
          if (field.ownerDocument.activeElement === field && field.value === whole) field.select();
        });
      }}
      onChange={(event) => {
        write(event.currentTarget.value);
        onReport(null);
      }}
      onBlur={() => commit(true)}
      onKeyDown={onKeyDown}
    />
  );
}

/** What needs no echo: it stands in the field as it was typed. */
const PLAIN = /^[-+−\d.eE\s]*$/;
