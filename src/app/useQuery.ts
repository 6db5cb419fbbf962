import { useLocation } from 'react-router';
import { useMounted } from './useMounted.ts';

/** The query of the address; null until it can be read, since pages are made without one. */
export function useQuery(): string | null {
  const { search } = useLocation();
  const mounted = useMounted();
  return mounted ? search.replace(/^\?/, '') : null;
}
