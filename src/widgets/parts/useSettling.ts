import { useEffect, useRef } from 'react';

/** A pause in typing after which what stands there is taken for whole, in milliseconds. */
const PAUSE = 900;

/**
 * When a text under way becomes one entry of the history: with Enter, on leaving its field, or after a pause in which it
 * can be read.
 */
export function useSettling(
  settle: () => void,
  readable: () => boolean,
): { readonly typed: () => void; readonly commit: () => void } {
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const commit = (): void => {
    clearTimeout(pause.current);
    settle();
  };
  const typed = (): void => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      if (readable()) commit();
    }, PAUSE);
  };
  return { typed, commit };
}
