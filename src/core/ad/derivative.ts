import type { Graph } from '../ir/graph.ts';
import { isColumn, isScalar, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { jacobian } from './jacobian.ts';
import { jacobianForm } from './jacobianForm.ts';
import { vjp } from './vjp.ts';

/**
 * How a derivative is laid out, by the shapes of what is differentiated and with respect to what:
 * number by number; number by column vector: a row (numerator layout); number by matrix: the matrix's shape;
 * column vector by column vector or by number: outputs × inputs; anything else: ∂vec(Y)/∂vec(X).
 */
export type DerivativeKind = 'number' | 'row' | 'shape' | 'jacobian' | 'vecjacobian';

export interface Derivative {
  readonly kind: DerivativeKind;
  /** Null where it has neither a form in matrices nor few enough entries to be built one by one. */
  readonly node: NodeId | null;
}

/** A Jacobian of more entries than this is not built entry by entry; sweeps in numbers compute it. */
const MAX_ENTRIES = 64;

/** The layout of ∂Y/∂X. */
export function derivativeKind(output: Shape, wrt: Shape): DerivativeKind {
  if (isScalar(output)) return isScalar(wrt) ? 'number' : isColumn(wrt) ? 'row' : 'shape';
  const columns = isColumn(output) && (isColumn(wrt) || isScalar(wrt));
  return columns ? 'jacobian' : 'vecjacobian';
}

/**
 * ∂Y/∂X as a node, all entries of X taken as independent. A Jacobian is written as a product of matrices
 * where the operations allow it, otherwise column by column while it is small.
 */
export function derivative(graph: Graph, output: NodeId, wrt: NodeId): Derivative {
  const kind = derivativeKind(graph.shape(output), graph.shape(wrt));
  if (kind === 'number' || kind === 'row' || kind === 'shape') {
    const [adjoint] = vjp(graph, output, [wrt]);
    return { kind, node: kind === 'row' ? graph.transpose(adjoint) : adjoint };
  }
  const form = kind === 'jacobian' ? jacobianForm(graph, output, wrt) : null;
  if (form !== null) return { kind, node: form };
  const entries = sizeOf(graph.shape(output)) * sizeOf(graph.shape(wrt));
  return { kind, node: entries <= MAX_ENTRIES ? jacobian(graph, output, [wrt]) : null };
}
