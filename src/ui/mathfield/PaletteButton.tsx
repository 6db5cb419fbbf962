import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { Popover } from '../controls/Popover.tsx';
import { edit, type TextBox } from './edit.ts';
import { insertion } from './insertion.ts';
import type { PaletteEntry } from './palette.ts';
import styles from './Palette.module.css';

const Palette = lazy(() => import('./Palette.tsx'));

interface PaletteButtonProps {
  readonly field: RefObject<TextBox | null>;
  readonly onInput: (text: string) => void;
}

/** ƒ: what can be written, and the field with it written where the caret stood. */
export function PaletteButton({ field, onInput }: PaletteButtonProps) {
  const [open, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const choose = ({ snippet }: PaletteEntry) => {
    setOpen(false);
    const box = field.current;
    if (!box) return;
    const end = box.value.length;
    const [from, to] = [box.selectionStart ?? end, box.selectionEnd ?? end];
    edit(box, insertion(box.value, from, to, snippet), onInput);
  };

  return (
    <Popover
      title="Functions and signs"
      open={open}
      onOpenChange={setOpen}
      align="end"
      initialFocus={search}
      finalFocus={field}
      trigger={<IconButton icon="palette" variant="plain" label="Functions and signs" />}
    >
      <Suspense fallback={<div className={styles.palette} />}>
        <Palette search={search} onChoose={choose} />
      </Suspense>
    </Popover>
  );
}
