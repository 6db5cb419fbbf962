import { Button } from '../../ui/controls/Button.tsx';
import { useDescent, useResults } from './context.ts';
import styles from './Descent.module.css';

/** Only long work is worth a word; the last good picture stays meanwhile. */
export function Busy() {
  const { link } = useDescent();
  const progress = useResults((r) => r.progress);
  const basins = useResults((r) => r.basinsProgress);
  if (progress === null && basins === null) return null;
  const part = basins ?? progress ?? 0;
  return (
    <div className={styles.busy} data-stoppable={basins !== null || undefined}>
      <progress
        value={part}
        max={1}
        aria-label={basins === null ? 'Computing the picture' : 'Computing the basins'}
      />
      {basins === null ? 'computing' : 'basins'} {Math.round(100 * part)} %
      {basins !== null && (
        <Button variant="plain" onClick={link.stopBasins}>
          Stop
        </Button>
      )}
    </div>
  );
}
