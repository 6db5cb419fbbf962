import { useMemo } from 'react';
import { lessons } from '../../../lessons/catalogue.ts';
import { LessonContext } from '../../../lessons/lessonContext.ts';
import { Opening } from '../../../lessons/Opening.tsx';
import type { Specimen } from '../specimen.ts';

export const opening: Specimen = {
  id: 'opening',
  title: 'Opening of a lesson',
  group: 'Lessons',
  purpose:
    'Before the first sentence: what one will be able to do, what to read before, how long it takes.',
  states: [{ name: 'Rest', wide: true, Show: Opened }],
};

function Opened() {
  const lesson = lessons[8];
  const context = useMemo(
    () => ({ lesson, sections: [], minutes: 35, answers: [], book: ['7.1', '9'], current: null }),
    [lesson],
  );
  return (
    <LessonContext value={context}>
      <Opening>
        <ul>
          <li>say when a step is too long</li>
          <li>choose a step size from the curvature</li>
        </ul>
      </Opening>
    </LessonContext>
  );
}
