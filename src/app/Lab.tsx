import { useState } from 'react';
import { useWidget } from '../lessons/useWidget.ts';
import { Button } from '../ui/controls/Button.tsx';
import { WidgetBoundary } from '../ui/figure/Fallback.tsx';
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
  const [turn, setTurn] = useState(0);
  return (
    <div className={styles.lab}>
      <title>{`${title} lab · Gradus`}</title>
      <meta name="description" content={`${title}: your function, your start, every step of it.`} />
      <header className={styles.head}>
        <h1>{title} lab</h1>
        <p>your function, your start, every step of the way</p>
      </header>
      {loading.stage === 'ready' && query !== null ? (
        <WidgetBoundary
          title={`${title} lab`}
          onReset={() => setTurn((n) => n + 1)}
          link={() => window.location.href}
        >
          <loading.View
            key={turn}
            query={turn === 0 ? query : ''}
            size="lab"
            onQuery={keepInAddress}
          />
        </WidgetBoundary>
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

/**
 * Past the router on purpose: an address that follows a drag is no navigation, and must neither add
 * entries to the history nor start the figure again.
 */
function keepInAddress(query: string) {
  const { pathname, hash } = window.location;
  window.history.replaceState(
    window.history.state,
    '',
    `${pathname}${query && `?${query}`}${hash}`,
  );
}
