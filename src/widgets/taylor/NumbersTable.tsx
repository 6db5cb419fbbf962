import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  model: 'The models at x + h, order by order',
  error: 'The errors of every order along h',
  curvature: 'The curvature in all directions, by angle in degrees',
  stationary: 'The stationary points in view',
  steps: 'Both methods, step by step',
  random: 'Signs of the eigenvalues of random symmetric matrices, by size',
} as const;

/** The numbers behind the look as a table. */
export function NumbersTable() {
  const results = useResults((r) => r);
  const settled = useWidgetState((s) => s.settled);
  const table = useMemo(() => tableOf(settled, results), [settled, results]);
  return table && <Table caption={CAPTIONS[settled.look]} table={table} />;
}
