import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatNumber, spokenNumber } from '../format.ts';
import { NumberEntry, type EntryReport } from './NumberEntry.tsx';
import { Range } from './Range.tsx';
import { fromFraction, stepped, toFraction, type Scale, type Stride } from './scale.ts';
import styles from './Slider.module.css';
import { DIRECTION } from './stepKey.ts';
import { useSettled } from './useSettled.ts';

interface SliderProps {
  readonly label: string;
  /** The symbol beside the label, for instance typeset mathematics. */
  readonly symbol?: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  readonly step?: number;
  /** Whole numbers only. */
  readonly integer?: boolean;
  /** Every intermediate value, at the pace of the drag. */
  readonly onChange: (value: number) => void;
  /** Once, when the hand lets go or the keys come to rest. */
  readonly onCommit?: (value: number) => void;
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
  /** From here on the track is hatched: the limit is shown where it bites. */
  readonly dangerFrom?: number;
  readonly note?: ReactNode;
  readonly format?: (value: number) => string;
  readonly disabled?: boolean;
}

export function Slider(props: SliderProps) {
  const { label, symbol, value, min, max, marks = [], dangerFrom, note, disabled = false } = props;
  const { format = formatNumber, onChange } = props;
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);
  const settled = useSettled<number>(props.onCommit);
  const scale: Scale = {
    kind: props.scale ?? 'linear',
    min,
    max,
    ...(props.step !== undefined && { step: props.step }),
    ...(props.integer !== undefined && { integer: props.integer }),
  };

  const move = (next: number) => {
    setReport(null);
    if (next === value) return;
    onChange(next);
    settled.change(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event, scale, value);
    if (next === null) return;
    event.preventDefault();
    move(next);
  };

  const danger =
    dangerFrom !== undefined && dangerFrom < max ? Math.max(min, dangerFrom) : undefined;
  const beyond = dangerFrom !== undefined && value >= dangerFrom ? ', in the hatched range' : '';
  const spokenMarks = marks.map((mark) => `${mark.label} at ${spokenNumber(mark.at)}`).join(', ');

  return (
    <div className={styles.slider}>
      <label htmlFor={`${id}range`}>
        {symbol}
        {symbol !== undefined && ', '}
        {label}
      </label>
      <NumberEntry
        label={`${label}, typed`}
        value={value}
        min={min}
        max={max}
        {...(props.integer === true && { integer: true })}
        format={format}
        disabled={disabled}
        describedBy={`${id}report`}
        onReport={setReport}
        onCommit={(typed) => {
          onChange(typed);
          props.onCommit?.(typed);
        }}
      />
      <div className={styles.range}>
        <Range
          id={`${id}range`}
          aria-label={label}
          aria-valuetext={`${spokenNumber(value)}${beyond}`}
          aria-describedby={`${id}note`}
          fraction={toFraction(scale, value)}
          onFraction={(fraction) => move(fromFraction(scale, fraction))}
          marks={marks.map((mark) => ({ label: mark.label, fraction: toFraction(scale, mark.at) }))}
          danger={danger === undefined ? undefined : toFraction(scale, danger)}
          disabled={disabled}
          title="Arrow keys step, with Shift ten times as far, with Alt a tenth"
          onKeyDown={onKeyDown}
          onKeyUp={settled.release}
          onPointerDown={settled.hold}
          onBlur={settled.release}
        />
      </div>
      <div className={styles.note} id={`${id}note`}>
        {note}
        {spokenMarks !== '' && <span className="spoken"> {spokenMarks}</span>}
      </div>
      <div className={styles.report} id={`${id}report`} role="status" data-tone={report?.tone}>
        {report?.text}
      </div>
    </div>
  );
}

/** The value a key asks for, or null if the key is not ours. */
function keyTarget(event: KeyboardEvent, scale: Scale, value: number): number | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Home') return scale.min;
  if (event.key === 'End') return scale.max;
  const direction = DIRECTION[event.key];
  if (direction === undefined) return null;
  const coarse = event.shiftKey || event.key.startsWith('Page');
  const stride: Stride = coarse ? 'coarse' : event.altKey ? 'finest' : 'fine';
  return stepped(scale, value, direction, stride);
}
