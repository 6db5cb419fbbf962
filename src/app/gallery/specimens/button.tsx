import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/icons.tsx';
import type { Specimen } from '../specimen.ts';

export const button: Specimen = {
  id: 'button',
  title: 'Button',
  group: 'Controls',
  purpose: 'Does something. Filled for the one thing to do next, plain for what may be overlooked.',
  states: [
    { name: 'Line', Show: () => <Button>Try again</Button> },
    { name: 'Main', Show: () => <Button variant="main">Show me</Button> },
    { name: 'Plain', Show: () => <Button variant="plain">Dismiss</Button> },
    {
      name: 'With a sign',
      Show: () => (
        <Button>
          <Icon name="download" />
          Download CSV
        </Button>
      ),
    },
    { name: 'Disabled', Show: () => <Button disabled>Try again</Button> },
    {
      name: 'Main, disabled',
      Show: () => (
        <Button variant="main" disabled>
          Show me
        </Button>
      ),
    },
    {
      name: 'Long text',
      wide: true,
      Show: () => (
        <Button>Start the figure again from the state in which the page was opened</Button>
      ),
    },
  ],
};
