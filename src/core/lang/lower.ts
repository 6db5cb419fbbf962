import { Graph } from '../ir/graph.ts';
import { isScalar, isVector, SCALAR, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { opNamed, opTable } from '../ops/all.ts';
import { failure, quote, success, type Result, type Span } from './fault.ts';
import { CONSTANTS, languageFunctions } from './functions.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parse.ts';
import { entrywise } from './precedence.ts';
import { spine, type BinaryOp, type Expr } from './syntax.ts';

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
 * Syntax tree → typed DAG. Faults: too many nodes or too much work; a part without variables that has no finite value
 * (`1/0`, `log(-1)`), told at its place.
 */
export function lower(parsed: Parsed): Result<Lowered> {
  const graph = new Graph(opTable);
  const scope = new Map<string, NodeId>();
  const input = (name: string): NodeId =>
    graph.input(name, parsed.declarations.get(name)?.shape ?? SCALAR);
  const inputs = parsed.inputs.map(input);
  parsed.inputs.forEach((name, i) => scope.set(name, inputs[i]));
  const parameters = new Map(parsed.parameters.map((name) => [name, input(name)] as const));
  parameters.forEach((id, name) => scope.set(name, id));
  const constants: UndefinedConstant[] = [];
  const isConstant = new Set<NodeId>();
  let overflow: Span | undefined;

  let work = 0;
  let memory = 0;

  /** Adds an operation, and counts what it costs and whether it is a constant without a value. */
  const applyWith = (
    op: string,
    attributes: readonly number[],
    span: Span,
    args: readonly NodeId[],
  ): NodeId => {
    work += flopsOf(
      op,
      args.map((arg) => graph.shape(arg)),
      attributes,
    );
    if (graph.nodes.length >= LIMITS.nodes || work > LIMITS.work || memory > LIMITS.memory) {
      overflow ??= span;
      throw new TooLarge();
    }
    const id = graph.applyWith(op, attributes, args);
    memory += sizeOf(graph.shape(id));
    if (
      args.length > 0 &&
      args.every((arg) => graph.node(arg).kind === 'constant') &&
      graph.node(id).kind === 'apply' &&
      opNamed(op).kind === 'pointwise'
    ) {
      if (!isConstant.has(id)) constants.push({ node: id, span });
      isConstant.add(id);
    }
    return id;
  };
  const apply = (op: string, span: Span, ...args: NodeId[]): NodeId =>
    applyWith(op, [], span, args);

  const build = (expr: Expr): NodeId => {
    const { first, rest } = spine(expr);
    let at = atom(first);
    for (const { op, right, whole } of rest) at = infix(op, at, right, whole.span);
    return at;
  };

  const infix = (op: BinaryOp, left: NodeId, expr: Expr, span: Span): NodeId => {
    const right = build(expr);
    const number = isScalar(graph.shape(left)) || isScalar(graph.shape(right));
    if (op === 'mul' && !number) return apply('matmul', span, left, right);
    if (op === 'pow' && !isScalar(graph.shape(left))) {
      return matrixPower(left, expr.kind === 'number' ? expr.value : 1, span);
    }
    return apply(entrywise(op), span, left, right);
  };

  /** By repeated squaring: A⁵ = (A²)²·A. */
  const matrixPower = (base: NodeId, exponent: number, span: Span): NodeId => {
    if (exponent === 1) return base;
    const half = matrixPower(base, Math.floor(exponent / 2), span);
    const square = apply('matmul', span, half, half);
    return exponent % 2 === 0 ? square : apply('matmul', span, square, base);
  };

  const atom = (expr: Expr): NodeId => {
    switch (expr.kind) {
      case 'number':
        return graph.constant(expr.value);
      case 'neg':
        return apply('neg', expr.span, build(expr.arg));
      case 'transpose':
        return apply('transpose', expr.span, build(expr.arg));
      case 'name': {
        const known = scope.get(expr.name);
        if (known !== undefined) return known;
        const value = CONSTANTS.get(expr.name);
        if (value !== undefined) return graph.constant(value);
        throw new Error(`the parser let the unknown name ${expr.name} through`);
      }
      case 'matrix': {
        const { rows } = expr;
        const entries = rows[0].flatMap((_, j) => rows.map((row) => build(row[j])));
        return applyWith('entries', [rows.length, rows[0].length], expr.span, entries);
      }
      case 'index':
        return index(expr, build(expr.arg));
      case 'call':
        return call(expr);
      case 'binary':
        return build(expr);
    }
  };

  const index = (expr: Expr & { kind: 'index' }, of: NodeId): NodeId => {
    const { rows, cols } = graph.shape(of);
    const [i, j] = expr.indices;
    const at = (attributes: readonly number[]): NodeId =>
      applyWith('block', attributes, expr.span, [of]);
    if (j !== undefined) {
      const [row, height] = i === ':' ? [0, rows] : [i - 1, 1];
      const [col, width] = j === ':' ? [0, cols] : [j - 1, 1];
      return at([row, col, height, width]);
    }
    if (i === ':') return applyWith('reshape', [rows * cols, 1], expr.span, [of]);
    return cols === 1 ? at([i - 1, 0, 1, 1]) : at([0, i - 1, 1, 1]);
  };

  const call = ({ fn: name, args, span }: Expr & { kind: 'call' }): NodeId => {
    const fn = languageFunctions.get(name);
    if (!fn) throw new Error(`the parser let the unknown function ${name} through`);
    if (fn.arity === 'size') {
      const [rows, cols = name === 'eye' ? rows : 1] = args.map((arg) =>
        arg.kind === 'number' ? arg.value : 1,
      );
      if (name === 'eye') return applyWith('eye', [rows], span, []);
      return graph.spread(graph.constant(name === 'ones' ? 1 : 0), { rows, cols });
    }
    const built = args.map(build);
    const extracts = name === 'diag' && !isVector(graph.shape(built[0]));
    return apply(extracts ? 'diagonal' : fn.op, span, ...built);
  };

  try {
    return finish();
  } catch (error) {
    if (!(error instanceof TooLarge) || !overflow) throw error;
    const nodes = graph.nodes.length >= LIMITS.nodes;
    return failure({
      code: 'too-large',
      span: overflow,
      message: nodes
        ? `This formula needs more than ${LIMITS.nodes} operations.`
        : work > LIMITS.work
          ? `One evaluation would take more than ${LIMITS.work / 1e6} million steps.`
          : `The arrays on the way have more than ${LIMITS.memory / 1e6} million entries together.`,
      advice: nodes
        ? 'Name repeated parts (a = …; b = …), or make it shorter.'
        : 'Use smaller matrices.',
    });
  }

  function finish(): Result<Lowered> {
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
}

/** Thrown inside only, to leave the recursion. */
class TooLarge extends Error {}

function flopsOf(name: string, shapes: readonly Shape[], attributes: readonly number[]): number {
  const op = opNamed(name);
  if (op.kind === 'structural' && op.flops) return op.flops(shapes, attributes);
  return shapes.reduce((most, shape) => Math.max(most, sizeOf(shape)), 1);
}

function describeConstant(graph: Graph, id: NodeId): string {
  const node = graph.node(id);
  if (node.kind !== 'apply') return 'undefined';
  const values = node.args.map((arg) => graph.constantValue(arg) ?? NaN);
  const divides = node.op === 'div' ? values[1] : node.op === 'pow' && values[1] < 0 && values[0];
  if (divides === 0) return 'a division by zero';
  const value = graph.ops.get(node.op)?.eval?.(...values) ?? NaN;
  if (Number.isNaN(value))
    return `outside the domain of ${node.op === 'pow' ? 'the power' : node.op}`;
  return node.op === 'log' ? 'minus infinity' : 'larger than the largest number (1.8e308)';
}
