import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = { match: 'Triples laid aside', broken: 'Mistakes found, by family' } as const;

/** What was found so far as a table, to be taken along. */
export function NumbersTable() {
  const inputs = useWidgetState((s) => s.settled);
  const table = useMemo(() => tableOf(inputs), [inputs]);
  return table && <Table caption={CAPTIONS[inputs.look]} table={table} />;
}
