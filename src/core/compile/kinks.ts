import type { Graph } from '../ir/graph.ts';
import { sizeOf, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { interpreter } from './interpret.ts';
import { schedule } from './schedule.ts';

/** Which operations sit on a kink or a jump at the given values of the inputs: their names, each once. */
export type KinkFinder = (values: ArrayLike<number>) => string[];

/**
 * Finds where a function is not smooth: operations that declare a distance from their kink, and are at
 * distance 0. There the derivative is a convention, and the reader should know.
 *
 * @returns null when no operation of the function has a kink.
 */
export function kinkFinder(
  graph: Graph,
  output: NodeId,
  inputs: readonly NodeId[],
): KinkFinder | null {
  const suspects = schedule(graph, [output]).steps.filter((node) => opNamed(node.op).kinkDistance);
  if (suspects.length === 0) return null;
  const args = suspects.flatMap((node) => node.args);
  const evaluate = interpreter(graph, args, inputs);
  return (values) => {
    const at = evaluate(values);
    const found = new Set<string>();
    let next = 0;
    for (const node of suspects) {
      const own = node.args.map((id) => {
        const size = sizeOf(graph.shape(id));
        return at.subarray(next, (next += size));
      });
      if (isAtKink(node, own)) found.add(node.op);
    }
    return [...found];
  };
}

function isAtKink({ op: name, shape }: ApplyNode, args: readonly Float64Array[]): boolean {
  const op = opNamed(name);
  if (op.kind === 'structural') return op.kinkDistance?.(args) === 0;
  for (let k = 0; k < sizeOf(shape); k++) {
    const entries = args.map((a) => a[a.length === 1 ? 0 : k]);
    if (op.kinkDistance?.(entries) === 0) return true;
  }
  return false;
}
