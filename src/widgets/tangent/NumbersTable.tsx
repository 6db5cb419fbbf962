import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  zoom: 'The remainder for smaller and smaller steps, to both sides',
  steps: 'The errors of both difference quotients',
  chain: 'The chain, stage by stage',
} as const;

/** The numbers behind the look as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const look = useWidgetState((s) => s.settled.look);
  const table = useMemo(() => answer && tableOf(answer, look), [answer, look]);
  return table && <Table caption={CAPTIONS[look]} table={table} />;
}
