import { useEffect, useRef, type CSSProperties } from 'react';
import { Button } from '../ui/controls/Button.tsx';
import type { Slots } from '../url/kept.ts';
import { widgets } from '../widgets/catalogue.ts';
import styles from './Figure.module.css';
import { useNearby } from './useNearby.ts';
import { useSession } from './useSession.ts';

/** A state that something outside the figure asks it to take. */
interface Asked {
  readonly query: string;
  /** Counts the requests, so that the same one can be made again after the figure was changed. */
  readonly turn: number;
}

interface FigureProps {
  readonly id: string;
  /** The state it starts in, as in a link to its lab. */
  readonly query: string;
  readonly size: 'inline' | 'beside' | 'cover' | 'lab';
  /** What it is called on its page. */
  readonly title: string;
  readonly asked?: Asked | undefined;
  /** The figure is what its page is for: it loads at once, and keys reach it from everywhere. */
  readonly wholePage?: boolean;
  /** False as long as its state is not known, as on a page made without a query. */
  readonly known?: boolean;
  readonly slots?: Slots | undefined;
  readonly onQuery?: (query: string) => void;
}

/** A live figure, in a place kept free for it until it is near; broken, it leaves its page whole. */
export function Figure(props: FigureProps) {
  const { id, query, size, title, asked, wholePage = false, known = true, slots, onQuery } = props;
  const place = useRef<HTMLDivElement>(null);
  const near = useNearby(place);
  const { loading, again } = useSession(
    id,
    asked?.query ?? query,
    size,
    known && (near || wholePage),
  );
  const current = useRef(query);
  const session = loading.stage === 'ready' ? loading.session : null;

  const done = useRef(asked?.turn);
  useEffect(() => {
    if (!session || asked === undefined || done.current === asked.turn) return;
    done.current = asked.turn;
    session.go(asked.query);
  }, [session, asked]);

  if (loading.stage !== 'ready') {
    return (
      <>
        <div
          ref={place}
          className={`${styles.waiting} ${size === 'cover' ? styles.cover : ''}`}
          style={heights(id, size)}
        >
          {loading.stage === 'failed' ? (
            <div>
              <p>The figure could not be loaded.</p>
              <Button onClick={() => again(query)}>Try again</Button>
            </div>
          ) : (
            <noscript>This figure moves when JavaScript is on.</noscript>
          )}
          <p className={styles.missing}>
            This figure had not been loaded when the page was printed. Print again, and it is here;
            or open <span ref={(it) => it?.replaceChildren(linkTo(id, asked?.query ?? query))} />
          </p>
        </div>
        {size === 'cover' && <div className={styles.controls} />}
      </>
    );
  }
  const { Frame, Boundary } = loading;
  return (
    <Boundary title={title} onReset={() => again(query)} link={() => linkTo(id, current.current)}>
      <Frame
        key={loading.session.key}
        session={loading.session}
        size={size}
        title={title}
        wholePage={wholePage}
        {...(slots && { slots })}
        onQuery={(next) => {
          current.current = next;
          onQuery?.(next);
        }}
      />
    </Boundary>
  );
}

const linkTo = (id: string, query: string): string =>
  new URL(`${import.meta.env.BASE_URL}lab/${id}/?${query}`, location.origin).href;

/** The place that is kept free, so that nothing below moves when the figure arrives. */
function heights(id: string, size: FigureProps['size']): CSSProperties {
  const { wide, narrow } = widgets[id].place[size];
  return { '--wide': `${wide}rem`, '--narrow': `${narrow}rem` } as CSSProperties;
}
