import { useEffect, useState } from 'react';
import { groups } from 'virtual:formulas';
import { useQuery } from '../useQuery.ts';
import { printFilter, readFilter, type Filter } from './filter.ts';

/** Milliseconds of rest after which a filter is worth an address. */
const PAUSE = 300;
const ALL: Filter = { words: '', group: '' };

/** What the reader asks to see: begins as the address says, and is written back into it. */
export function useFilter(): readonly [Filter, (filter: Filter) => void] {
  // The page was made without a query; what the address asks for is known only in the browser.
  const query = useQuery();
  const [own, setOwn] = useState<Filter | null>(null);
  const asked = query === null ? ALL : readFilter(query, groups);
  const filter = own ?? asked;
  useEffect(() => {
    if (!own) return undefined;
    const timer = setTimeout(() => {
      const { pathname, hash } = location;
      history.replaceState(history.state, '', pathname + printFilter(own) + hash);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [own]);
  return [filter, setOwn];
}
