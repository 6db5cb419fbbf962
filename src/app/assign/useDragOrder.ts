import { useState, type ComponentProps, type RefObject } from 'react';
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
      const over = rows.findIndex((row, at) => {
        const { top, bottom, height } = row.getBoundingClientRect();
        // A taller row is taken only past its middle, or two rows would change places for ever.
        const middle = top + height / 2;
        if (at < own) return event.clientY >= top && event.clientY < middle;
        return at > own && event.clientY > middle && event.clientY <= bottom;
      });
      if (over >= 0) moveItem(key, over);
    },
    onPointerUp: () => setDragged(null),
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, grip };
}
