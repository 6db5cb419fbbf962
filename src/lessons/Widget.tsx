import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Link, useHref } from 'react-router';
import { Button } from '../ui/controls/Button.tsx';
import { widgets, type Place } from '../widgets/catalogue.ts';
import { useFigures } from './figures.tsx';
import { figureId } from './Try.tsx';
import { useNearby } from './useNearby.ts';
import { useWidget } from './useWidget.ts';
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
  const query = asked?.query ?? state;
  const title = number === undefined ? entry.title : `Figure ${number}`;
  return (
    <figure className={styles.figure} {...(name !== undefined && { id: figureId(name) })}>
      {/* A request from the text starts the figure afresh, in the state that was asked for. */}
      <Live
        key={asked?.turn ?? 0}
        id={id}
        query={query}
        title={title}
        place={entry.place[size]}
        size={size}
      />
      <figcaption className={styles.caption}>
        <b className={styles.number}>{title}</b>
        {caption}
        {children}{' '}
        <Link className={styles.lab} to={{ pathname: `/lab/${id}/`, search: `?${query}` }}>
          Open in the lab
        </Link>
      </figcaption>
    </figure>
  );
}

interface LiveProps {
  readonly id: string;
  readonly query: string;
  readonly title: string;
  readonly place: Place;
  readonly size: 'inline' | 'cover';
}

function Live({ id, query, title, place: kept, size }: LiveProps) {
  const place = useRef<HTMLDivElement>(null);
  const [loading, again] = useWidget(id, useNearby(place));
  const [turn, setTurn] = useState(0);
  const current = useRef(query);
  const lab = useHref(`/lab/${id}/`);

  if (loading.stage !== 'ready') {
    return (
      <div ref={place} className={styles.waiting} style={heights(kept)}>
        {loading.stage === 'failed' ? (
          <div>
            <p>The figure could not be loaded.</p>
            <Button onClick={again}>Try again</Button>
          </div>
        ) : (
          <noscript>This figure moves when JavaScript is on.</noscript>
        )}
      </div>
    );
  }
  return (
    <loading.Boundary
      title={title}
      onReset={() => setTurn((n) => n + 1)}
      link={() => new URL(`${lab}?${current.current}`, window.location.href).href}
    >
      <loading.View
        key={turn}
        query={query}
        size={size}
        onQuery={(next) => {
          current.current = next;
        }}
      />
    </loading.Boundary>
  );
}

/** The place that is kept free, so that nothing below moves when the figure arrives. */
function heights({ wide, narrow }: Place): CSSProperties {
  return { '--wide': `${wide}rem`, '--narrow': `${narrow}rem` } as CSSProperties;
}
