import { useEffect, type RefObject } from 'react';

/** Joins symbols and figures (pointing.ts) once the page has come to rest: nobody points at it before. */
export function usePointing(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let end: (() => void) | undefined;
    let left = false;
    const start = async () => {
      const { join } = await import('./pointing.ts');
      if (!left && text.current) end = join(text.current);
    };
    const timer = setTimeout(() => void start(), 1000);
    return () => {
      left = true;
      clearTimeout(timer);
      end?.();
    };
  }, [text]);
}
