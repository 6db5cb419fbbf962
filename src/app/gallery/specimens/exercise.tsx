import { useRef } from 'react';
import { Live } from '../../../lessons/Live.tsx';
import { Own } from '../Own.tsx';
import { Pressed } from '../Pressed.tsx';
import type { Specimen } from '../specimen.ts';
import Questions from './words/exercise.mdx';

export const exercise: Specimen = {
  id: 'exercise',
  title: 'Exercise',
  group: 'Lessons',
  purpose:
    'A question with one right answer: a number, a row, an expression or a choice. What went wrong is named.',
  states: [{ name: 'Rest', wide: true, Show: Asked }],
};

function Asked() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <Pressed press={[]}>
      <div ref={text}>
        <Own>
          <Questions />
        </Own>
      </div>
      <Live text={text} />
    </Pressed>
  );
}
