import type { ReactNode } from 'react';
import styles from './FormulaLine.module.css';

/** A line for a formula; its place is kept while it is on its way, so that the controls below stay where they are. */
export function FormulaLine({ children }: { readonly children: ReactNode }) {
  return <div className={styles.formula}>{children}</div>;
}
