import { Disclosure } from '../../../ui/controls/Disclosure.tsx';
import type { Specimen } from '../specimen.ts';

export const disclosure: Specimen = {
  id: 'disclosure',
  title: 'More',
  group: 'Controls',
  purpose: 'More, for whoever asks. It opens without script and is found by a search in the page.',
  states: [
    {
      name: 'Closed',
      Show: () => (
        <Disclosure summary="Why the factor is 1 − ηλ">
          <p>One step multiplies the distance along each axis.</p>
        </Disclosure>
      ),
    },
    {
      name: 'Open',
      Show: () => (
        <Disclosure summary="Why the factor is 1 − ηλ" defaultOpen>
          <p>One step multiplies the distance along each axis.</p>
        </Disclosure>
      ),
    },
  ],
};
