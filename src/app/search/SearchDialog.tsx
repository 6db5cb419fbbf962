import { useRef, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '@base-ui/react/dialog';
import { arriveAt } from './arriveAt.ts';
import styles from './SearchDialog.module.css';
import { SearchField } from './SearchField.tsx';

export interface SearchDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What was typed before the field had the focus; null from then on. */
  readonly typedRef: RefObject<string | null>;
}

/** The search over the whole site, in front of the page. */
export function SearchDialog({ open, onOpenChange, typedRef }: SearchDialogProps) {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  // After following a result the focus belongs to the place arrived at, not to what had it before.
  const left = useRef(false);

  const go = (to: string) => {
    left.current = true;
    onOpenChange(false);
    void arriveAt(navigate, to);
  };

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        left.current = false;
        onOpenChange(next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            className={styles.popup}
            aria-label="Search"
            initialFocus={field}
            finalFocus={() => !left.current}
          >
            <SearchField field={field} typedRef={typedRef} onGo={go} />
            <Dialog.Close className={styles.close}>Close</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
