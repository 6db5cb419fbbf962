import { Segmented } from '../../../ui/controls/Segmented.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

const SCALES = [
  { value: 'linear', label: 'Linear' },
  { value: 'log', label: 'Logarithmic' },
] as const;
const SIZES = [
  { value: 's', label: 'A−', name: 'Smaller' },
  { value: 'm', label: 'A', name: 'Usual' },
  { value: 'l', label: 'A+', name: 'Larger' },
] as const;
const LONG = [
  { value: 'row', label: 'The gradient as a row' },
  { value: 'column', label: 'The gradient as a column' },
  { value: 'both', label: 'Both, one above the other' },
] as const;

export const segmented: Specimen = {
  id: 'segmented',
  title: 'Segmented',
  group: 'Controls',
  purpose: 'One of two to four, all in sight.',
  states: [
    {
      name: 'Rest',
      Show: () => (
        <Held<'linear' | 'log'> start="log">
          {(value, set) => (
            <Segmented label="Scale" value={value} options={SCALES} onChange={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'Signs',
      Show: () => (
        <Held<'s' | 'm' | 'l'> start="m">
          {(value, set) => <Segmented label="Text" value={value} options={SIZES} onChange={set} />}
        </Held>
      ),
    },
    {
      name: 'Disabled',
      Show: () => (
        <Segmented label="Scale" value="linear" options={SCALES} onChange={() => {}} disabled />
      ),
    },
    {
      name: 'Long text',
      wide: true,
      Show: () => (
        <Held<'row' | 'column' | 'both'> start="row">
          {(value, set) => <Segmented label="Shown" value={value} options={LONG} onChange={set} />}
        </Held>
      ),
    },
  ],
};
