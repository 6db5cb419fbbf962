import type { Outcome } from '../../state/practice/sittings.ts';
import styles from './Dots.module.css';
import { outcomeWords } from './words.ts';

interface StepDotsProps {
  /** Of every exercise so far; null for what was passed over or is not answered yet. */
  readonly outcomes: readonly (Outcome | null)[];
  readonly at: number;
  /** How many there are going to be. */
  readonly length: number;
}

const LOOKS: Readonly<Record<Outcome, string>> = { first: 'full', later: 'half', missed: 'bar' };

/** How far a session has come and how it went: full, half full, barred, empty. */
export function StepDots({ outcomes, at, length }: StepDotsProps) {
  return (
    <ol className={styles.dots} aria-label="Exercises of this session">
      {Array.from({ length }, (_, k) => {
        const outcome = outcomes[k] ?? null;
        const words = outcome ? outcomeWords[outcome] : k < at ? 'passed over' : 'to come';
        return (
          <li
            key={k}
            className={styles.dot}
            data-look={outcome ? LOOKS[outcome] : undefined}
            title={k === at ? undefined : words}
            {...(k === at && { 'aria-current': 'step' as const })}
          >
            <span className="spoken">{k === at ? `${k + 1}, now` : `${k + 1}, ${words}`}</span>
          </li>
        );
      })}
    </ol>
  );
}
