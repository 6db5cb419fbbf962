import { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { opTable } from '../ops/all.ts';
import { failure, quote, success, type Result, type Span } from './fault.ts';
import { CONSTANTS, languageFunctions } from './functions.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parse.ts';
import { spine, type Expr } from './syntax.ts';

export interface Lowered {
  readonly graph: Graph;
  readonly output: NodeId;
  /** The output without the choice that an exceptional value makes. */
  readonly formula: NodeId;
  /** Node of each variable, in the order of `parsed.inputs`. */
  readonly inputs: readonly NodeId[];
  /** Node of each parameter, by name. */
  readonly parameters: ReadonlyMap<string, NodeId>;
  /** Node of each named intermediate, by name. */
  readonly named: ReadonlyMap<string, NodeId>;
  /** The point of an exceptional value, as nodes, where the text gives one. */
  readonly exceptionAt: readonly NodeId[] | undefined;
}

interface UndefinedConstant {
  readonly node: NodeId;
  readonly span: Span;
}

/**
 * Syntax tree → typed DAG. Faults: too many nodes; a part without variables that has no finite value
 * (`1/0`, `log(-1)`), told at its place.
 */
export function lower(parsed: Parsed): Result<Lowered> {
  const graph = new Graph(opTable);
  const scope = new Map<string, NodeId>();
  const inputs = parsed.inputs.map((name) => graph.input(name));
  parsed.inputs.forEach((name, i) => scope.set(name, inputs[i]));
  const parameters = new Map(parsed.parameters.map((name) => [name, graph.input(name)] as const));
  parameters.forEach((id, name) => scope.set(name, id));
  const constants: UndefinedConstant[] = [];
  const isConstant = new Set<NodeId>();
  let overflow: Span | undefined;

  const apply = (op: string, span: Span, ...args: NodeId[]): NodeId => {
    if (graph.nodes.length >= LIMITS.nodes) {
      overflow ??= span;
      return args[0];
    }
    const id = graph.apply(op, ...args);
    if (
      args.every((arg) => graph.node(arg).kind === 'constant') &&
      graph.node(id).kind === 'apply'
    ) {
      if (!isConstant.has(id)) constants.push({ node: id, span });
      isConstant.add(id);
    }
    return id;
  };

  const build = (expr: Expr): NodeId => {
    const { first, rest } = spine(expr);
    let at = atom(first);
    for (const { op, right, span } of rest) at = apply(op, span, at, build(right));
    return at;
  };

  const atom = (expr: Expr): NodeId => {
    switch (expr.kind) {
      case 'number':
        return graph.constant(expr.value);
      case 'neg':
        return apply('neg', expr.span, build(expr.arg));
      case 'name': {
        const known = scope.get(expr.name);
        if (known !== undefined) return known;
        const value = CONSTANTS.get(expr.name);
        if (value !== undefined) return graph.constant(value);
        throw new Error(`the parser let the unknown name ${expr.name} through`);
      }
      case 'call': {
        const fn = languageFunctions.get(expr.fn);
        if (!fn) throw new Error(`the parser let the unknown function ${expr.fn} through`);
        return apply(fn.op, expr.span, ...expr.args.map(build));
      }
      case 'binary':
        return build(expr);
    }
  };

  const named = new Map<string, NodeId>();
  for (const { name, expr } of parsed.program.statements) {
    const id = build(expr);
    scope.set(name, id);
    named.set(name, id);
  }
  const last = parsed.program.statements.at(-1);
  let output = last?.expr === parsed.program.result ? scope.get(last.name) : undefined;
  output ??= build(parsed.program.result);
  const formula = output;

  // The exceptional point is a choice in the graph: f where (x, y) ≠ p, the given value at p.
  const { exception } = parsed.program;
  let exceptionAt: NodeId[] | undefined;
  if (exception) {
    exceptionAt = exception.at.map(build);
    const value = build(exception.value);
    output = exceptionAt.reduceRight(
      (inside, at, i) => graph.apply('select', graph.apply('eq', inputs[i], at), inside, formula),
      value,
    );
  }
  if (overflow) {
    return failure({
      code: 'too-large',
      span: overflow,
      message: `This formula needs more than ${LIMITS.nodes} operations.`,
      advice: 'Name repeated parts (a = …; b = …), or make it shorter.',
    });
  }
  const bad = constants[0];
  if (bad) {
    const text = parsed.source.slice(bad.span.start, bad.span.end);
    return failure({
      code: 'domain',
      span: bad.span,
      message: `${quote(text)} has no value: it is ${describeConstant(graph, bad.node)}.`,
      advice: 'No choice of the variables can change that; write another number there.',
    });
  }
  return success({ graph, output, formula, inputs, parameters, named, exceptionAt });
}

function describeConstant(graph: Graph, id: NodeId): string {
  const node = graph.node(id);
  if (node.kind !== 'apply') return 'undefined';
  const values = node.args.map((arg) => graph.constantValue(arg) ?? NaN);
  const divides = node.op === 'div' ? values[1] : node.op === 'pow' && values[1] < 0 && values[0];
  if (divides === 0) return 'a division by zero';
  const value = graph.ops.get(node.op)?.eval(...values) ?? NaN;
  if (Number.isNaN(value))
    return `outside the domain of ${node.op === 'pow' ? 'the power' : node.op}`;
  return node.op === 'log' ? 'minus infinity' : 'larger than the largest number (1.8e308)';
}
