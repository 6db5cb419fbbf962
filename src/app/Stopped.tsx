import { Button } from '../ui/controls/Button.tsx';
import styles from './PlainPage.module.css';

/** A whole page has failed. Its address holds what was typed, so loading it again loses nothing. */
export function Stopped({ error }: { error: unknown }) {
  return (
    <div className={styles.page} role="alert">
      <title>Stopped · Gradus</title>
      <h1>This page has stopped</h1>
      <p>
        That is a fault of ours. It said:{' '}
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <Button variant="main" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </div>
  );
}
