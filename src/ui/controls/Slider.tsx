import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { formatNumber, spokenNumber } from '../format.ts';
import { NumberEntry } from './NumberEntry.tsx';
import { Range } from './Range.tsx';
import { fromFraction, toFraction } from './scale.ts';
import { scaleKey } from './scaleKey.ts';
import styles from './Slider.module.css';
import { useScaled, type ScaledProps } from './useScaled.ts';

interface SliderProps extends ScaledProps {
  /** The symbol beside the label, for instance typeset mathematics. */
  readonly symbol?: ReactNode;
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
  /** From here on the track is hatched: the limit is shown where it bites. */
  readonly dangerFrom?: number;
  readonly note?: ReactNode;
}

/** A number to be turned: its track, its value to be typed, what limits it, and what it means. */
export function Slider(props: SliderProps) {
  const { label, symbol, value, min, max, marks = [], dangerFrom, note, disabled = false } = props;
  const { format = formatNumber, onChange } = props;
  const id = useId();
  const knob = useRef<HTMLInputElement>(null);
  const { scale, move, settled, report, setReport } = useScaled(props);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = scaleKey(event, scale, value);
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
      <span className={styles.label} onClick={() => knob.current?.focus()}>
        {symbol}
        {symbol !== undefined && ', '}
        {label}
      </span>
      <NumberEntry
        label={`${label}, typed`}
        value={value}
        {...(props.typed ?? { min, max })}
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
          label={label}
          valueText={`${spokenNumber(value)}${beyond}`}
          describedBy={`${id}note`}
          inputRef={knob}
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
