import type { ReactNode } from 'react';
import styles from './Statement.module.css';

interface StatementProps {
  readonly title?: string;
  /** Set at build time: definitions, theorems and examples share one count. */
  readonly number?: string;
  readonly children?: ReactNode;
}

function statement(kind: string, className: string) {
  return function Statement({ title, number, children }: StatementProps) {
    const name = number === undefined ? kind : `${kind} ${number}`;
    return (
      <div
        id={number && `${kind}-${number}`.toLowerCase()}
        className={`${styles.statement} ${className}`}
        role="group"
        aria-label={name}
      >
        <p className={styles.label}>{title === undefined ? name : `${name}. ${title}`}</p>
        {children}
      </div>
    );
  };
}

export const Definition = statement('Definition', styles.definition);
export const Theorem = statement('Theorem', styles.theorem);
export const Example = statement('Example', styles.example);
/** Where readers go wrong, and why it seems right. */
export const Pitfall = statement('Pitfall', styles.pitfall);

/** A margin note: worth knowing, not needed to go on. */
export function Note({ title, children }: Pick<StatementProps, 'title' | 'children'>) {
  return (
    <aside className={styles.note}>
      {title !== undefined && <p className={styles.label}>{title}</p>}
      {children}
    </aside>
  );
}
