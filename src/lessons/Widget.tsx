import { useReducer, useRef, useState, type ReactNode } from 'react';
import { Figure } from '../figure/Figure.tsx';
import { widgets } from '../widgets/catalogue.ts';
import type { Session } from '../widgets/definition.ts';
import { Caption } from './Caption.tsx';
import { figureId, useOnPage } from './figures.ts';
import styles from './Widget.module.css';

interface WidgetProps {
  readonly id: string;
  /** The state it starts in, as in a link to its lab. */
  readonly state: string;
  /** What to look for; as children it may hold formulas. */
  readonly caption?: string;
  readonly children?: ReactNode;
  /** The name by which words on this page reach it. */
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
  const place = useRef<HTMLElement>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [wanted, wake] = useReducer(() => true, false);
  const title = number === undefined ? entry.title : `Figure ${number}`;
  useOnPage(place, { title, session, wake, ...(name !== undefined && { name }) });
  return (
    <figure
      ref={place}
      className={styles.figure}
      {...(name !== undefined && { id: figureId(name) })}
    >
      <Figure
        id={id}
        query={state}
        size={size}
        title={title}
        wanted={wanted}
        onSession={setSession}
      />
      <Caption id={id} title={title} state={state} session={session}>
        {caption}
        {children}
      </Caption>
    </figure>
  );
}
