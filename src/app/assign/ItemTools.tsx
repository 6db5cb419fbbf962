import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import styles from './Item.module.css';
import { titleOf } from './listed.ts';
import { OwnButton } from './own/OwnButton.tsx';
import type { EditedItem } from './sheet.ts';
import { moveItem } from './sheetStore.ts';
import { TryDialog } from './TryDialog.tsx';

interface ItemToolsProps {
  readonly item: EditedItem;
  readonly at: number;
  readonly count: number;
  readonly student: boolean;
  readonly onRemove: () => void;
}

/** What is done with an exercise of the sheet: try it, edit it, move it, take it off. */
export function ItemTools({ item, at, count, student, onRemove }: ItemToolsProps) {
  const { key, of, seed } = item;
  const [tried, setTried] = useState(false);
  const title = titleOf(of);
  const place = `exercise ${at + 1}`;
  const mover = (way: 'up' | 'down', to: number, end: boolean) => (
    <IconButton
      variant="plain"
      icon="down"
      label={`Move ${place} ${way}: ${title}`}
      aria-disabled={end}
      onClick={(event) => {
        const button = event.currentTarget;
        moveItem(key, to);
        // The row has moved, and the focus goes with it.
        requestAnimationFrame(() => button.focus());
      }}
    />
  );
  return (
    <span className={styles.tools}>
      <Button variant="plain" aria-label={`Try ${place}: ${title}`} onClick={() => setTried(true)}>
        Try
      </Button>
      {'own' in of && <OwnButton item={item} place={place} />}
      <span className={styles.up}>{mover('up', at - 1, at === 0)}</span>
      {mover('down', at + 1, at === count - 1)}
      <IconButton
        variant="plain"
        icon="close"
        label={`Remove ${place}: ${title}`}
        data-remove=""
        onClick={onRemove}
      />
      <TryDialog
        of={tried ? of : null}
        title={title}
        {...(!student && { seed })}
        onClose={() => setTried(false)}
      />
    </span>
  );
}
