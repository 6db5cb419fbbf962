import type { ReactNode } from 'react';
import { conceptColour, type Concept } from '../style/concept.ts';
import styles from './Gauges.module.css';

interface Gauge {
  readonly label: ReactNode;
  readonly value: string;
  readonly concept?: Concept;
}

/** A few numbers that matter now, large, each over its name. */
export function Gauges({ items }: { items: readonly Gauge[] }) {
  return (
    <dl className={styles.gauges}>
      {items.map(({ label, value, concept }, index) => (
        // The row of gauges of one figure is fixed; only its numbers change.
        <div key={index} className={styles.gauge} data-concept={concept}>
          <dt>{label}</dt>
          <dd style={concept && { color: conceptColour(concept) }}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
