import { Button } from '../../../ui/controls/Button.tsx';
import { Popover } from '../../../ui/controls/Popover.tsx';
import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

export const popover: Specimen = {
  id: 'popover',
  title: 'Popover',
  group: 'Controls',
  purpose: 'A small place of its own beside what opened it.',
  states: [
    {
      name: 'Titled',
      Show: () => (
        <Popover title="What is drawn" titled trigger={<Button>Layers</Button>}>
          <Held start={true}>
            {(checked, set) => <Toggle label="Contours" checked={checked} onChange={set} />}
          </Held>
        </Popover>
      ),
    },
  ],
};
