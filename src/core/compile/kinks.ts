import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
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
    for (const { op, args: own } of suspects) {
      const here = Array.from(at.subarray(next, (next += own.length)));
      if (opNamed(op).kinkDistance?.(here) === 0) found.add(op);
    }
    return [...found];
  };
}
