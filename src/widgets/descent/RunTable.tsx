import { useMemo } from 'react';
import { NumbersTable } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './tableOf.ts';

/** The race as a table, to be taken along. */
export function RunTable() {
  const race = useResults((r) => r.calm);
  const settled = useWidgetState((s) => s.settled);
  const table = useMemo(() => race && tableOf(race, settled), [race, settled]);
  return table && <NumbersTable caption="The runs, step by step" table={table} />;
}
