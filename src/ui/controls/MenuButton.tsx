import { Menu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './MenuButton.module.css';
import popup from './popup.module.css';
import { usePopupContainer } from './popupContainer.tsx';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly onSelect: () => void;
      readonly icon?: IconName;
      /** The key that does the same, or another short word at the right. */
      readonly hint?: string;
      /** A second line: what happens. */
      readonly note?: string;
      readonly disabled?: boolean;
    }
  | {
      readonly kind: 'check';
      readonly label: string;
      readonly checked: boolean;
      readonly onChange: (checked: boolean) => void;
      readonly hint?: string;
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' };

interface MenuButtonProps {
  /** The button that opens it: it brings its own name. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

/** Commands that are wanted now and then, behind one button. */
export function MenuButton({ trigger, entries, align = 'start' }: MenuButtonProps) {
  const container = usePopupContainer();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal container={container}>
        <Menu.Positioner className={popup.place} align={align} sideOffset={4}>
          <Menu.Popup className={styles.popup}>
            {entries.map((entry, index) => (
              <Entry key={index} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <Menu.Separator className={popup.rule} />;
    case 'heading':
      return (
        <div className={popup.heading} role="presentation">
          {entry.label}
        </div>
      );
    case 'check':
      return (
        <Menu.CheckboxItem
          className={popup.item}
          checked={entry.checked}
          onCheckedChange={entry.onChange}
        >
          <span className={popup.sign}>
            <Menu.CheckboxItemIndicator>
              <Icon name="check" />
            </Menu.CheckboxItemIndicator>
          </span>
          <Words label={entry.label} hint={entry.hint} />
        </Menu.CheckboxItem>
      );
    case 'item':
      return (
        <Menu.Item
          className={popup.item}
          disabled={entry.disabled ?? false}
          label={entry.label}
          onClick={entry.onSelect}
        >
          <span className={popup.sign}>{entry.icon && <Icon name={entry.icon} />}</span>
          <Words label={entry.label} note={entry.note} hint={entry.hint} />
        </Menu.Item>
      );
  }
}

interface WordsProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly hint?: string | undefined;
}

function Words({ label, note, hint }: WordsProps) {
  return (
    <>
      <span className={styles.words}>
        {label}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      {hint !== undefined && <kbd className={styles.hint}>{hint}</kbd>}
    </>
  );
}
