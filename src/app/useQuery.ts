import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';

const never = () => () => {};

/** The query of the address; null until it can be read, since pages are made without one. */
export function useQuery(): string | null {
  const { search } = useLocation();
  const mounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return mounted ? search.replace(/^\?/, '') : null;
}
