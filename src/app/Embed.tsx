import { useCallback, useState } from 'react';
import { useHref } from 'react-router';
import { Figure } from '../figure/Figure.tsx';
import styles from './Embed.module.css';

interface EmbedProps {
  readonly id: string;
  readonly title: string;
  readonly query: string | null;
}

/** One figure and nothing else, for a frame in somebody else's page; a link leads to its lab. */
export function Embed({ id, title, query }: EmbedProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const lab = useHref(`/lab/${id}/`);
  const keep = useCallback((next: string) => setCurrent(next), []);
  const state = current ?? query ?? '';
  return (
    <main className={styles.embed} id="main" tabIndex={-1}>
      <title>{`${title} · Gradus`}</title>
      <meta name="robots" content="noindex" />
      <h1 className="spoken">{title}</h1>
      <Figure
        id={id}
        query={query ?? ''}
        known={query !== null}
        size="lab"
        title={title}
        wholePage
        onQuery={keep}
      />
      <p className={styles.source}>
        <a href={`${lab}${state && `?${state}`}`} target="_blank" rel="noopener">
          Open in Gradus
        </a>
      </p>
    </main>
  );
}
