import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  model: 'The error of the linear model along h',
  space: 'Singular values with their directions',
  dual: 'The matrix with both products at its edges',
} as const;

/** The numbers behind what is seen, as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const pane = useWidgetState((s) => s.settled.pane);
  const table = useMemo(() => answer && tableOf(answer, pane), [answer, pane]);
  return table && <Table caption={CAPTIONS[pane]} table={table} />;
}
