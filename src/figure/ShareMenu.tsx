import { useSlice } from '../state/store.ts';
import { copyText } from '../ui/clipboard.ts';
import { MenuButton, type MenuEntry } from '../ui/controls/MenuButton.tsx';
import { ToolButton } from '../ui/controls/ToolButton.tsx';
import { labAddress } from './addresses.ts';
import type { BarProps } from './barProps.ts';

/** What can be taken away from a figure: this state as a link, its picture, its numbers, its code. */
export function ShareMenu({ session, kept, root, say, open }: BarProps) {
  const slots = useSlice(kept, (state) => state.slots);
  const copyLink = async () => {
    const address = labAddress(session.id, session.now().query);
    if (await copyText(address)) say('The link to exactly this state is copied.');
    else open('link');
  };

  const picture = async (kind: 'svg' | 'png') => {
    const { savePicture } = await import('./savePicture.ts');
    say(await savePicture(root(), kind, session));
  };
  const data = async () => {
    const { saveTable } = await import('./saveTable.ts');
    say(saveTable(session));
  };

  const entries: MenuEntry[] = [
    { kind: 'item', icon: 'link', label: 'Copy link', onSelect: () => void copyLink() },
    { kind: 'item', icon: 'qr', label: 'QR code', hint: 'Q', onSelect: () => open('qr') },
    {
      kind: 'item',
      label: 'Link with the kept states',
      disabled: slots.every((slot) => slot === null),
      onSelect: () => open('kept'),
    },
    { kind: 'item', label: 'Code for your own page', onSelect: () => open('embed') },
    { kind: 'separator' },
    { kind: 'item', label: 'Picture as SVG', onSelect: () => void picture('svg') },
    { kind: 'item', label: 'Picture as PNG', onSelect: () => void picture('png') },
    ...(session.table
      ? [{ kind: 'item', label: 'Data as CSV', onSelect: () => void data() } as const]
      : []),
    ...(session.code
      ? [{ kind: 'item', label: 'Python code', onSelect: () => open('code') } as const]
      : []),
  ];
  return (
    <MenuButton
      align="end"
      trigger={<ToolButton variant="plain" icon="link" label="Share" />}
      entries={entries}
    />
  );
}
