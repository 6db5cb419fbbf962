import { SignedBars } from '../../../ui/chart/SignedBars.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import type { Specimen } from '../specimen.ts';

export const signedBars: Specimen = {
  id: 'signedBars',
  title: 'Signed bars',
  group: 'Readouts',
  purpose: 'A few signed numbers on one scale, such as the error along each eigendirection.',
  states: [
    {
      name: 'Two directions',
      wide: true,
      Show: () => (
        <SignedBars
          describe="Error along each eigendirection"
          limit={2.5}
          items={[
            {
              label: <Tex tex="c_1" />,
              name: 'along the floor',
              value: -1.87,
              concept: 'run1',
              note: 'crawls: factor 0.93 a step',
            },
            {
              label: <Tex tex="c_2" />,
              name: 'between the walls',
              value: 0.5625,
              concept: 'run2',
              note: 'bounces: factor −0.75 a step',
            },
          ]}
        />
      ),
    },
    {
      name: 'Longer than the scale, and no number',
      wide: true,
      Show: () => (
        <SignedBars
          describe="Error along each eigendirection, diverging"
          limit={1}
          items={[
            { label: 'steep', name: 'steep', value: -4.2e12, concept: 'error' },
            { label: 'flat', name: 'flat', value: 0, concept: 'output' },
            { label: 'third', name: 'third', value: NaN, concept: 'linear' },
          ]}
        />
      ),
    },
  ],
};
