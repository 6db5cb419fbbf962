import { Link } from 'react-router';
import { Button } from '../../../ui/controls/Button.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './tokens.module.css';

export const focus: Specimen = {
  id: 'focus',
  title: 'Focus ring',
  group: 'Tokens',
  purpose: 'In ink, with a gap, the same everywhere. Press Tab to see it on real things.',
  states: [
    { name: 'Drawn', Show: () => <span className={styles.ring}>Here is the focus</span> },
    { name: 'On a button', Show: () => <Button>Tab to me</Button> },
    { name: 'On a link', Show: () => <Link to="/about/">A link in ink</Link> },
  ],
};
