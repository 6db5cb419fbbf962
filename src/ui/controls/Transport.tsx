import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { Range } from './Range.tsx';
import { stepKey } from './stepKey.ts';
import styles from './Transport.module.css';

interface TransportProps {
  readonly step: number;
  /** The last step; steps run from 0 to here. */
  readonly count: number;
  readonly playing: boolean;
  readonly onStep: (step: number) => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly unit?: string;
  /** Further controls at the end of the row: link, full screen. */
  readonly extra?: ReactNode;
}

/** The same row under every figure that moves: it can always be stepped by hand. */
export function Transport(props: TransportProps) {
  const { step, count, playing, onStep, onPlay, onPause, unit = 'step', extra } = props;
  const go = (to: number) => onStep(Math.min(count, Math.max(0, Math.round(to))));
  const atStart = step <= 0;
  const atEnd = step >= count;

  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepKey(event, step, count);
    if (to === null) return;
    event.preventDefault();
    go(to);
  };

  return (
    <div className={styles.transport} role="group" aria-label="Steps">
      <IconButton
        icon="first"
        label={`First ${unit}`}
        aria-disabled={atStart}
        onClick={() => go(0)}
      />
      <span className={styles.wide}>
        <IconButton
          icon="stepBack"
          label={`Back one ${unit}`}
          aria-disabled={atStart}
          onClick={() => go(step - 1)}
        />
      </span>
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? 'Pause' : 'Play'}
        onClick={playing ? onPause : onPlay}
      />
      <IconButton
        icon="stepForward"
        label={`Forward one ${unit}`}
        aria-disabled={atEnd}
        onClick={() => go(step + 1)}
      />
      <span className={styles.wide}>
        <IconButton
          icon="last"
          label={`Last ${unit}`}
          aria-disabled={atEnd}
          onClick={() => go(count)}
        />
      </span>
      <div className={styles.scrub}>
        <Range
          aria-label={`Current ${unit}`}
          aria-valuetext={`${unit} ${step} of ${count}`}
          title={`Arrow keys move one ${unit}, with Shift ten`}
          fraction={count > 0 ? step / count : 0}
          onFraction={(fraction) => go(fraction * count)}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className={styles.position}>
        {unit} {step} of {count}
      </span>
      {extra !== undefined && <span className={styles.extra}>{extra}</span>}
    </div>
  );
}
