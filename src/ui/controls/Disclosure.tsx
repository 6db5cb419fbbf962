import { useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Made only once it is open when it is a function: it may be thousands of rows. */
  readonly children: ReactNode | (() => ReactNode);
  readonly defaultOpen?: boolean;
}

/** More, for whoever asks. The browser's own, which opens without script and is found by a search in the page. */
export function Disclosure({ summary, children, defaultOpen = false }: DisclosureProps) {
  const [open, setOpen] = useState(defaultOpen);
  return (
    <details
      className={styles.details}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{summary}</summary>
      {typeof children === 'function' ? open && children() : children}
    </details>
  );
}
