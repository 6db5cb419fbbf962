import type { ReactNode, RefObject } from 'react';
import { PreviewCard } from '@base-ui/react/preview-card';
import styles from './HoverCard.module.css';

interface HoverCardProps {
  /** What the card is about. It stays as it is, so that a card may arrive late. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly open: boolean;
  /** Escape, or a press elsewhere. */
  readonly onOpenChange: (open: boolean) => void;
  /** The pointer enters the card or leaves it. */
  readonly onHover: (inside: boolean) => void;
  readonly children: ReactNode;
}

/** A small card beside a word. It takes neither the focus nor the place of anything. */
export function HoverCard({ anchor, open, onOpenChange, onHover, children }: HoverCardProps) {
  return (
    <PreviewCard.Root open={open} onOpenChange={onOpenChange}>
      <PreviewCard.Portal>
        <PreviewCard.Positioner
          anchor={anchor}
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={16}
          collisionAvoidance={{ side: 'flip', align: 'shift' }}
          className={styles.place}
        >
          <PreviewCard.Popup
            className={styles.card}
            onPointerEnter={() => onHover(true)}
            onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onHover(false)}
          >
            {children}
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}
