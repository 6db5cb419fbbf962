import { useEffect } from 'react';
import { Link } from 'react-router';
import styles from './PlainPage.module.css';

/** What an address ends in while it is taken for none that the router knows. */
const AWAY = '-/';

/**
 * A server sends this page for addresses such as /x/03-T/, which the router would take for an exercise while the page
 * is made for none. The address is another until the page is alive; then it is again what was typed.
 */
const asUnknown = `if(/\\/(x|practice|lab|embed)\\//.test(location.pathname))history.replaceState(history.state,'',location.pathname.replace(/\\/?$/,'/${AWAY}')+location.search+location.hash)`;

export function NotFoundPage() {
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    if (!pathname.endsWith(`/${AWAY}`)) return;
    const typed = pathname.slice(0, -AWAY.length);
    window.history.replaceState(window.history.state, '', typed + search + hash);
  }, []);
  return (
    <div className={styles.page}>
      <title>Page not found · Gradus</title>
      <meta name="description" content="There is no page at this address." />
      <script
        dangerouslySetInnerHTML={{ __html: import.meta.env.SSR ? asUnknown : '' }}
        suppressHydrationWarning
      />
      <h1>There is no page here</h1>
      <p>
        The address may be cut off or misspelt. A link from this site has all its signs in one line.
      </p>
      <p>
        <Link to="/#lessons">See the lessons</Link>, <Link to="/practice/">the exercises</Link> or
        open the <Link to="/lab/descent/">descent lab</Link>.
      </p>
    </div>
  );
}
