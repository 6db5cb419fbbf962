import type { KeyboardEvent, ReactNode } from 'react';
import { Range } from './Range.tsx';
import { Speed } from './Speed.tsx';
import { stepKey } from './stepKey.ts';
import { ToolButton } from './ToolButton.tsx';
import { Toolbar } from './Toolbar.tsx';
import styles from './Transport.module.css';

interface TransportProps {
  readonly step: number;
  /** The last step; steps run from 0 to here. */
  readonly count: number;
  readonly playing: boolean;
  readonly onStep: (step: number) => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  /** How many times as fast as usual; without `onSpeed` there is nothing to choose. */
  readonly speed?: number;
  readonly onSpeed?: (speed: number) => void;
  readonly unit?: string;
  /** Keys that do the same wherever the focus is in the figure, to be shown; the frame binds them. */
  readonly keys?: TransportKeys;
  /** Further controls at the end of the row: link, full screen. */
  readonly extra?: ReactNode;
}

export type TransportKeys = Partial<
  Readonly<Record<'first' | 'back' | 'play' | 'forward' | 'last', string>>
>;

/**
 * The same row under every figure that moves: it can always be stepped by hand. Its buttons are one tab stop, its
 * scrub another.
 */
export function Transport(props: TransportProps) {
  const { step, count, playing, onStep, onPlay, onPause, unit = 'step', extra, keys = {} } = props;
  const { speed = 1, onSpeed } = props;
  const go = (to: number) => onStep(Math.min(count, Math.max(0, Math.round(to))));
  const atStart = step <= 0;
  const atEnd = step >= count;
  const keyOf = (name: keyof TransportKeys) => {
    const key = keys[name];
    return key === undefined ? {} : { keys: key };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepKey(event, step, count);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    go(to);
  };

  return (
    <div className={styles.transport} role="group" aria-label="Steps">
      <div className={styles.row}>
        <Toolbar label="Playback">
          <ToolButton
            icon="first"
            label={`First ${unit}`}
            {...keyOf('first')}
            aria-disabled={atStart}
            onClick={() => go(0)}
          />
          <span className={styles.wide}>
            <ToolButton
              icon="stepBack"
              label={`Back one ${unit}`}
              {...keyOf('back')}
              aria-disabled={atStart}
              onClick={() => go(step - 1)}
            />
          </span>
          <ToolButton
            icon={playing ? 'pause' : 'play'}
            label={playing ? 'Pause' : 'Play'}
            {...keyOf('play')}
            onClick={playing ? onPause : onPlay}
          />
          <ToolButton
            icon="stepForward"
            label={`Forward one ${unit}`}
            {...keyOf('forward')}
            aria-disabled={atEnd}
            onClick={() => go(step + 1)}
          />
          <span className={styles.wide}>
            <ToolButton
              icon="last"
              label={`Last ${unit}`}
              {...keyOf('last')}
              aria-disabled={atEnd}
              onClick={() => go(count)}
            />
          </span>
          {onSpeed && (
            <span className={styles.wide}>
              <Speed speed={speed} onSpeed={onSpeed} />
            </span>
          )}
        </Toolbar>
        <div className={styles.scrub}>
          <Range
            label={`Current ${unit}`}
            valueText={`${unit} ${step} of ${count}`}
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
    </div>
  );
}
