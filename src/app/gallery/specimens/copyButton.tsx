import { CopyButton } from '../../../ui/controls/CopyButton.tsx';
import type { Specimen } from '../specimen.ts';

const text = () => 'Every state is a link.';

export const copyButton: Specimen = {
  id: 'copyButton',
  title: 'Copy',
  group: 'Controls',
  purpose: 'Copies, says so, and shows the text selected where copying is refused.',
  states: [
    { name: 'Line', Show: () => <CopyButton label="Copy link" text={text} /> },
    { name: 'Plain', Show: () => <CopyButton label="Copy as CSV" text={text} variant="plain" /> },
  ],
};
