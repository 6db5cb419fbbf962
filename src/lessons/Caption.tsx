import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Session } from '../widgets/definition.ts';
import styles from './Widget.module.css';

interface CaptionProps {
  readonly id: string;
  readonly title: string;
  /** The state that the figure begins in. */
  readonly state: string;
  readonly session: Session | null;
  readonly children: ReactNode;
}

/** What to look for, and the way to the lab, with the figure as it stands. */
export function Caption({ id, title, state, session, children }: CaptionProps) {
  const [query, setQuery] = useState(state);
  // Asked only when the link is about to be used: a figure moves many times before that.
  const look = () => setQuery(session?.now().query ?? state);
  return (
    <figcaption className={styles.caption}>
      <b className={styles.number}>{title}</b>
      {children}{' '}
      <Link
        className={styles.lab}
        to={{ pathname: `/lab/${id}/`, search: `?${query}` }}
        onPointerDown={look}
        onFocus={look}
      >
        Open in the lab
      </Link>
    </figcaption>
  );
}
