import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  angle: 'The slopes in all directions, by angle in degrees',
  polar: 'The slopes in all directions, by angle in degrees',
  slices: 'The two slices, one input frozen in each',
  error: 'The error of the linear model along the direction',
} as const;

/** The numbers behind the chart as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const pane = useWidgetState((s) => s.settled.pane);
  const table = useMemo(() => answer && tableOf(answer, pane), [answer, pane]);
  return table && <Table caption={CAPTIONS[pane]} table={table} />;
}
