import { Dialog as Base } from '@base-ui/react/dialog';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { usePopupContainer } from './popupContainer.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** `wide` takes the width of the screen, for what is shown to a room. */
  readonly size?: 'text' | 'wide';
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/** A matter to be finished or left before going on; a sheet at the foot of a phone's screen. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, size = 'text', initialFocus } = props;
  const container = usePopupContainer();
  useReturnedFocus(open);
  return (
    <Base.Root
      open={open}
      onOpenChange={(to) => {
        if (!to) onClose();
      }}
    >
      <Base.Portal container={container}>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup className={styles.dialog} data-size={size} initialFocus={initialFocus}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" icon="close" variant="plain" />} />
          </div>
          <div className={styles.body}>{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Handles in a drawing are no HTML, and the primitive gives the focus back to HTML alone. */
function useReturnedFocus(open: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!open) return undefined;
    before.current = document.activeElement;
    return () => {
      const { current } = before;
      if (!(current instanceof SVGElement)) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) current.focus({ preventScroll: true });
      });
    };
  }, [open]);
}
