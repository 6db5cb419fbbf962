import { entryNames } from '../../../ui/math/entryName.ts';
import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import type { Table } from '../../definition.ts';
import { fits, linesOf } from './wayLines.ts';

/** A row for each listed way: its nodes, its factors, and the entries of its product. */
export function pathsTable(trace: ProgramTrace, ways: Ways): Table {
  const node = trace.nodes.at(ways.node);
  const entries = node ? entryNames(node.name, node).map((name) => `product, ${name}`) : [];
  const lines = fits(trace, ways) ? linesOf(trace, ways) : [];
  return {
    name: 'ways',
    columns: ['way', 'nodes', 'factors', ...entries],
    rows: lines.map(({ names, factors, product }, k) => [
      k + 1,
      names.join(' → '),
      factors.join(' · '),
      ...entries.map((_, i) => product?.[i] ?? NaN),
    ]),
  };
}
