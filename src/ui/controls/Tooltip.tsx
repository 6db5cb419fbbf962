import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import popup from './popup.module.css';
import { usePopupContainer } from './popupContainer.tsx';
import styles from './Tooltip.module.css';

interface TooltipProps {
  /** The name of the thing, which it must also have by itself: a tooltip is not shown to a finger. */
  readonly text: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly children: ReactElement;
}

/** The name of a sign, and its key, while one points at it or stands on it. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  const container = usePopupContainer();
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal container={container}>
        <Base.Positioner className={popup.place} side="top" sideOffset={6}>
          <Base.Popup className={styles.tip} aria-hidden="true">
            {text}
            {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
