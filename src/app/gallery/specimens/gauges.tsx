import { Gauges } from '../../../ui/readout/Gauges.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import type { Specimen } from '../specimen.ts';

export const gauges: Specimen = {
  id: 'gauges',
  title: 'Gauges',
  group: 'Readouts',
  purpose: 'A few numbers that matter now, large, each over its name.',
  states: [
    {
      name: 'Rest',
      wide: true,
      Show: () => (
        <Gauges
          items={[
            { label: 'iteration', value: '17' },
            { label: 'loss', value: '0.0432', concept: 'output' },
            { label: <Tex tex="\lVert\nabla f\rVert" />, value: '0.416', concept: 'gradient' },
          ]}
        />
      ),
    },
    {
      name: 'Long numbers',
      wide: true,
      Show: () => (
        <Gauges
          items={[
            { label: 'loss', value: '−1.234567×10⁻¹²', concept: 'output' },
            { label: 'of the quadratic model', value: '∞', concept: 'quadratic' },
            { label: 'not known yet', value: '–' },
          ]}
        />
      ),
    },
  ],
};
