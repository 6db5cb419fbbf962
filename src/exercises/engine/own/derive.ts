import { derivative } from '../../../core/ad/derivative.ts';
import { entryNode } from '../../../core/ad/entryNode.ts';
import { hessian } from '../../../core/ad/hessian.ts';
import { vjp } from '../../../core/ad/vjp.ts';
import type { Graph } from '../../../core/ir/graph.ts';
import { isColumn, isScalar, type NodeId } from '../../../core/ir/types.ts';
import type { OwnAsk } from '../own.ts';
import { refuse } from './ownFault.ts';

/** A function in a graph, and what is asked of it. */
export interface Site {
  readonly graph: Graph;
  readonly output: NodeId;
  readonly by: readonly NodeId[];
  readonly ask: OwnAsk;
}

/** First derivatives of a number by each of the variables: the right ones, or wrong ones of some kind. */
export type Slopes = (output: NodeId) => readonly NodeId[] | undefined;

const nowhere = { start: 0, end: 0 };

/** A matrix from its entries, row by row. */
export const fromRows = (
  graph: Graph,
  rows: number,
  cols: number,
  entries: readonly NodeId[],
): NodeId =>
  rows * cols === 1
    ? entries[0]
    : graph.applyWith(
        'entries',
        [rows, cols],
        Array.from(
          { length: rows * cols },
          (_, k) => entries[(k % rows) * cols + Math.floor(k / rows)],
        ),
      );

/** The entries of an array, row by row. */
export function entriesOf(graph: Graph, id: NodeId): readonly NodeId[] {
  const { rows, cols } = graph.shape(id);
  return Array.from({ length: rows * cols }, (_, k) =>
    entryNode(graph, id, Math.floor(k / cols), k % cols),
  );
}

/** The right answer as a node, by AD. @throws OwnSignal when this cannot be asked of this function. */
export function truthNode({ graph, output, by, ask }: Site): NodeId {
  const [first = output] = by;
  const number = isScalar(graph.shape(output));
  const numbers = by.every((id) => isScalar(graph.shape(id)));
  if (ask === 'value') return output;
  if (!numbers && by.length > 1) {
    return refuse(
      'by',
      nowhere,
      'A vector or a matrix stands among several variables.',
      'Differentiate by it alone.',
    );
  }
  if (ask === 'gradient' && !number) {
    return refuse(
      'of',
      nowhere,
      'Only a number has a gradient.',
      'Ask for the Jacobian of a vector.',
    );
  }
  if (ask === 'hessian') return hessianNode({ graph, output, by, ask }, number, numbers);
  if (numbers) {
    const slopes: Slopes = (out) => vjp(graph, out, by);
    const node = assembled({ graph, output, by, ask }, slopes);
    if (node !== undefined) return node;
  }
  const { kind, node } = derivative(graph, output, first);
  if (node !== null && kind !== 'vecjacobian') return node;
  return refuse(
    'of',
    nowhere,
    'This derivative has no form as a matrix.',
    'Ask for the derivative of a number or a column by a column.',
  );
}

function hessianNode({ graph, output, by }: Site, number: boolean, numbers: boolean): NodeId {
  if (!number)
    refuse('of', nowhere, 'Only a number has a Hessian.', 'Write a function with one value.');
  if (numbers) return fromRows(graph, by.length, by.length, hessian(graph, output, by));
  const [x = output] = by;
  const [gradient = output] = vjp(graph, output, [x]);
  const { node } = isColumn(graph.shape(x)) ? derivative(graph, gradient, x) : { node: null };
  return (
    node ??
    refuse(
      'by',
      nowhere,
      'This Hessian has no form as a matrix.',
      'Take the Hessian by a column vector.',
    )
  );
}

/**
 * The answer from slopes of single numbers: one for a derivative, a row for a gradient, a row for each entry of a vector
 * for a Jacobian; for one array, its slope as a row or in its shape. Undefined where there is no such answer.
 */
export function assembled({ graph, output, by, ask }: Site, slopes: Slopes): NodeId | undefined {
  if (ask === 'value' || ask === 'hessian') return undefined;
  if (by.every((id) => isScalar(graph.shape(id)))) {
    const { rows, cols } = graph.shape(output);
    if (cols > 1) return undefined;
    const table = entriesOf(graph, output).map(slopes);
    const entries = table.flatMap((row) => row ?? []);
    return entries.length === rows * by.length
      ? fromRows(graph, rows, by.length, entries)
      : undefined;
  }
  const [slope] = isScalar(graph.shape(output)) ? (slopes(output) ?? []) : [];
  if (slope === undefined) return undefined;
  return isColumn(graph.shape(slope)) ? graph.transpose(slope) : slope;
}
