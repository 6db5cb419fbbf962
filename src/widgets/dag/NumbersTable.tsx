import { NumbersTable as Numbers } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  graph: 'Nodes of the program',
  paths: 'Ways to the output',
  memory: 'Steps of the memory plan',
} as const;

/** The numbers behind the look; the game keeps its own to itself. */
export function NumbersTable() {
  const look = useWidgetState((s) => s.settled.look);
  const trace = useResults((r) => r.calm);
  const ways = useResults((r) => r.ways);
  const memory = useResults((r) => r.memory);
  const table = tableOf(look, { trace, ways, memory });
  return table && look !== 'play' && <Numbers caption={CAPTIONS[look]} table={table} />;
}
