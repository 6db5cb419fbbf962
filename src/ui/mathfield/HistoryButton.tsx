import { useState, type RefObject } from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { Popover } from '../controls/Popover.tsx';
import styles from './HistoryButton.module.css';

interface HistoryButtonProps {
  readonly label: string;
  /** Earlier texts, oldest first. */
  readonly texts: readonly string[];
  readonly onUse: (text: string) => void;
  readonly field: RefObject<HTMLElement | null>;
}

/** Earlier texts, the newest first, each to be taken back. */
export function HistoryButton({ label, texts, onUse, field }: HistoryButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title={`Earlier texts of ${label}`}
      open={open}
      onOpenChange={setOpen}
      align="end"
      finalFocus={field}
      trigger={<IconButton icon="history" variant="plain" label={`Earlier texts of ${label}`} />}
    >
      <ol className={styles.list}>
        {[...texts].reverse().map((text) => (
          <li key={text}>
            <button
              type="button"
              className={styles.text}
              onClick={() => {
                onUse(text);
                setOpen(false);
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>
        <kbd>Alt+↑</kbd> and <kbd>Alt+↓</kbd> walk through them in the field.
      </p>
    </Popover>
  );
}
