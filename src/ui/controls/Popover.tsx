import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import popup from './popup.module.css';
import styles from './Popover.module.css';
import { usePopupContainer } from './popupContainer.tsx';

interface PopoverProps {
  /** The button that opens it: it brings its own name. */
  readonly trigger: ReactElement;
  readonly title: string;
  /** Shown above the content; otherwise the title is only spoken. */
  readonly titled?: boolean;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: 'start' | 'center' | 'end';
  /** What takes the focus when it closes; the trigger when left out. */
  readonly finalFocus?: RefObject<HTMLElement | null>;
  /** What takes the focus when it opens; the first thing that can when left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/** A small place of its own beside what opened it. */
export function Popover(props: PopoverProps) {
  const { trigger, title, titled = false, children, align = 'start' } = props;
  const { open, onOpenChange, initialFocus, finalFocus } = props;
  const container = usePopupContainer();
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (to: boolean) => onOpenChange(to) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal container={container}>
        <Base.Positioner className={popup.place} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={styles.popup} initialFocus={initialFocus} finalFocus={finalFocus}>
            <Base.Title className={titled ? styles.title : 'spoken'}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
