import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { Held } from '../Held.tsx';
import type { Specimen, SpecimenState } from '../specimen.ts';

const state = (name: string, size: 'text' | 'wide'): SpecimenState => ({
  name,
  Show: () => (
    <Held start={false}>
      {(open, set) => (
        <>
          <Button onClick={() => set(true)}>Open it</Button>
          <Dialog open={open} onClose={() => set(false)} title="The link to this state" size={size}>
            <p>Whoever opens it sees what you see, to the last digit.</p>
          </Dialog>
        </>
      )}
    </Held>
  ),
});

export const dialog: Specimen = {
  id: 'dialog',
  title: 'Dialog',
  group: 'Controls',
  purpose: 'A matter to be finished or left before going on; a sheet at the foot of a phone.',
  states: [state('Of text', 'text'), state('For a room', 'wide')],
};
