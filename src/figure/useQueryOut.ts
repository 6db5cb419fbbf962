import { useEffect, useRef } from 'react';
import type { Session } from '../widgets/definition.ts';

/** Milliseconds of rest after which a settled state is worth an address. */
const PAUSE = 300;

/**
 * Hands out the query of a session once it has come to rest. Whoever listens may be another function at every
 * render: what is under way is told to the one that listens then, and is not lost in between.
 */
export function useQueryOut(
  session: Pick<Session, 'seen'>,
  onQuery: ((query: string) => void) | undefined,
): void {
  const listener = useRef(onQuery);
  useEffect(() => {
    listener.current = onQuery;
  }, [onQuery]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = session.seen.getState().query;
    let told = last;
    const tell = () => {
      clearTimeout(timer);
      if (last === told) return;
      told = last;
      listener.current?.(last);
    };
    const unsubscribe = session.seen.subscribe(({ query }) => {
      if (query === last) return;
      last = query;
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE);
    });
    // Whoever leaves a field to press a button means what stands in the field.
    const left = () => setTimeout(tell);
    document.addEventListener('focusout', left);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusout', left);
      unsubscribe();
    };
  }, [session]);
}
