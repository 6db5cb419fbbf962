import { useRef } from 'react';
import { Live } from '../../../lessons/Live.tsx';
import { Own } from '../Own.tsx';
import { Pressed } from '../Pressed.tsx';
import type { Specimen } from '../specimen.ts';
import Question from './words/predict.mdx';

export const predict: Specimen = {
  id: 'predict',
  title: 'Predict first',
  group: 'Lessons',
  purpose: 'Commit yourself first: what one has predicted, right or wrong, is remembered.',
  states: [
    { name: 'Before', wide: true, Show: () => <Asked press={[]} /> },
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
  const text = useRef<HTMLDivElement>(null);
  return (
    <Pressed press={press}>
      <div ref={text}>
        <Own>
          <Question />
        </Own>
      </div>
      <Live text={text} />
    </Pressed>
  );
}
