import { vocabulary } from '../../../lessons/vocabulary.tsx';
import { Pressed } from '../Pressed.tsx';
import type { Specimen } from '../specimen.ts';

const { Predict } = vocabulary;

export const predict: Specimen = {
  id: 'predict',
  title: 'Predict first',
  group: 'Lessons',
  purpose: 'Commit yourself first: what one has predicted, right or wrong, is remembered.',
  states: [
    { name: 'Before', wide: true, Show: () => <Question /> },
    { name: 'Chosen', wide: true, Show: () => <Asked press={['label:nth-of-type(2)']} /> },
    {
      name: 'After a right answer',
      wide: true,
      Show: () => <Asked press={['label:nth-of-type(2)', 'button:first-of-type']} />,
    },
    {
      name: 'After a wrong answer',
      wide: true,
      Show: () => <Asked press={['label:nth-of-type(3)', 'button:first-of-type']} />,
    },
  ],
};

function Asked({ press }: { readonly press: readonly string[] }) {
  return (
    <Pressed press={press}>
      <Question />
    </Pressed>
  );
}

function Question() {
  return (
    <Predict answer={2} number="9.1">
      <p>The step size is doubled. What happens to the path along the steep axis?</p>
      <ul>
        <li>It shrinks faster, without changing sides.</li>
        <li>It changes sides at every step and still shrinks.</li>
        <li>It grows.</li>
      </ul>
      <p>The factor is now negative and smaller than one in size.</p>
    </Predict>
  );
}
