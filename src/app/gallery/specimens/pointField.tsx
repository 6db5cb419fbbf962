import { PointField } from '../../../ui/controls/PointField.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

type Point = readonly [number, number];

export const pointField: Specimen = {
  id: 'pointField',
  title: 'Point',
  group: 'Controls',
  purpose: 'A point as two typed numbers; a pair pasted into either sets both.',
  states: [
    {
      name: 'Rest',
      Show: () => (
        <Held<Point> start={[1.5, -2]}>
          {(value, set) => <PointField label="Start" value={value} onCommit={set} />}
        </Held>
      ),
    },
    {
      name: 'Named',
      Show: () => (
        <Held<Point> start={[0.25, 3]}>
          {(value, set) => (
            <PointField label="Polar" names={['r', 'θ']} value={value} onCommit={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'Disabled',
      Show: () => <PointField label="Start" value={[0, 0]} onCommit={() => {}} disabled />,
    },
  ],
};
