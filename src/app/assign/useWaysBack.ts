import type { RefObject } from 'react';
import { composing, goBack, putBack, removeItem, startAnew } from './sheetStore.ts';

/**
 * Taking exercises off the sheet and putting them back. What was pressed is gone afterwards: the focus goes to the way
 * back, or to what came back.
 */
export function useWaysBack(section: RefObject<HTMLElement | null>) {
  const focus = (selector: string) =>
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(selector)?.focus());
  return {
    remove: (key: number) => {
      removeItem(key);
      focus('[data-undo]');
    },
    undo: () => {
      const at = putBack();
      const item = composing.getState().sheet.items[at ?? -1];
      if (item) focus(`[data-key="${item.key}"] [data-remove]`);
    },
    clear: () => {
      startAnew();
      focus('[data-back]');
    },
    bringBack: () => {
      goBack();
      focus('h2');
    },
  };
}
