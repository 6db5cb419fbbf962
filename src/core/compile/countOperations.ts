import type { Graph } from '../ir/graph.ts';
import { sizeOf, type NodeId } from '../ir/types.ts';
import { schedule } from './schedule.ts';

/**
 * Operations that one evaluation of these nodes takes, shared ones once: one for each entry that an operation
 * writes, an elementary function counted like a sum.
 */
export const countOperations = (graph: Graph, outputs: readonly NodeId[]): number =>
  schedule(graph, outputs).steps.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
