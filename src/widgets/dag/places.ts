import type { LayoutRequest, ProgramTrace, TracedNode } from '../../worker/protocol/program.ts';
import type { Mode } from './inputs.ts';
import { headOf } from './cards.ts';
import { edgeLabel } from './edgeLabel.ts';
import type { Answer } from './answer.ts';
import { isScalar } from './journey.ts';

/** The room of a graph. */
export interface Frame {
  readonly direction: 'across' | 'down';
  /** Pixels of the letters in a node; it is as large as they need. */
  readonly letters: number;
}

/** Letters that a number is given room for, with the plus of what is not complete; longer ones are set smaller. */
const NUMBER_LETTERS = 6.5;
/** Of a letter of the monospaced face, as a share of its size. */
const ADVANCE = 0.62;
/** Beyond so many edges their labels would crowd the picture. */
const MOST_LABELS = 140;
const LONGEST_FORMULA = 22;

/** What a layout depends on: all but the numbers. */
export const placesKey = ({ asked, nodes }: Answer, mode: Mode, frame: Frame): string =>
  JSON.stringify([
    asked.fn.source,
    asked.level,
    asked.folded,
    mode === 'second',
    frame.direction,
    frame.letters,
    nodes.length,
  ]);

/** Sizes of all nodes and labels, for the layout in the worker. */
export function placesRequest(trace: ProgramTrace, mode: Mode, frame: Frame): LayoutRequest {
  const { nodes, edges } = trace;
  const roomy = edges.length <= MOST_LABELS;
  return {
    sizes: nodes.flatMap((node) => sizeOf(node, mode, frame.letters)),
    edges: edges.flatMap(({ from, to }) => [to, from]),
    labels: roomy
      ? edges.flatMap((edge) => {
          const text = edgeLabel(edge, trace, 'longest');
          return [text.length * ADVANCE * frame.letters + 6, 1.5 * frame.letters];
        })
      : [],
    direction: frame.direction,
  };
}

/** Width and height of a node: its name and formula above, its cells below. */
function sizeOf(node: TracedNode, mode: Mode, letters: number): [number, number] {
  const unit = letters * ADVANCE;
  const formula = Math.min(headOf(node).length, LONGEST_FORMULA);
  const head = (node.name.length * 1.3 + formula + 3) * unit;
  const rows = mode === 'second' ? 2 : 1;
  if (isScalar(node)) {
    return [Math.max(head, 2 * (NUMBER_LETTERS + 0.9) * unit), (2.1 + 1.9 * rows) * letters];
  }
  // A small square for every entry, of at most eight by eight.
  const cell = 0.95 * letters;
  const [cols, lines] = [Math.min(node.cols, 8), Math.min(node.rows, 8)];
  const heat = Math.max(lines * cell, 1.2 * letters) + 0.9 * letters;
  return [Math.max(head, 2 * (cols * cell + 1.4 * letters)), 2.1 * letters + rows * heat];
}
