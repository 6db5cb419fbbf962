import { useState } from 'react';
import { Frame } from '../../../figure/Frame.tsx';
import type { Slots } from '../../../url/kept.ts';
import type { WidgetSize } from '../../../widgets/definition.ts';
import type { Specimen } from '../specimen.ts';
import { sample } from '../sampleWidget.tsx';

const KEPT: Slots = [
  { name: 'Half a turn', query: 'v=1&turn=180' },
  { name: 'A quarter, from a link that a colleague wrote with a long name', query: 'v=1&turn=90' },
  ...Array.from({ length: 7 }, () => null),
];

export const frame: Specimen = {
  id: 'frame',
  title: 'Frame of a figure',
  group: 'Figures',
  purpose:
    'What every widget has around it: undo, reset, kept states, share, keys, full screen, its state in words. Press a digit in it to keep a state.',
  states: [
    { name: 'In a text', wide: true, Show: ({ theme }) => <Framed size="inline" at={theme} /> },
    {
      name: 'In a lab, with a notice and kept states',
      wide: true,
      Show: ({ theme }) => <Framed size="lab" query="v=1&turn=400" kept at={theme} />,
    },
    { name: 'On the cover', wide: true, Show: ({ theme }) => <Framed size="cover" at={theme} /> },
  ],
};

interface FramedProps {
  readonly size: WidgetSize;
  readonly query?: string;
  readonly kept?: boolean;
  readonly at: string;
}

function Framed({ size, query = 'v=1&turn=40', kept = false, at }: FramedProps) {
  const [session] = useState(() => sample.open(query, size));
  return (
    <Frame
      session={session}
      size={size}
      title={`A turn, ${size}, ${at}`}
      {...(kept && { slots: KEPT })}
    />
  );
}
