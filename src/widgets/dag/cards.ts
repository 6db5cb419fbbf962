import { formatNumber } from '../../ui/format.ts';
import type { Concept } from '../../plot/marks.ts';
import type { GraphCell, GraphNode, NodeState } from '../../plot/graph/graph.ts';
import type { ProgramTrace, TracedNode } from '../../worker/protocol/program.ts';
import { pretty } from './edgeLabel.ts';
import { isScalar } from './journey.ts';
import { labelOf } from '../../ui/math/entryName.ts';

/** One quantity of a node, as far as it is known. */
export interface Quantity {
  readonly concept: Concept;
  readonly data: ArrayLike<number> | null;
  /** Contributions are still missing. */
  readonly partial?: boolean;
}

/** What a graph shows of a node. */
export interface ShownNode {
  readonly state: NodeState;
  /** Whose colour it has while it is at work. */
  readonly concept?: Concept;
  readonly quantities: readonly Quantity[];
}

const DIGITS = 4;

/** The nodes of a graph with what is to be shown of each. */
export function cardsOf(
  { nodes }: ProgramTrace,
  shownOf: (node: number) => ShownNode,
): readonly GraphNode[] {
  return nodes.map((node, k): GraphNode => {
    const { quantities, ...shown } = shownOf(k);
    return {
      ...fixedOf(node),
      cells: quantities.map((quantity) => cellOf(node, quantity)),
      ...shown,
    };
  });
}

type Fixed = Pick<GraphNode, 'name' | 'label' | 'formula' | 'mark' | 'markTitle'>;
const fixed = new WeakMap<TracedNode, Fixed>();

/** What no step changes. */
function fixedOf(node: TracedNode): Fixed {
  const known = fixed.get(node) ?? {
    name: node.name,
    label: labelOf(node.name),
    formula: headOf(node),
    ...(node.remarks.length > 0 && { mark: '∠', markTitle: node.remarks.join(' ') }),
  };
  fixed.set(node, known);
  return known;
}

/** The operation, and the size of what is no number: `tanh(z): 3×1`. */
export function headOf(node: TracedNode): string {
  const size = isScalar(node) ? '' : `${node.rows}×${node.cols}`;
  if (node.kind === 'input') return size;
  return size === '' ? pretty(node.text) : `${pretty(node.text)}: ${size}`;
}

function cellOf(node: TracedNode, { concept, data, partial = false }: Quantity): GraphCell {
  if (!data) return { kind: 'empty', concept };
  if (isScalar(node)) {
    return { kind: 'number', concept, text: formatNumber(data[0], DIGITS), partial };
  }
  const { rows, cols } = node;
  let reach = 0;
  for (let k = 0; k < data.length; k++) {
    if (Number.isFinite(data[k])) reach = Math.max(reach, Math.abs(data[k]));
  }
  // Column by column in the core, row by row in a picture.
  const byRow = Float64Array.from({ length: rows * cols }, (_, k) => {
    const [i, j] = [Math.floor(k / cols), k % cols];
    return data[i + j * rows];
  });
  return { kind: 'heat', concept, rows, cols, data: byRow, reach, partial };
}
