import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults } from './context.ts';
import { tableOf } from './table.ts';

/** Both tests at every point, as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const table = useMemo(() => answer && tableOf(answer), [answer]);
  return table && <Table caption="Both tests at every point" table={table} />;
}
