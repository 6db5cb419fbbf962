import { hessian } from '../ad/hessian.ts';
import { gradient } from '../ad/vjp.ts';
import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { success, type Result } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import { parse, type Parsed, type ParseOptions } from '../lang/parse.ts';
import { interpreter, type Evaluator } from './interpret.ts';
import { kinkFinder } from './kinks.ts';
import { limitGradient } from './limitGradient.ts';

/** A scalar function of n variables with its exact derivatives, ready to be evaluated. */
export interface ScalarFunction {
  readonly parsed: Parsed;
  readonly graph: Graph;
  readonly output: NodeId;
  readonly inputs: readonly NodeId[];
  readonly parameters: ReadonlyMap<string, NodeId>;
  /** What stands for each parameter. */
  readonly values: ReadonlyMap<NodeId, number>;
  /** ∇f as nodes, a row of n. */
  readonly gradientNodes: readonly NodeId[];
  /** f(x). */
  value(x: ArrayLike<number>): number;
  /** ∇f(x), a row of n. At the point of an exceptional value it is the limit of difference quotients. */
  gradient(x: ArrayLike<number>): Float64Array;
  /** f(x) followed by ∇f(x): n + 1 numbers in one sweep, into `out` when given. */
  valueAndGradient: Evaluator;
  /** H(x), n × n row-major. At an exceptional point entry (i, j) is the limit of quotients of ∂f/∂xᵢ. */
  hessian(x: ArrayLike<number>): Float64Array;
  /** H as nodes, n × n row-major. */
  hessianNodes(): readonly NodeId[];
  /** True when the Hessian is the same everywhere, found from the operations: f is at most quadratic. */
  isQuadratic(): boolean;
  /** What makes the derivative at x a convention or a limit; empty where it is the plain derivative. */
  remarks(x: ArrayLike<number>): string[];
}

export interface ScalarFunctionOptions extends ParseOptions {
  /** Values of the parameters; 1 where none is given. */
  readonly values?: Readonly<Record<string, number>>;
}

const EXCEPTIONAL =
  'the value here is given apart, so the slopes are limits of difference quotients';

/**
 * Text → function. The Hessian is built when first asked for.
 *
 * @returns the function, or located faults (syntax, unknown names, size, constants without a value).
 */
export function scalarFunction(
  source: string,
  options: ScalarFunctionOptions = {},
): Result<ScalarFunction> {
  const parsed = parse(source, { ...options, wants: 'number' });
  if (!parsed.ok) return parsed;
  const lowered = lower(parsed.value);
  if (!lowered.ok) return lowered;
  const { graph, output, formula, inputs, parameters, exceptionAt } = lowered.value;
  const n = inputs.length;
  const allInputs = [...inputs, ...parameters.values()];
  const values = new Map(
    Array.from(parameters, ([name, id]) => [id, options.values?.[name] ?? 1] as const),
  );
  const packed = new Float64Array(n + values.size);
  packed.set([...values.values()], n);
  const bind = (evaluator: Evaluator): Evaluator => {
    return (x, out) => {
      for (let i = 0; i < n; i++) packed[i] = x[i];
      return evaluator(packed, out);
    };
  };
  const gradientNodes = gradient(graph, output, inputs);
  const one = bind(interpreter(graph, [output], allInputs));
  const both = bind(interpreter(graph, [output, ...gradientNodes], allInputs));
  const scratch = new Float64Array(1);
  const value = (x: ArrayLike<number>): number => one(x, scratch)[0];
  const exception = exceptionAt && bind(interpreter(graph, exceptionAt, allInputs));
  const isExceptional = (x: ArrayLike<number>): boolean =>
    exception?.(x).every((p, i) => p === x[i]) ?? false;
  const valueAndGradient: Evaluator = (x, out) => {
    const result = both(x, out);
    if (isExceptional(x)) result.set(limitGradient(value, x), 1);
    return result;
  };
  const limitHessian = (x: ArrayLike<number>): Float64Array => {
    const rows = inputs.map((_, i) => limitGradient((at) => valueAndGradient(at)[1 + i], x));
    return Float64Array.from(rows.flatMap((row) => Array.from(row)));
  };
  const kinks = kinkFinder(graph, formula, allInputs);
  const remarks = (x: ArrayLike<number>): string[] => {
    if (isExceptional(x)) return [EXCEPTIONAL];
    if (!kinks) return [];
    for (let i = 0; i < n; i++) packed[i] = x[i];
    return remarksOn(kinks(packed));
  };
  let second: { nodes: NodeId[]; run: Evaluator } | undefined;
  const secondOrder = (): { nodes: NodeId[]; run: Evaluator } => {
    if (!second) {
      const nodes = hessian(graph, output, inputs);
      second = { nodes, run: bind(interpreter(graph, nodes, allInputs)) };
    }
    return second;
  };
  return success({
    parsed: parsed.value,
    graph,
    output,
    inputs,
    parameters,
    values,
    gradientNodes,
    value,
    gradient: (x) => valueAndGradient(x).slice(1),
    valueAndGradient,
    hessian: (x) => (isExceptional(x) ? limitHessian(x) : secondOrder().run(x)),
    hessianNodes: () => secondOrder().nodes,
    remarks,
    isQuadratic: () => {
      if (kinks || exception) return false;
      const variables = new Set(inputs);
      return !dependsOn(graph, secondOrder().nodes, variables);
    },
  });
}

/** What each of these operations does at its kink, in words. */
export const remarksOn = (operations: readonly string[]): string[] =>
  operations.flatMap((name) => opNamed(name).atKink ?? []);

function dependsOn(
  graph: Graph,
  roots: readonly NodeId[],
  variables: ReadonlySet<NodeId>,
): boolean {
  const seen = new Set<NodeId>();
  const stack = [...roots];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (variables.has(id)) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const node = graph.node(id);
    if (node.kind === 'apply') stack.push(...node.args);
  }
  return false;
}
