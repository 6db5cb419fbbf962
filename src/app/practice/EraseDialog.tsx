import { useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/controls/Dialog.tsx';
import styles from './PracticePage.module.css';
import { counted } from './words.ts';

interface EraseDialogProps {
  readonly open: boolean;
  readonly count: number;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Asks once more: what is erased here is nowhere else. */
export function EraseDialog({ open, count, onErase, onClose }: EraseDialogProps) {
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open={open} onClose={onClose} title="Erase all answers?" initialFocus={keep}>
      <p>
        {counted(count, 'answer')}, with all levels, mistakes and dates that follow from them, will
        be gone from this device. This cannot be undone, unless you have saved them as a file.
      </p>
      <div className={styles.buttons}>
        <Button ref={keep} variant="main" onClick={onClose}>
          Keep them
        </Button>
        <Button onClick={onErase}>Erase all</Button>
      </div>
    </Dialog>
  );
}
