import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Figure } from '../figure/Figure.tsx';
import { Notice } from '../ui/readout/Notice.tsx';
import { parseKept } from '../url/kept.ts';
import type { Session } from '../widgets/definition.ts';
import { labs } from '../widgets/labs.ts';
import styles from './Lab.module.css';

interface LabProps {
  readonly id: string;
  readonly title: string;
  /** Null until the address can be read. */
  readonly query: string | null;
  /** What stands after `#`: kept states, perhaps. */
  readonly fragment: string;
}

/** One widget with the whole page to itself; its state lives in the address. */
export function Lab({ id, title, query, fragment }: LabProps) {
  const { asked, keep } = useAddress(query);
  const [session, setSession] = useState<Session | null>(null);
  const done = useRef(asked.turn);
  useEffect(() => {
    if (!session || done.current === asked.turn) return;
    done.current = asked.turn;
    session.go(asked.query);
  }, [session, asked]);
  const kept = useMemo(() => parseKept(fragment), [fragment]);
  const deck = labs.find((lab) => lab.id === id)?.deck ?? '';
  return (
    <div className={styles.lab}>
      <title>{`${title} lab · Gradus`}</title>
      <meta name="description" content={`${title}: ${deck}`} />
      <header className={styles.head}>
        <h1>{title} lab</h1>
        <p>{deck}</p>
      </header>
      {kept?.cut && (
        <Notice>
          The kept states of this link were cut or changed on their way. Those that could be read
          are there.
        </Notice>
      )}
      <noscript>
        <p>The lab computes in your browser: it needs JavaScript.</p>
      </noscript>
      <Figure
        id={id}
        query={asked.query}
        known={query !== null}
        onSession={setSession}
        size="lab"
        title={`${title} lab`}
        wholePage
        slots={kept?.slots}
        onQuery={keep}
      />
    </div>
  );
}

/**
 * The address and the figure, each following the other. The figure is asked to go only where an address
 * is not its own: after a link or "back", but not when a skip link adds its hash.
 */
function useAddress(query: string | null) {
  const [asked, setAsked] = useState({ query: query ?? '', turn: 0 });
  const [seen, setSeen] = useState(query);
  const [own, setOwn] = useState(query);
  if (query !== null && query !== seen) {
    setSeen(query);
    if (query !== own) {
      setOwn(query);
      // The first query is where the figure starts, not where it is asked to go.
      setAsked({ query, turn: seen === null ? 0 : asked.turn + 1 });
    }
  }
  const keep = useCallback((next: string) => setOwn(keepInAddress(next)), []);
  return { asked, keep };
}

/**
 * Past the router on purpose: an address that follows a drag is no navigation and must not add entries
 * to the history. Returns the query as the browser writes it.
 */
function keepInAddress(query: string): string {
  const { pathname, hash } = window.location;
  const address = `${pathname}${query && `?${query}`}${hash}`;
  window.history.replaceState(window.history.state, '', address);
  return window.location.search.slice(1);
}
