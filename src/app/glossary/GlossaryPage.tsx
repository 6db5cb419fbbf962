import { useState } from 'react';
import { useLocation } from 'react-router';
import { terms } from 'virtual:glossary';
import { Entry } from './Entry.tsx';
import { byLetter, fits } from './filter.ts';
import styles from './GlossaryPage.module.css';
import { useMounted } from '../useMounted.ts';

const letters = byLetter(terms);

/** Every word of the course, as the index of a book. */
export function GlossaryPage() {
  const [query, setQuery] = useState('');
  const { hash } = useLocation();
  // The page was made without an anchor; which term was asked for is known only in the browser.
  const mounted = useMounted();
  const here = mounted ? decodeURIComponent(hash.slice(1)) : '';
  const shown = new Set(terms.filter((term) => fits(term, query)).map(({ id }) => id));

  return (
    <article className={styles.page} data-glossary="">
      <title>Glossary · Gradus</title>
      <meta
        name="description"
        content="The words of the course, each with an exact definition and the lesson that teaches it."
      />
      <header className={styles.head}>
        <h1>Glossary</h1>
        <p className={styles.deck}>
          The words of the course, each defined once. Gradients are rows, and a derivative with
          respect to a matrix has its shape.
        </p>
      </header>
      <div className={styles.tools}>
        <label className={styles.filter}>
          <span>Filter</span>
          <input
            type="search"
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <p className={styles.count} role="status">
          {query.trim() === '' ? '' : told(shown.size)}
        </p>
        <nav className={styles.letters} aria-label="Letters">
          {letters.map(({ letter, terms }) =>
            terms.some(({ id }) => shown.has(id)) ? (
              <a key={letter} href={`#letter-${letter.toLowerCase()}`}>
                {letter}
              </a>
            ) : (
              <span key={letter} aria-hidden="true">
                {letter}
              </span>
            ),
          )}
        </nav>
      </div>
      {letters.map(({ letter, terms }) => (
        <section
          key={letter}
          className={styles.letter}
          aria-labelledby={`letter-${letter.toLowerCase()}`}
          hidden={!terms.some(({ id }) => shown.has(id))}
        >
          <h2 id={`letter-${letter.toLowerCase()}`}>{letter}</h2>
          <dl className={styles.terms}>
            {terms.map((term) => (
              <Entry
                key={term.id}
                term={term}
                here={term.id === here}
                hidden={!shown.has(term.id)}
              />
            ))}
          </dl>
        </section>
      ))}
      {shown.size === 0 && (
        <p className={styles.none}>
          No term fits. The filter looks at names and at other words for the same thing; the search
          looks at everything.
        </p>
      )}
    </article>
  );
}

function told(count: number): string {
  return count === 1 ? '1 term' : `${count} terms`;
}
