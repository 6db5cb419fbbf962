import { NumbersTable as Numbers } from '../parts/NumbersTable.tsx';
import { useResults } from './context.ts';
import { traceTable } from './table.ts';

/** Every node with its value, adjoint and tangent. */
export function NumbersTable() {
  const trace = useResults((r) => r.calm);
  return trace && <Numbers caption="Nodes of the program" table={traceTable(trace)} />;
}
