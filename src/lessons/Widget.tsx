import { useState } from 'react';
import { Link } from 'react-router';
import { Figure } from '../figure/Figure.tsx';
import { widgets } from '../widgets/catalogue.ts';
import styles from './Widget.module.css';

interface WidgetProps {
  readonly id: string;
  /** The state it starts in, as in a link to its lab. */
  readonly state: string;
  /** What to look for. */
  readonly caption: string;
}

/** The figure of the cover, on a page that is no text; those of the lessons are in tools/words/figure.ts. */
export function Widget({ id, state, caption }: WidgetProps) {
  const [query, setQuery] = useState(state);
  const { title } = widgets[id];
  return (
    <figure className={styles.figure}>
      <Figure id={id} query={state} size="cover" title={title} onQuery={setQuery} />
      <figcaption className={styles.caption}>
        <b className={styles.number}>{title}</b>
        {caption}{' '}
        <Link className={styles.lab} to={{ pathname: `/lab/${id}/`, search: `?${query}` }}>
          Open in the lab
        </Link>
      </figcaption>
    </figure>
  );
}
