import { useEffect, useRef, type CSSProperties } from 'react';
import { Button } from '../ui/controls/Button.tsx';
import type { Slots } from '../url/kept.ts';
import { widgets } from '../widgets/catalogue.ts';
import type { Session } from '../widgets/definition.ts';
import styles from './Figure.module.css';
import { useNearby } from './useNearby.ts';
import { useSession } from './useSession.ts';

interface FigureProps {
  readonly id: string;
  /** The state it starts in, as in a link to its lab. */
  readonly query: string;
  readonly size: 'inline' | 'beside' | 'cover' | 'lab';
  /** What it is called on its page. */
  readonly title: string;
  /** Loads though it is not near: something else on the page wants it. */
  readonly wanted?: boolean;
  /** Its session, once there is one. */
  readonly onSession?: (session: Session | null) => void;
  /** The figure is what its page is for: it loads at once, and keys reach it from everywhere. */
  readonly wholePage?: boolean;
  /** False as long as its state is not known, as on a page made without a query. */
  readonly known?: boolean;
  readonly slots?: Slots | undefined;
  readonly onQuery?: (query: string) => void;
}

/** A live figure, in a place kept free for it until it is near; broken, it leaves its page whole. */
export function Figure(props: FigureProps) {
  const { id, query, size, title, wholePage = false, known = true, slots, onQuery } = props;
  const { wanted = wholePage, onSession } = props;
  const place = useRef<HTMLDivElement>(null);
  const near = useNearby(place);
  const { loading, again } = useSession(id, query, size, known && (near || wanted));
  const current = useRef(query);
  const session = loading.stage === 'ready' ? loading.session : null;

  useEffect(() => onSession?.(session), [session, onSession]);

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
            or open <span ref={(it) => it?.replaceChildren(linkTo(id, query))} />
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
