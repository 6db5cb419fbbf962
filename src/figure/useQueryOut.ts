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
    const unsubscribe = session.seen.subscribe(({ query }) => {
      if (query === last) return;
      last = query;
      clearTimeout(timer);
      timer = setTimeout(() => listener.current?.(query), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session]);
}
