import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

/** What the look shows, in full precision. */
export function NumbersTable() {
  const state = useWidgetState((s) => s.settled);
  const calm = useResults((r) => r.calm);
  const checks = useResults((r) => r.checks);
  const table = useMemo(() => tableOf(state, { calm, checks }), [state, calm, checks]);
  return table && <Table caption="The numbers that go in, and the derivative" table={table} />;
}
