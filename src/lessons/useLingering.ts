import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** A pointer that crosses a word on its way elsewhere does not ask for its card. */
const OPEN_AFTER = 300;
/** Time to move from the word to its card. */
const CLOSE_AFTER = 200;

interface Lingering {
  readonly open: boolean;
  /** At once, for Escape and touch. */
  readonly show: (open: boolean) => void;
  /** After a moment, unless the reader changes course. */
  readonly plan: (open: boolean) => void;
}

/** Whether a reader stays on a link, by pointer or by keyboard, long enough to be shown more of it. */
export function useLingering(link: RefObject<HTMLElement | null>): Lingering {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  }, []);
  const plan = useCallback(
    (next: boolean) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOpen(next), next ? OPEN_AFTER : CLOSE_AFTER);
    },
    [setOpen],
  );

  useEffect(() => {
    const element = link.current;
    if (!element) return;
    const ending = new AbortController();
    const on = (type: string, act: (event: Event) => void) =>
      element.addEventListener(type, act, { signal: ending.signal });
    on('pointerenter', (event) => isMouse(event) && plan(true));
    on('pointerleave', (event) => isMouse(event) && plan(false));
    on('focus', () => element.matches(':focus-visible') && plan(true));
    on('blur', () => plan(false));
    if (element.matches(':hover, :focus-visible')) plan(true);
    return () => {
      ending.abort();
      clearTimeout(timer.current);
    };
  }, [link, plan]);

  return { open, show, plan };
}

const isMouse = (event: Event) => (event as PointerEvent).pointerType !== 'touch';
