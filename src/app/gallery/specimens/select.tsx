import { Select } from '../../../ui/controls/Select.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

const RULES = [
  { value: 'gd', label: 'Gradient descent' },
  { value: 'momentum', label: 'Heavy ball' },
  { value: 'nesterov', label: 'Nesterov’s accelerated gradient' },
  { value: 'adam', label: 'Adam' },
] as const;

type Rule = (typeof RULES)[number]['value'];

export const select: Specimen = {
  id: 'select',
  title: 'List',
  group: 'Controls',
  purpose: 'One of a list. Closed, it is walked by arrows and by first letters.',
  states: [
    {
      name: 'Rest',
      Show: () => (
        <Held<Rule> start="gd">
          {(value, set) => (
            <Select label="Update rule" value={value} options={RULES} onChange={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'Disabled',
      Show: () => (
        <Select label="Update rule" value="adam" options={RULES} onChange={() => {}} disabled />
      ),
    },
    {
      name: 'Long text',
      Show: () => (
        <Held<Rule> start="nesterov">
          {(value, set) => (
            <Select label="Update rule" value={value} options={RULES} onChange={set} />
          )}
        </Held>
      ),
    },
  ],
};
