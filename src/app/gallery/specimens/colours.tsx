import type { Specimen } from '../specimen.ts';
import styles from './tokens.module.css';

const GROUNDS = ['--paper', '--surface', '--plane'];
const INKS = ['--ink', '--ink-2', '--ink-3', '--ctl', '--contour', '--rule', '--grid', '--focus'];

export const colours: Specimen = {
  id: 'colours',
  title: 'Paper and ink',
  group: 'Tokens',
  purpose: 'Prose stands on bare paper. The one tint marks a region that is operated.',
  states: [
    { name: 'Grounds', Show: () => <Swatches tokens={GROUNDS} /> },
    { name: 'Inks and rules', wide: true, Show: () => <Swatches tokens={INKS} /> },
    {
      name: 'Text on tint',
      wide: true,
      Show: () => (
        <div className={styles.tint}>
          Ink for reading, <span style={{ color: 'var(--ink-2)' }}>a second ink for notes</span>,{' '}
          <span style={{ color: 'var(--ink-3)' }}>a third for numbers of sections</span>.
        </div>
      ),
    },
  ],
};

function Swatches({ tokens }: { readonly tokens: readonly string[] }) {
  return (
    <ul className={styles.swatches}>
      {tokens.map((token) => (
        <li key={token}>
          <span className={styles.swatch} style={{ background: `var(${token})` }} />
          <span className={styles.value}>{token}</span>
        </li>
      ))}
    </ul>
  );
}
