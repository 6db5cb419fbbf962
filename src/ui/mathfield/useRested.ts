import { useEffect, useRef, type RefObject } from 'react';

/** As long as a pause between two words: shorter ones are the middle of a name. */
const PAUSE_MS = 700;

/**
 * The last sound text on which the typing rested. On the way to `sin(` stands a sound `s`, which nobody meant: to
 * that no one wants to go back.
 */
export function useRested(value: string, sound: boolean): RefObject<string> {
  const rested = useRef(value);
  useEffect(() => {
    if (!sound) return;
    const timer = setTimeout(() => {
      rested.current = value;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, sound]);
  return rested;
}
