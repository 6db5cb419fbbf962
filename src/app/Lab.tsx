import { useCallback, useState } from 'react';
import { useWidget } from '../lessons/useWidget.ts';
import { Button } from '../ui/controls/Button.tsx';
import styles from './Lab.module.css';

interface LabProps {
  readonly id: string;
  readonly title: string;
  /** Null until the address can be read. */
  readonly query: string | null;
}

/** One widget with the whole page to itself; its state lives in the address. */
export function Lab({ id, title, query }: LabProps) {
  const [loading, again] = useWidget(id, query !== null);
  const { run, restart, keep } = useAddress(query);
  return (
    <div className={styles.lab}>
      <title>{`${title} lab · Gradus`}</title>
      <meta name="description" content={`${title}: your function, your start, every step of it.`} />
      <header className={styles.head}>
        <h1>{title} lab</h1>
        <p>your function, your start, every step of the way</p>
      </header>
      {loading.stage === 'ready' && run.query !== null ? (
        <loading.Boundary
          title={`${title} lab`}
          onReset={restart}
          link={() => window.location.href}
        >
          <loading.View key={run.turn} query={run.query} size="lab" onQuery={keep} />
        </loading.Boundary>
      ) : (
        <div className={styles.waiting}>
          {loading.stage === 'failed' ? (
            <div>
              <p>The lab could not be loaded.</p>
              <Button onClick={again}>Try again</Button>
            </div>
          ) : (
            <noscript>The lab computes in your browser: it needs JavaScript.</noscript>
          )}
        </div>
      )}
    </div>
  );
}

interface Run {
  readonly query: string | null;
  readonly turn: number;
}

/**
 * The address and the figure, each following the other. The figure starts afresh only for an address
 * that is not its own: after a link or "back", but not when a skip link adds its hash.
 */
function useAddress(query: string | null) {
  const [run, setRun] = useState<Run>({ query, turn: 0 });
  const [seen, setSeen] = useState(query);
  const [own, setOwn] = useState(query);
  if (query !== seen) {
    setSeen(query);
    if (query !== own) {
      setOwn(query);
      setRun({ query, turn: run.turn + 1 });
    }
  }
  const keep = useCallback((next: string) => setOwn(keepInAddress(next)), []);
  const restart = () => setRun({ query: '', turn: run.turn + 1 });
  return { run, restart, keep };
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
