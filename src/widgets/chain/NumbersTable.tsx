import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  maps: 'The chain, number by number',
  brackets: 'Every multiplication of both ways',
  depth: 'The slopes, layer by layer',
} as const;

/** The numbers behind the look as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const layers = useResults((r) => r.layers);
  const look = useWidgetState((s) => s.settled.look);
  const widths = useWidgetState((s) => s.settled.widths);
  const table = useMemo(
    () => tableOf(look, { answer, layers, widths }),
    [look, answer, layers, widths],
  );
  return table && <Table caption={CAPTIONS[look]} table={table} />;
}
