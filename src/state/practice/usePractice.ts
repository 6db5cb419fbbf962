import { useEffect } from 'react';
import { useSlice } from '../store.ts';
import { records, type Practice } from './records.ts';

/** What is known of this reader's practice, now and whenever it changes, in this tab or another. */
export function usePractice(): Practice {
  useEffect(() => void records.load(), []);
  return useSlice(records.store, (practice) => practice);
}
