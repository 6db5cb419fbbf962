import { marks, type Concept } from '../../../plot/marks.ts';
import { conceptColour } from '../../../ui/style/concept.ts';
import { MarkSample } from '../../../ui/readout/MarkSample.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './tokens.module.css';

const NAMES: Readonly<Record<Concept, string>> = {
  input: 'input, point',
  tangent: 'tangent, forward',
  tangent2: 'second tangent',
  output: 'output',
  gradient: 'gradient, backward',
  linear: 'linear model',
  quadratic: 'quadratic model',
  error: 'error',
  run1: 'run 1',
  run2: 'run 2',
  run3: 'run 3',
  run4: 'run 4',
  run5: 'run 5',
  run6: 'run 6',
  run7: 'run 7',
  run8: 'run 8',
};
const all = Object.keys(marks) as Concept[];
const runs = all.filter((concept) => concept.startsWith('run'));

export const concepts: Specimen = {
  id: 'concepts',
  title: 'Concepts and runs',
  group: 'Tokens',
  purpose:
    'One concept, one colour, one line, one marker: in formula, arrow, node, line and table.',
  states: [
    {
      name: 'Concepts',
      wide: true,
      Show: () => <List of={all.filter((concept) => !runs.includes(concept))} />,
    },
    { name: 'Runs', wide: true, Show: () => <List of={runs} /> },
  ],
};

function List({ of }: { readonly of: readonly Concept[] }) {
  return (
    <ul className={styles.list}>
      {of.map((concept) => (
        <li key={concept} className={styles.concept}>
          {/* The colours of runs are for lines: as text they would be too faint. */}
          <b {...(!runs.includes(concept) && { style: { color: conceptColour(concept) } })}>
            {NAMES[concept]}
          </b>
          <MarkSample concept={concept} />
          <span className={styles.value}>{marks[concept].colour}</span>
        </li>
      ))}
    </ul>
  );
}
