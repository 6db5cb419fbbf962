import { useRef } from 'react';
import { Live } from '../../../lessons/Live.tsx';
import type { Specimen } from '../specimen.ts';
import Staged from './words/stage.mdx';

export const stage: Specimen = {
  id: 'stage',
  title: 'Stage and steps',
  group: 'Lessons',
  purpose:
    'A figure that stays in sight beside a text whose steps drive it: by scrolling, focus or a press on a title.',
  states: [{ name: 'Rest', wide: true, Show: OnStage }],
};

function OnStage() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <div ref={text}>
      <Staged />
      <Live text={text} />
    </div>
  );
}
