import { Scrub } from '../../../ui/controls/Scrub.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

export const scrub: Specimen = {
  id: 'scrub',
  title: 'Scrub',
  group: 'Controls',
  purpose: 'A number in a sentence, changed where it stands: drag sideways, use arrows, or type.',
  states: [
    {
      name: 'In a sentence',
      wide: true,
      Show: () => (
        <Held start={0.1}>
          {(value, set) => (
            <p className={styles.sentence}>
              With a step size of{' '}
              <Scrub label="step size" value={value} min={0.01} max={1} onChange={set} /> the path
              needs about {Math.round(3 / value)} steps.
            </p>
          )}
        </Held>
      ),
    },
    {
      name: 'Disabled',
      Show: () => (
        <p className={styles.sentence}>
          After <Scrub label="steps" value={12} min={0} max={50} onChange={() => {}} disabled />{' '}
          steps.
        </p>
      ),
    },
  ],
};
