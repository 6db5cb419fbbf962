import { Notice } from '../../../ui/readout/Notice.tsx';
import type { Specimen } from '../specimen.ts';

export const notice: Specimen = {
  id: 'notice',
  title: 'Notice',
  group: 'Readouts',
  purpose: 'One sentence the reader should not miss, and can put away.',
  states: [
    { name: 'Plain', wide: true, Show: () => <Notice>This link was shortened on its way.</Notice> },
    {
      name: 'To be put away',
      wide: true,
      Show: () => (
        <Notice onDismiss={() => {}}>
          The step size 40 is outside 0 to 10; 10 is used. The start is proposed, because the link
          says none.
        </Notice>
      ),
    },
    {
      name: 'Fault',
      wide: true,
      Show: () => <Notice tone="fault">The picture shows your last good function.</Notice>,
    },
  ],
};
