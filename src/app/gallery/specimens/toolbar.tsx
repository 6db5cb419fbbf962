import { Toolbar } from '../../../ui/controls/Toolbar.tsx';
import { ToolButton } from '../../../ui/controls/ToolButton.tsx';
import type { Specimen } from '../specimen.ts';

export const toolbar: Specimen = {
  id: 'toolbar',
  title: 'Toolbar',
  group: 'Controls',
  purpose: 'Buttons that are one tab stop together. Rest on one to see its name and its key.',
  states: [
    {
      name: 'Plain',
      Show: ({ theme }) => (
        <Toolbar label={`Plain tools, ${theme}`}>
          <ToolButton variant="plain" icon="undo" label="Undo" keys="U" />
          <ToolButton variant="plain" icon="redo" label="Redo" keys="Shift+U" aria-disabled />
          <ToolButton variant="plain" icon="reset" label="Reset" keys="R" />
        </Toolbar>
      ),
    },
    {
      name: 'Line',
      Show: ({ theme }) => (
        <Toolbar label={`Lined tools, ${theme}`}>
          <ToolButton icon="first" label="First" keys="Home" aria-disabled />
          <ToolButton icon="play" label="Play" keys="Space" />
          <ToolButton icon="stepForward" label="Forward" keys="→" />
        </Toolbar>
      ),
    },
  ],
};
