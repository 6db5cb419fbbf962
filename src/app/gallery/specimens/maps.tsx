import type { Specimen } from '../specimen.ts';
import styles from './tokens.module.css';

export const maps: Specimen = {
  id: 'maps',
  title: 'Colour maps',
  group: 'Tokens',
  purpose:
    'Cividis for numbers in one direction, vik around a middle, and the veil: cividis pale enough for a path to lie on it.',
  states: (
    [
      ['Sequential', 'seq'],
      ['Diverging', 'div'],
      ['Veil', 'veil'],
    ] as const
  ).map(([name, map]) => ({
    name,
    wide: true,
    Show: () => (
      <ol className={styles.map} aria-label={`${name}, from low to high`}>
        {Array.from({ length: 10 }, (_, i) => (
          <li key={i} className={styles.step} style={{ background: `var(--${map}-${i})` }} />
        ))}
      </ol>
    ),
  })),
};
