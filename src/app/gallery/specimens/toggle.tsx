import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { Held } from '../Held.tsx';
import type { Specimen, SpecimenState } from '../specimen.ts';

const state = (name: string, kind: 'check' | 'switch', start: boolean): SpecimenState => ({
  name,
  Show: () => (
    <Held start={start}>
      {(checked, set) => <Toggle label="log scale" kind={kind} checked={checked} onChange={set} />}
    </Held>
  ),
});

export const toggle: Specimen = {
  id: 'toggle',
  title: 'Toggle',
  group: 'Controls',
  purpose: 'On or off. A switch acts at once on something that runs; a check box states a choice.',
  states: [
    state('Box, off', 'check', false),
    state('Box, on', 'check', true),
    state('Switch, off', 'switch', false),
    state('Switch, on', 'switch', true),
    {
      name: 'Disabled',
      Show: () => <Toggle label="log scale" checked disabled onChange={() => {}} />,
    },
    {
      name: 'Switch, disabled',
      Show: () => (
        <Toggle label="log scale" kind="switch" checked={false} disabled onChange={() => {}} />
      ),
    },
  ],
};
