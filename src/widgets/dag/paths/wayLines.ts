import { formatNumber } from '../../../ui/format.ts';
import type {
  ProgramTrace,
  TracedEdge,
  TracedNode,
  Ways,
} from '../../../worker/protocol/program.ts';
import { edgeLabel } from '../edgeLabel.ts';
import { isScalar } from '../journey.ts';
import { barred } from '../label.ts';

/** One way from the node to the output, as it is listed. */
export interface WayLine {
  /** Names from the node to the output. */
  readonly names: readonly string[];
  /** What stands on its edges, in the order in which it is multiplied. */
  readonly factors: readonly string[];
  /** The product, an entry for each of the node's; null where a local Jacobian is too large to be written out. */
  readonly product: ArrayLike<number> | null;
}

const DIGITS = 4;

/**
 * Whether ways are those of a trace: the ways of a moved program arrive a little later than its numbers.
 */
export function fits({ nodes, edges, output }: ProgramTrace, { node, total, ways }: Ways): boolean {
  return (
    nodes.at(node)?.paths === total &&
    ways.every(
      (way) =>
        way.nodes[0] === node &&
        way.nodes.at(-1) === output &&
        way.edges.every((place, k) => {
          const edge = edges.at(place);
          return edge !== undefined && edge.to === way.nodes[k] && edge.from === way.nodes[k + 1];
        }),
    )
  );
}

/** The ways as lines: of numbers in the order of the way, of arrays from the output back, the upstream on the left. */
export function linesOf(trace: ProgramTrace, { ways }: Ways): readonly WayLine[] {
  return ways.map((way) => {
    const edges = way.edges.map((place) => trace.edges[place]);
    const numbers = onlyNumbers(trace, way.nodes);
    const own = edges.map((edge) => factorText(edge, trace, numbers));
    const seed = seedFactors(trace.nodes[trace.output], edges.length === 0);
    return {
      names: way.nodes.map((k) => trace.nodes[k].name),
      factors: numbers ? [...own, ...seed] : [...seed, ...own.toReversed()],
      product: numbers ? [productOf(trace, edges)] : way.product,
    };
  });
}

const onlyNumbers = ({ nodes }: ProgramTrace, way: readonly number[]): boolean =>
  way.every((k) => isScalar(nodes[k]));

function factorText(edge: TracedEdge, trace: ProgramTrace, numbers: boolean): string {
  const { nodes } = trace;
  const number = isScalar(nodes[edge.from]) && isScalar(nodes[edge.to]);
  // Among Jacobians too a number stands alone: “y = 3” would read as an equation of the product.
  if (number && edge.local) return factor(edge.local.data[0]);
  return numbers ? '?' : edgeLabel(edge, trace);
}

/** What the reverse sweep starts with: said where it is not 1, is all there is, or chooses among entries. */
function seedFactors({ name, adjoint, ...shape }: TracedNode, alone: boolean): readonly string[] {
  if (!isScalar(shape)) return [`${barred(name)} 1×${adjoint.length}`];
  return adjoint[0] === 1 && !alone ? [] : [factor(adjoint[0])];
}

/** A negative factor in brackets. */
const factor = (x: number): string =>
  x < 0 ? `(${formatNumber(x, DIGITS)})` : formatNumber(x, DIGITS);

/** From the trace itself, which follows the hand; of numbers this is one multiplication an edge. */
const productOf = ({ nodes, output }: ProgramTrace, edges: readonly TracedEdge[]): number =>
  edges.reduceRight(
    (product, { local }) => product * (local ? local.data[0] : NaN),
    nodes[output].adjoint[0],
  );

/** Two ways through the same nodes: they differ by a parallel edge. */
export const hasTwins = (lines: readonly WayLine[]): boolean =>
  new Set(lines.map(({ names }) => names.join(' '))).size < lines.length;
