import { entryNames } from '../../ui/math/entryName.ts';
import type { Table } from '../definition.ts';
import type { ProgramTrace } from '../../worker/protocol/program.ts';

/** Every number of every node, in full precision. */
export function traceTable({ nodes }: ProgramTrace): Table {
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
