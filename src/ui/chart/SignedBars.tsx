import type { ReactNode } from 'react';
import { markerPath, marks } from '../../plot/marks.ts';
import { formatNumber, spokenNumber } from '../format.ts';
import { conceptColour, type Concept } from '../style/concept.ts';
import { barOf } from './signedBar.ts';
import styles from './SignedBars.module.css';

export interface SignedBar {
  readonly label: ReactNode;
  /** The label in words. */
  readonly name: string;
  readonly value: number;
  readonly concept: Concept;
  /** What becomes of it, under its bar. */
  readonly note?: string;
}

interface SignedBarsProps {
  readonly items: readonly SignedBar[];
  /** What a bar as long as its half of the scale stands for. */
  readonly limit: number;
  /** What the bars are, for those who do not see where they stand. */
  readonly describe: string;
}

/** A few signed numbers on one symmetric scale: to the left of the middle what is negative. */
export function SignedBars({ items, limit, describe }: SignedBarsProps) {
  return (
    <div className={styles.bars} role="group" aria-label={describe}>
      <dl className={styles.list}>
        {items.map((item, k) => (
          // The directions of one figure are fixed; only their numbers change.
          <Row key={k} item={item} limit={limit} />
        ))}
      </dl>
      <p className={styles.scale} aria-hidden="true">
        <span>{formatNumber(-limit, 3)}</span>
        <span>0</span>
        <span>{formatNumber(limit, 3)}</span>
      </p>
    </div>
  );
}

function Row({ item, limit }: { readonly item: SignedBar; readonly limit: number }) {
  const { label, name, value, concept, note } = item;
  const bar = barOf(value, limit);
  return (
    <div className={styles.row} style={{ color: conceptColour(concept) }}>
      <dt>
        <span aria-hidden="true">{label}</span>
        <span className="spoken">{name}</span>
      </dt>
      <dd className={styles.track} aria-hidden="true">
        {bar && (
          <>
            <span
              className={styles.bar}
              data-beyond={bar.beyond || undefined}
              style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
            />
            <svg className={styles.end} style={{ left: `${bar.end}%` }} viewBox="-8 -8 16 16">
              {bar.beyond ? (
                <path className={styles.open} d={value < 0 ? LEFT : RIGHT} />
              ) : (
                <path className={styles[marks[concept].fill]} d={markerPath(marks[concept])} />
              )}
            </svg>
          </>
        )}
      </dd>
      <dd className={styles.value}>
        <span aria-hidden="true">{formatNumber(value, 3)}</span>
        <span className="spoken">{spokenNumber(value, 3)}</span>
      </dd>
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

/** Two chevrons: the bar goes on. */
const RIGHT = 'M-5 -6L0 0L-5 6M1 -6L6 0L1 6';
const LEFT = 'M5 -6L0 0L5 6M-1 -6L-6 0L-1 6';
