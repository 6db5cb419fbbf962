import { FiguresProvider, useFigures } from '../../../lessons/figures.tsx';
import { vocabulary } from '../../../lessons/vocabulary.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

const { Term, Try } = vocabulary;

export const phrases: Specimen = {
  id: 'phrases',
  title: 'Words that do something',
  group: 'Lessons',
  purpose: 'A phrase that brings a figure into a state, and a term that shows its definition.',
  states: [
    {
      name: 'Try',
      wide: true,
      Show: () => (
        <FiguresProvider>
          <p className={styles.sentence}>
            Look at{' '}
            <Try widget="sample" state="eta=0.4">
              a step that is too long
            </Try>
            , and then at{' '}
            <Try widget="sample" state="eta=0.05">
              one that creeps
            </Try>
            . <Heard />
          </p>
        </FiguresProvider>
      ),
    },
    {
      name: 'Term',
      wide: true,
      Show: () => (
        <p className={styles.sentence}>
          The <Term id="condition-number">condition number</Term> decides how long the way is.
        </p>
      ),
    },
  ],
};

function Heard() {
  const query = useFigures().requests.sample?.query;
  return (
    <>The figure {query === undefined ? 'has not been asked yet' : `was asked for ${query}`}.</>
  );
}
