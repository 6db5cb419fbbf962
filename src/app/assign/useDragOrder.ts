import { useState, type ComponentProps, type RefObject } from 'react';
import { rowUnder } from '../../ui/rowUnder.ts';
import { moveItem } from './sheetStore.ts';

/** Rows that are dragged by their grips: a row takes the place of the one that the pointer is over. */
export function useDragOrder(list: RefObject<HTMLOListElement | null>): {
  readonly dragged: number | null;
  readonly grip: (key: number) => ComponentProps<'span'>;
} {
  const [dragged, setDragged] = useState<number | null>(null);
  const grip = (key: number): ComponentProps<'span'> => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(key);
    },
    onPointerMove: (event) => {
      if (dragged !== key) return;
      const rows = [...(list.current?.querySelectorAll('[data-key]') ?? [])];
      const own = rows.findIndex((row) => row.getAttribute('data-key') === String(key));
      const over = rowUnder(rows, own, event.clientY);
      if (over >= 0) moveItem(key, over);
    },
    onPointerUp: () => setDragged(null),
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, grip };
}
