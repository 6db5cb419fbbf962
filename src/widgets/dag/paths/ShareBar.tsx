import type { WayShare } from './wayShares.ts';
import styles from './WayList.module.css';

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** How much a way contributes, next to the others: to the left of zero, and hatched, where it takes away. */
export function ShareBar({ from, width, negative, zero }: WayShare) {
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={styles.bar}
        data-negative={negative || undefined}
        style={{ left: percent(from), width: percent(width) }}
      />
      <span className={styles.zero} style={{ left: percent(zero) }} />
    </span>
  );
}
