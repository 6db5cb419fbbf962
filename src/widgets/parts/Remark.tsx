import type { ReactNode } from 'react';
import styles from './Remark.module.css';

interface RemarkProps {
  /** `hint` helps on, `remark` says what is unusual here, `alarm` that something came to grief. */
  readonly kind?: 'hint' | 'remark' | 'alarm';
  /** Said at once by a screen reader. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** A sentence of the figure about what is seen in it. */
export function Remark({ kind = 'hint', urgent = false, children }: RemarkProps) {
  return (
    <p className={styles[kind]} data-remark={kind} role={urgent ? 'alert' : undefined}>
      {children}
    </p>
  );
}
