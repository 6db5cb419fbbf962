import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  sweeps: 'Sweeps and operations of both modes',
  memory: 'Numbers in memory, by depth and by segments',
} as const;

/** The numbers behind the look as a table; none while they are covered. */
export function NumbersTable() {
  const calm = useResults((r) => r.calm);
  const memory = useResults((r) => r.memory);
  const sweepGuess = useResults((r) => r.sweepGuess);
  const segmentGuess = useResults((r) => r.segmentGuess);
  const look = useWidgetState((s) => s.settled.look);
  const n = useWidgetState((s) => s.settled.n);
  const m = useWidgetState((s) => s.settled.m);
  const table = useMemo(
    () => tableOf({ look, n, m }, { calm, memory, sweepGuess, segmentGuess }),
    [look, n, m, calm, memory, sweepGuess, segmentGuess],
  );
  return table && <Table caption={CAPTIONS[look]} table={table} />;
}
