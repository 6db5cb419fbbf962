import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useQuery } from '../useQuery.ts';
import styles from './Gallery.module.css';

const Gallery = lazy(async () => ({ default: (await import('./Gallery.tsx')).Gallery }));

/** The door to the gallery. The specimens hold everything the site has, and come when the page is open. */
export function GalleryPage() {
  const query = useQuery();
  return (
    <div className={styles.page}>
      <title>Gallery · Gradus</title>
      <meta name="description" content="Every component of Gradus, in every state and theme." />
      <header className={styles.head}>
        <h1>Gallery</h1>
        <p className={styles.deck}>
          Every part that Gradus is made of, in every state and theme. All of it works: drag, type,
          press. The visual tests look at this page.
        </p>
        <p className={styles.about}>
          <Link to="/about/">About Gradus</Link>
        </p>
      </header>
      <noscript>
        <p>The specimens are made in your browser: this page needs JavaScript.</p>
      </noscript>
      {query !== null && (
        <Suspense fallback={<p className={styles.waiting}>Laying out the specimens…</p>}>
          <Gallery query={query} />
        </Suspense>
      )}
    </div>
  );
}
