import { Slider } from '../../../ui/controls/Slider.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

export const slider: Specimen = {
  id: 'slider',
  title: 'Slider',
  group: 'Controls',
  purpose: 'A number to be turned: its track, its value to be typed, what limits it.',
  states: [
    {
      name: 'Rest',
      Show: () => (
        <Held start={0.4}>
          {(value, set) => <Slider label="momentum" value={value} min={0} max={1} onChange={set} />}
        </Held>
      ),
    },
    {
      name: 'With symbol, limit and note',
      Show: () => (
        <Held start={0.07}>
          {(value, set) => (
            <Slider
              label="step size"
              symbol={<Tex tex="\eta" />}
              value={value}
              min={0.001}
              max={1}
              scale="log"
              onChange={set}
              marks={[{ at: 0.1, label: 'one over the curvature' }]}
              dangerFrom={0.2}
              note="From 0.2 on the path leaves the valley."
            />
          )}
        </Held>
      ),
    },
    {
      name: 'Beyond the limit',
      Show: () => (
        <Held start={0.8}>
          {(value, set) => (
            <Slider
              label="step size"
              value={value}
              min={0}
              max={1}
              onChange={set}
              dangerFrom={0.5}
            />
          )}
        </Held>
      ),
    },
    {
      name: 'Whole numbers',
      Show: () => (
        <Held start={12}>
          {(value, set) => (
            <Slider label="steps" value={value} min={1} max={50} integer onChange={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'Disabled',
      Show: () => (
        <Slider label="momentum" value={0.9} min={0} max={1} onChange={() => {}} disabled />
      ),
    },
    {
      name: 'Long text',
      Show: () => (
        <Held start={-1.5}>
          {(value, set) => (
            <Slider
              label="the learning rate of the layer next to the output"
              value={value}
              min={-2}
              max={2}
              onChange={set}
              note="A sentence that is long enough to run over two lines, and even over three where the place is narrow."
            />
          )}
        </Held>
      ),
    },
  ],
};
