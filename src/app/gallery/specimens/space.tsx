import type { Specimen } from '../specimen.ts';
import styles from './tokens.module.css';

const STROKES = ['--w-hair', '--w-line', '--w-data', '--w-strong', '--focus-w'] as const;

export const space: Specimen = {
  id: 'space',
  title: 'Space and strokes',
  group: 'Tokens',
  purpose: 'Eight distances and five strokes; nothing on a page has another.',
  states: [
    {
      name: 'Space',
      Show: () => (
        <ul className={styles.list}>
          {[1, 2, 3, 4, 5, 6, 7, 8].map((n) => (
            <li key={n}>
              <span className={styles.space} style={{ width: `var(--s-${n})` }} />
              <span className={styles.value}>--s-{n}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: 'Strokes',
      Show: () => (
        <ul className={styles.list}>
          {STROKES.map((token) => (
            <li key={token}>
              <span className={styles.stroke} style={{ height: `var(${token})` }} />
              <span className={styles.value}>{token}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ],
};
