import { Figure } from '../../../figure/Figure.tsx';
import type { Specimen } from '../specimen.ts';

export const waiting: Specimen = {
  id: 'waiting',
  title: 'Place of a figure',
  group: 'Figures',
  purpose: 'Kept free until the figure is near and has come, so that nothing below it moves.',
  states: [
    {
      name: 'Loading',
      wide: true,
      Show: () => (
        <Figure id="descent" query="" size="cover" title="A figure that waits" known={false} />
      ),
    },
  ],
};
