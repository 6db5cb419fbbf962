import { Button } from '../../ui/controls/Button.tsx';
import styles from './Item.module.css';
import { titleOf } from './listed.ts';
import type { Removed } from './sheet.ts';

interface RemovedRowProps {
  readonly removed: Removed;
  readonly onUndo: () => void;
}

/** Where an exercise stood that was taken off: the way back. */
export function RemovedRow({ removed, onUndo }: RemovedRowProps) {
  const title = titleOf(removed.item.of);
  return (
    <li className={styles.removed}>
      <span>Removed: {title}</span>
      <Button variant="plain" aria-label={`Undo: put back ${title}`} data-undo="" onClick={onUndo}>
        Undo
      </Button>
    </li>
  );
}
