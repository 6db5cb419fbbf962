import { Slider as Base } from '@base-ui/react/slider';
import type { FocusEvent, KeyboardEvent, PointerEvent, Ref } from 'react';
import styles from './Range.module.css';

interface RangeProps {
  readonly label: string;
  /** The value in words. */
  readonly valueText: string;
  /** Position of the knob, 0 to 1. */
  readonly fraction: number;
  readonly onFraction: (fraction: number) => void;
  readonly marks?: readonly { readonly fraction: number; readonly label: string }[];
  /** From here to the right end the track is hatched. */
  readonly danger?: number | undefined;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly title?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Before the keys of a plain slider; it prevents the default of those it takes. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onKeyUp?: (event: KeyboardEvent) => void;
  readonly onPointerDown?: (event: PointerEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

/** Fine enough that a 4000 px wide track has no visible steps. */
const RESOLUTION = 10000;

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;

/**
 * The bare track and knob, shared by Slider and Transport. It knows positions only: what they mean, and which
 * steps the keys make, is said by the scale above it.
 */
export function Range(props: RangeProps) {
  const { label, valueText, fraction, onFraction, marks = [], danger, disabled = false } = props;
  return (
    <Base.Root
      role="presentation"
      className={styles.root}
      value={Math.round(fraction * RESOLUTION)}
      min={0}
      max={RESOLUTION}
      step={1}
      largeStep={RESOLUTION / 10}
      disabled={disabled}
      onValueChange={(position) => onFraction(position / RESOLUTION)}
    >
      <Base.Control
        className={styles.range}
        title={props.title}
        onKeyUp={props.onKeyUp}
        onPointerDown={disabled ? undefined : props.onPointerDown}
      >
        <Base.Track className={styles.track}>
          <span className={styles.rail} />
          {danger !== undefined && (
            <span className={styles.danger} style={{ left: percent(danger) }} />
          )}
          <span className={styles.done} style={{ width: percent(fraction) }} />
          {marks.map((mark) => (
            <span
              key={mark.label}
              className={styles.mark}
              style={{ left: percent(mark.fraction) }}
            />
          ))}
          {danger !== undefined && (
            <span className={styles.limit} style={{ left: percent(danger) }} />
          )}
          <Base.Thumb
            className={styles.knob}
            inputRef={props.inputRef}
            aria-label={label}
            aria-valuetext={valueText}
            aria-describedby={props.describedBy}
            onKeyDown={props.onKeyDown}
            onBlur={props.onBlur}
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
