import { Link } from 'react-router';
import styles from './PlainPage.module.css';

export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <title>Page not found · Gradus</title>
      <meta name="description" content="There is no page at this address." />
      <h1>There is no page here</h1>
      <p>
        The address may be cut off or misspelt. A link from this site has all its signs in one line.
      </p>
      <p>
        <Link to="/#lessons">See the lessons</Link> or open the{' '}
        <Link to="/lab/descent/">descent lab</Link>.
      </p>
    </div>
  );
}
