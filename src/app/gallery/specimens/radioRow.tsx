import { RadioRow } from '../../../ui/controls/RadioRow.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

const OPTIONS = [
  { value: 'row', label: <Tex tex="1 \times n" /> },
  { value: 'column', label: <Tex tex="n \times 1" /> },
  {
    value: 'none',
    label: 'Neither: its shape depends on what it is multiplied with, and no rule says which.',
  },
] as const;

type Answer = (typeof OPTIONS)[number]['value'];

export const radioRow: Specimen = {
  id: 'radioRow',
  title: 'Answers',
  group: 'Controls',
  purpose: 'One of several answers, a row each; they work without script.',
  states: [
    {
      name: 'Nothing chosen',
      Show: () => (
        <Held<Answer | null> start={null}>
          {(value, set) => (
            <RadioRow label="The gradient is" value={value} options={OPTIONS} onChange={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'Chosen',
      Show: () => (
        <Held<Answer | null> start="row">
          {(value, set) => (
            <RadioRow label="The gradient is" value={value} options={OPTIONS} onChange={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'Disabled',
      Show: () => (
        <RadioRow
          label="The gradient is"
          value="column"
          options={OPTIONS}
          onChange={() => {}}
          disabled
        />
      ),
    },
  ],
};
