import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { ReactNode } from 'react';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly label: string;
  /** `Toolbar.Button`s, or what renders itself as one: `ToolButton`. */
  readonly children: ReactNode;
}

/** Buttons that are one tab stop together; arrows move among them. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <Base.Root className={styles.toolbar} aria-label={label}>
      {children}
    </Base.Root>
  );
}

Toolbar.Button = Base.Button;
