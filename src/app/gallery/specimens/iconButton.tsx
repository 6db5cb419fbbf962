import { IconButton } from '../../../ui/controls/IconButton.tsx';
import type { IconName } from '../../../ui/controls/icons.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

const SIGNS: readonly IconName[] = [
  'first',
  'stepBack',
  'play',
  'pause',
  'stepForward',
  'last',
  'speed',
  'undo',
  'redo',
  'reset',
  'keep',
  'link',
  'qr',
  'download',
  'expand',
  'collapse',
  'palette',
  'history',
  'plus',
  'minus',
  'home',
  'search',
  'gear',
  'menu',
  'more',
  'down',
  'check',
  'close',
  'help',
];

export const iconButton: Specimen = {
  id: 'iconButton',
  title: 'Sign',
  group: 'Controls',
  purpose: 'A button that shows only a sign. Its name is spoken, and shown on hover.',
  states: [
    {
      name: 'All signs',
      wide: true,
      Show: () => (
        <div className={styles.flow}>
          {SIGNS.map((sign) => (
            <IconButton key={sign} icon={sign} label={sign} />
          ))}
        </div>
      ),
    },
    { name: 'Plain', Show: () => <IconButton icon="close" label="Close" variant="plain" /> },
    { name: 'Disabled', Show: () => <IconButton icon="undo" label="Undo" disabled /> },
  ],
};
