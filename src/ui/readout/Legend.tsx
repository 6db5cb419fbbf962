import type { ReactNode } from 'react';
import type { Concept } from '../style/concept.ts';
import styles from './Legend.module.css';
import { MarkSample } from './MarkSample.tsx';

export interface LegendEntry {
  readonly concept: Concept;
  readonly name: ReactNode;
  /** Whether it is drawn now; only where entries can be hidden. */
  readonly shown?: boolean;
}

interface LegendProps {
  /** What the entries are, for those who do not see where the legend stands. */
  readonly label: string;
  readonly entries: readonly LegendEntry[];
  readonly direction?: 'row' | 'column';
  /** Makes each entry a button that shows or hides what it names. */
  readonly onToggle?: (concept: Concept, shown: boolean) => void;
}

/** Line, marker and name of what a figure draws: for figures that have no room for names on the marks. */
export function Legend({ label, entries, direction = 'row', onToggle }: LegendProps) {
  return (
    // A list without bullets is none to Safari, unless it says so.
    <ul role="list" aria-label={label} className={`${styles.legend} ${styles[direction]}`}>
      {entries.map(({ concept, name, shown = true }) => (
        <li key={concept}>
          {onToggle ? (
            <button
              type="button"
              className={`${styles.entry} ${styles.toggle}`}
              aria-pressed={shown}
              onClick={() => onToggle(concept, !shown)}
            >
              <MarkSample concept={concept} />
              <span>{name}</span>
            </button>
          ) : (
            <span className={styles.entry}>
              <MarkSample concept={concept} />
              <span>{name}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
