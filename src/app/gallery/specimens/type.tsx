import type { Specimen } from '../specimen.ts';
import styles from './tokens.module.css';

const SIZES = [
  ['--t-3xl', 'Gradus'],
  ['--t-2xl', 'A step downhill'],
  ['--t-xl', 'The step size decides'],
  ['--t-l', 'A line under a title says what it is for.'],
  ['--t-m', 'Text to be read, sixty-six characters to a line.'],
  ['--t-s', 'Margin notes, captions and controls.'],
  ['--t-xs', 'Labels and numbers at axes.'],
] as const;

export const type: Specimen = {
  id: 'type',
  title: 'Type',
  group: 'Tokens',
  purpose:
    'A text serif with optical sizes, a quiet sans for controls, a mono whose figures align.',
  states: [
    {
      name: 'Scale',
      wide: true,
      Show: () => (
        <ul className={styles.list}>
          {SIZES.map(([token, words]) => (
            <li key={token} className={styles.row}>
              <span className={styles.sample} style={{ fontSize: `var(${token})` }}>
                {words}
              </span>
              <span className={styles.value}>{token}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: 'Faces',
      wide: true,
      Show: () => (
        <ul className={styles.list}>
          {(['--serif', '--sans', '--mono'] as const).map((face) => (
            <li key={face} className={styles.row}>
              <span style={{ fontFamily: `var(${face})` }}>
                Quick steps, 0123456789, −∇f(x) ≤ ε
              </span>
              <span className={styles.value}>{face}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ],
};
