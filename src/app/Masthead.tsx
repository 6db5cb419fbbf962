import { Link, useLocation } from 'react-router';
import { DisplayButton } from './DisplayButton.tsx';
import styles from './Masthead.module.css';
import { settings } from '../state/settings.ts';
import { useSlice } from '../state/store.ts';
import { SearchButton } from './search/SearchButton.tsx';

export function Masthead() {
  const { pathname } = useLocation();
  const letters = useSlice(settings, ({ keys }) => keys === 'on');
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to the text
      </a>
      <header className={styles.mast}>
        <Link className={styles.word} to="/">
          Gradus
        </Link>
        <nav className={styles.nav} aria-label="Site">
          <Link to="/#lessons" {...here(pathname.startsWith('/lessons/'))}>
            Lessons
          </Link>
          <Link to="/lab/" {...here(pathname.startsWith('/lab/'))}>
            Labs
          </Link>
          <Link
            to="/practice/"
            {...here(pathname.startsWith('/practice/') || pathname.startsWith('/x/'))}
          >
            Practice
          </Link>
          <Link
            className={styles.roomy}
            to="/assign/"
            {...here(pathname.startsWith('/assign') || pathname.startsWith('/review'))}
          >
            Teach
          </Link>
          <Link
            className={styles.roomy}
            to="/glossary/"
            {...here(pathname.startsWith('/glossary'))}
          >
            Glossary
          </Link>
          <Link
            className={styles.roomy}
            to="/cheat-sheet/"
            {...here(pathname.startsWith('/cheat-sheet'))}
          >
            Formulas
          </Link>
        </nav>
        <div className={styles.tools}>
          <SearchButton enabled={letters} />
          <DisplayButton />
        </div>
      </header>
    </>
  );
}

/** Within a lesson one is in "Lessons", though not on the page it leads to. */
function here(inside: boolean) {
  return inside ? { 'data-here': true, 'aria-current': true as const } : {};
}
