import { derivative } from '../ad/derivative.ts';
import { jacobian } from '../ad/jacobian.ts';
import { vjp } from '../ad/vjp.ts';
import { schedule } from '../compile/schedule.ts';
import { isScalar, type NodeId, type Shape } from '../ir/types.ts';
import type { Lowered } from './lower.ts';
import type { Parsed } from './parse.ts';
import { codeLines, type Line } from './printCodeLines.ts';
import { printText } from './printText.ts';
import { raise } from './raise.ts';
import { inferShapes } from './shapes.ts';
import type { Expr } from './syntax.ts';

/** A derivative as named lines and what they come to: one expression for each root. */
export interface Formula {
  readonly lines: readonly Line[];
  readonly results: readonly Expr[];
  readonly shapes: ReadonlyMap<Expr, Shape>;
}

/** Nobody reads a longer formula in one line. */
const READABLE = 110;
/** Longer formulas than this in all share parts that are better computed once. */
const TOGETHER = 160;

/** Their textbook forms have no value at a kink, where the operations have one. */
const EXACT: ReadonlySet<string> = new Set(['xlogy', 'unit', 'cofactor']);

/** The nodes of a derivative: one for each variable, or one Jacobian of all of them. */
export function derivativeNodes(
  { graph, formula }: Lowered,
  variables: readonly NodeId[],
  together: boolean,
): NodeId[] {
  if (!together) {
    return variables.map(
      (id) => derivative(graph, formula, id).node ?? jacobian(graph, formula, [id]),
    );
  }
  if (isScalar(graph.shape(formula))) return vjp(graph, formula, variables);
  return [jacobian(graph, formula, variables)];
}

/** The derivative in the form of a book where that is short and says the same everywhere; else step by step. */
export function derivativeFormula(
  parsed: Parsed,
  lowered: Lowered,
  nodes: readonly NodeId[],
  fresh: () => string,
): Formula {
  const { graph } = lowered;
  const named = new Map<NodeId, string>();
  for (const [name, id] of lowered.named) if (graph.node(id).kind === 'apply') named.set(id, name);
  const exact = schedule(graph, nodes).steps.some(({ op }) => EXACT.has(op));
  const raised = exact || named.size > 0 ? null : inBookForm(parsed, lowered, nodes);
  return raised ?? codeLines(graph, nodes, named, fresh);
}

function inBookForm(parsed: Parsed, { graph }: Lowered, nodes: readonly NodeId[]): Formula | null {
  const results: Expr[] = [];
  let total = 0;
  for (const id of nodes) {
    const expr = raise(graph, id);
    const length = expr ? printText(expr).length : Infinity;
    total += length;
    if (!expr || length > READABLE || total > TOGETHER) return null;
    results.push(expr);
  }
  const shapeOfName = (name: string): Shape =>
    parsed.declarations.get(name)?.shape ?? { rows: 1, cols: 1 };
  const shapes = new Map<Expr, Shape>();
  for (const result of results) {
    const program = { inputs: undefined, statements: [], result, exception: undefined };
    for (const [expr, shape] of inferShapes(program, shapeOfName).of) shapes.set(expr, shape);
  }
  return { lines: [], results, shapes };
}
