import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Section.module.css';

interface HeadingProps {
  readonly id?: string;
  /** Set at build time, in the order of the page. */
  readonly number?: string;
  readonly children?: ReactNode;
}

function Anchored({ id, number, children }: HeadingProps) {
  return (
    <a className={styles.anchor} href={`#${id ?? ''}`}>
      <span className={styles.number}>{number}</span>
      {children}
    </a>
  );
}

export function Section(props: HeadingProps) {
  return (
    <h2 id={props.id} className={styles.h2}>
      <Anchored {...props} />
    </h2>
  );
}

export function Subsection(props: HeadingProps) {
  return (
    <h3 id={props.id} className={styles.h3}>
      <Anchored {...props} />
    </h3>
  );
}

/** A table that is wider than a phone scrolls by itself instead of dragging the page along. */
export function ScrollingTable(props: ComponentPropsWithRef<'table'>) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table">
      <table {...props} />
    </div>
  );
}
