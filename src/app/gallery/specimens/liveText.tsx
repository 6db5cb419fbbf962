import { Button } from '../../../ui/controls/Button.tsx';
import { LiveText } from '../../../ui/readout/LiveText.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

export const liveText: Specimen = {
  id: 'liveText',
  title: 'Spoken words',
  group: 'Readouts',
  purpose: 'Speaks a text once it has settled. Nothing of it is seen; a screen reader says it.',
  states: [
    {
      name: 'After a press',
      Show: () => (
        <Held start={0}>
          {(count, set) => (
            <>
              <Button onClick={() => set(count + 1)}>Step</Button>
              <LiveText text={`Step ${count}`} />
            </>
          )}
        </Held>
      ),
    },
  ],
};
