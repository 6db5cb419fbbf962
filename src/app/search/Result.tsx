import { lazy, Suspense, type MouseEvent } from 'react';
import { useHref } from 'react-router';
import { Autocomplete } from '@base-ui/react/autocomplete';
import type { Hit } from './find.ts';
import { Marked } from './Marked.tsx';
import styles from './SearchDialog.module.css';

const Tex = lazy(() => import('../../ui/math/Tex.tsx').then(({ Tex }) => ({ default: Tex })));

interface ResultProps {
  readonly hit: Hit;
  readonly query: string;
  readonly onGo: (to: string) => void;
}

/** One line of the results: a real link, so that it can be opened in another tab too. */
export function Result({ hit, query, onGo }: ResultProps) {
  const { title, to, place, tex, matched } = hit;
  const href = useHref(to);
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onGo(to);
  };
  return (
    <Autocomplete.Item
      value={hit}
      className={styles.result}
      onClick={follow}
      render={<a href={href} tabIndex={-1} />}
    >
      <span className={styles.title}>
        {tex === undefined ? (
          <Marked text={title} query={query} matched={matched} />
        ) : (
          <Suspense fallback={title}>
            <Tex tex={tex} />
          </Suspense>
        )}
      </span>
      {place && <span className={styles.place}>{place}</span>}
    </Autocomplete.Item>
  );
}
