import { useEffect, useRef, useState } from 'react';
import { Frame } from '../../../figure/Frame.tsx';
import { enlist } from '../../../lessons/figures.ts';
import { Live } from '../../../lessons/Live.tsx';
import type { Specimen } from '../specimen.ts';
import { sample } from '../sampleWidget.tsx';
import Phrases from './words/set.mdx';
import Term from './words/term.mdx';

export const phrases: Specimen = {
  id: 'phrases',
  title: 'Words that do something',
  group: 'Lessons',
  purpose:
    'Words that bring a figure into a state, numbers that follow it, and a term that shows its definition.',
  states: [
    { name: 'Set and Num', wide: true, Show: ({ theme }) => <Bound at={theme} /> },
    { name: 'Term', wide: true, Show: Defined },
  ],
};

/** A figure and a sentence about it, as a lesson has them. */
function Bound({ at }: { readonly at: string }) {
  const text = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [session] = useState(() => sample.open('v=1&turn=40', 'inline'));
  const title = `A turn, ${at}`;
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    return enlist([{ name: 'sample', title, element, session, wanted: false }]);
  }, [title, session]);
  return (
    <div ref={text}>
      <Phrases />
      <div ref={place}>
        <Frame session={session} size="inline" title={title} />
      </div>
      <Live text={text} />
    </div>
  );
}

function Defined() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <div ref={text}>
      <Term />
      <Live text={text} />
    </div>
  );
}
