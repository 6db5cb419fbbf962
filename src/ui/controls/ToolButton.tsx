import { IconButton } from './IconButton.tsx';
import type { NativeButton } from './Button.tsx';
import type { IconName } from './icons.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Tooltip } from './Tooltip.tsx';

interface ToolButtonProps extends Omit<NativeButton, 'children' | 'title' | 'style'> {
  readonly label: string;
  readonly icon: IconName;
  /** The key that does the same, shown beside the name and told to screen readers. */
  readonly keys?: string;
  readonly variant?: 'line' | 'plain';
}

/** A sign in a toolbar, with its name and its key in a tooltip. */
export function ToolButton({ keys, label, icon, variant = 'line', ...native }: ToolButtonProps) {
  const button = (
    <IconButton
      label={label}
      icon={icon}
      variant={variant}
      title={undefined}
      aria-keyshortcuts={keys === undefined ? undefined : spokenKeys(keys)}
      {...native}
    />
  );
  return (
    <Tooltip text={label} {...(keys !== undefined && { keys })}>
      <Toolbar.Button render={button} />
    </Tooltip>
  );
}

const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ['→', 'ArrowRight'],
  ['←', 'ArrowLeft'],
  ['↑', 'ArrowUp'],
  ['↓', 'ArrowDown'],
  ['Ctrl', 'Control'],
]);

/** `Ctrl+→` as assistive technology expects it: `Control+ArrowRight`. */
const spokenKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => KEY_NAMES.get(key) ?? key)
    .join('+');
