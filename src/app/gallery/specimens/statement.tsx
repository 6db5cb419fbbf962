import type { Specimen } from '../specimen.ts';
import Definition from './words/definition.mdx';
import Example from './words/example.mdx';
import Note from './words/note.mdx';
import Pitfall from './words/pitfall.mdx';
import Proof from './words/proof.mdx';
import Speaker from './words/speaker.mdx';
import Theorem from './words/theorem.mdx';
import Untitled from './words/untitled.mdx';
import styles from './layout.module.css';

export const statement: Specimen = {
  id: 'statement',
  title: 'Statements',
  group: 'Lessons',
  purpose:
    'What a word means, what is true and why, worked numbers, where readers go wrong. Told apart in grey.',
  states: [
    { name: 'Definition', wide: true, Show: () => <Definition /> },
    { name: 'Theorem', wide: true, Show: () => <Theorem /> },
    { name: 'Proof', wide: true, Show: () => <Proof /> },
    { name: 'Example', wide: true, Show: () => <Example /> },
    { name: 'Pitfall', wide: true, Show: () => <Pitfall /> },
    {
      name: 'Note',
      Show: () => (
        <div className={styles.beside}>
          <Note />
        </div>
      ),
    },
    {
      name: 'Speaker, where the settings ask for it',
      Show: () => (
        <div data-speaker="on">
          <Speaker />
        </div>
      ),
    },
    { name: 'Without a title', wide: true, Show: () => <Untitled /> },
  ],
};
