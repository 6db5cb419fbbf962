import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Figure } from '../figure/Figure.tsx';
import { widgets } from '../widgets/catalogue.ts';
import { useFigures } from './figures.tsx';
import { figureId } from './Try.tsx';
import styles from './Widget.module.css';

interface WidgetProps {
  readonly id: string;
  /** The state it starts in, as in a link to its lab. */
  readonly state: string;
  /** What to look for; as children it may hold formulas. */
  readonly caption?: string;
  readonly children?: ReactNode;
  /** The name by which a Try on this page reaches it. */
  readonly name?: string;
  /** On the cover a figure shows less of itself. */
  readonly size?: 'inline' | 'cover';
  /** Set at build time. */
  readonly number?: string;
}

/** A live figure. Caption and number are part of the page; the figure itself arrives when it is near. */
export function Widget(props: WidgetProps) {
  const { id, state, caption, children, name, size = 'inline', number } = props;
  const entry = widgets[id];
  if (!entry) throw new Error(`Widget: there is none called “${id}”.`);
  const asked = useFigures().requests[name ?? ''];
  const title = number === undefined ? entry.title : `Figure ${number}`;
  return (
    <figure className={styles.figure} {...(name !== undefined && { id: figureId(name) })}>
      <Figure id={id} query={state} size={size} title={title} asked={asked} />
      <figcaption className={styles.caption}>
        <b className={styles.number}>{title}</b>
        {caption}
        {children}{' '}
        <Link
          className={styles.lab}
          to={{ pathname: `/lab/${id}/`, search: `?${asked?.query ?? state}` }}
        >
          Open in the lab
        </Link>
      </figcaption>
    </figure>
  );
}
