import { entryNames } from '../../ui/math/entryName.ts';
import type { Table } from '../definition.ts';
import type { Memory, ProgramTrace, Ways } from '../../worker/protocol/program.ts';
import type { Look } from './inputs.ts';
import { memoryTable } from './memory/memoryWords.ts';
import { pathsTable } from './paths/pathsTable.ts';
import { fits } from './paths/wayLines.ts';

interface Numbers {
  readonly trace: ProgramTrace | null;
  readonly ways: Ways | null;
  readonly memory: Memory | null;
}

/** The numbers behind a look, in full precision; null while there are none, and in the game, which asks for them. */
export function tableOf(look: Look, { trace, ways, memory }: Numbers): Table | null {
  if (look === 'play') return null;
  if (look === 'memory') return memory && memoryTable(memory);
  if (look === 'paths') return trace && ways && fits(trace, ways) ? pathsTable(trace, ways) : null;
  return trace && traceTable(trace);
}

/** Every number of every node, in full precision. */
function traceTable({ nodes }: ProgramTrace): Table {
  const second = nodes.some(({ adjointTangent }) => adjointTangent !== null);
  return {
    name: 'program',
    columns: [
      'node',
      'formula',
      'value',
      'adjoint',
      'tangent',
      ...(second ? ['tangent of the adjoint'] : []),
    ],
    rows: nodes.flatMap((node) =>
      entryNames(node.name, node).map((name, k) => [
        name,
        node.kind === 'input' ? 'input' : node.text,
        node.value[k],
        node.adjoint[k],
        node.tangent[k],
        ...(second ? [node.adjointTangent?.[k] ?? NaN] : []),
      ]),
    ),
  };
}
