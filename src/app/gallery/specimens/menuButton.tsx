import { useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { IconButton } from '../../../ui/controls/IconButton.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/controls/MenuButton.tsx';
import type { Specimen } from '../specimen.ts';

export const menuButton: Specimen = {
  id: 'menuButton',
  title: 'Menu',
  group: 'Controls',
  purpose: 'Commands that are wanted now and then, behind one button.',
  states: [
    { name: 'Of words', Show: () => <Share /> },
    {
      name: 'Of a sign',
      Show: () => (
        <MenuButton
          trigger={<IconButton icon="more" label="More" />}
          entries={[{ kind: 'item', label: 'Copy link', icon: 'link', onSelect: () => {} }]}
        />
      ),
    },
  ],
};

function Share() {
  const [grid, setGrid] = useState(true);
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', label: 'This state' },
    { kind: 'item', icon: 'link', label: 'Copy link', hint: 'L', onSelect: () => {} },
    { kind: 'item', icon: 'qr', label: 'QR code', note: 'For the room', onSelect: () => {} },
    { kind: 'item', label: 'Link with the kept states', disabled: true, onSelect: () => {} },
    { kind: 'separator' },
    { kind: 'check', label: 'Grid', checked: grid, onChange: setGrid, hint: 'G' },
  ];
  return <MenuButton trigger={<Button>Share</Button>} entries={entries} />;
}
