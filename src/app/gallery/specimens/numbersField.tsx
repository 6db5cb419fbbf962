import { NumbersField } from '../../../ui/controls/NumbersField.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

export const numbersField: Specimen = {
  id: 'numbersField',
  title: 'Vector',
  group: 'Controls',
  purpose: 'A vector as typed numbers; as many of them pasted into any field set all.',
  states: [
    {
      name: 'Rest',
      Show: () => (
        <Held<readonly number[]> start={[0.5, -1, 2]}>
          {(value, set) => (
            <NumbersField
              limit={1e9}
              label="Move h"
              names={['x₁', 'x₂', 'x₃']}
              value={value}
              onCommit={set}
            />
          )}
        </Held>
      ),
    },
  ],
};
