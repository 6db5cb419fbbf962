import type { ComponentPropsWithRef } from 'react';
import styles from './Range.module.css';

interface RangeProps extends Omit<
  ComponentPropsWithRef<'input'>,
  'className' | 'type' | 'onChange' | 'min' | 'max'
> {
  /** Position of the knob, 0 to 1. */
  readonly fraction: number;
  readonly onFraction: (fraction: number) => void;
  readonly marks?: readonly { readonly fraction: number; readonly label: string }[];
  /** From here to the right end the track is hatched. */
  readonly danger?: number | undefined;
}

/** Fine enough that a 4000 px wide track has no visible steps. */
const RESOLUTION = 10000;

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;

/** The bare track and knob, shared by Slider and Transport. */
export function Range({ fraction, onFraction, marks = [], danger, ...native }: RangeProps) {
  return (
    <div className={styles.range}>
      <div className={styles.track} aria-hidden="true">
        <span className={styles.rail} />
        {danger !== undefined && (
          <span className={styles.danger} style={{ left: percent(danger) }} />
        )}
        <span className={styles.done} style={{ width: percent(fraction) }} />
        {marks.map((mark) => (
          <span key={mark.label} className={styles.mark} style={{ left: percent(mark.fraction) }} />
        ))}
        {danger !== undefined && (
          <span className={styles.limit} style={{ left: percent(danger) }} />
        )}
      </div>
      <input
        type="range"
        className={styles.input}
        min={0}
        max={RESOLUTION}
        step={1}
        value={Math.round(fraction * RESOLUTION)}
        onChange={(event) => onFraction(Number(event.currentTarget.value) / RESOLUTION)}
        {...native}
      />
    </div>
  );
}
