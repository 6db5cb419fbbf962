import { Button } from '../ui/controls/Button.tsx';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import styles from './PlainPage.module.css';

/** A whole page has failed. The address holds what was typed, so it is worth keeping. */
export function Stopped({ error }: { error: unknown }) {
  return (
    <div className={styles.page} role="alert">
      <title>Stopped · Gradus</title>
      <h1>This page has stopped</h1>
      <p>
        That is a fault of ours. It said:{' '}
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <div className={styles.row}>
        <Button variant="main" onClick={() => window.location.reload()}>
          Load it again
        </Button>
        <CopyButton label="Copy its address" text={() => window.location.href} />
      </div>
    </div>
  );
}
