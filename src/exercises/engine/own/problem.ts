import { ancestors } from '../../../core/ad/reach.ts';
import { compile } from '../../../core/compile/compile.ts';
import { interpreter } from '../../../core/compile/interpret.ts';
import type { Slot } from '../../../core/compile/pack.ts';
import { printKind, type Declaration } from '../../../core/lang/declarations.ts';
import { parse } from '../../../core/lang/parse.ts';
import { printText } from '../../../core/lang/printText.ts';
import { raise } from '../../../core/lang/raise.ts';
import type { Expr } from '../../../core/lang/syntax.ts';
import { isScalar, type NodeId } from '../../../core/ir/types.ts';
import { entriesOf, truthNode, type Site } from './derive.ts';
import { declarationName, type Given } from './given.ts';
import type { Piece } from './lists.ts';
import { refuse, refuseAt, type OwnField } from './ownFault.ts';
import { rebuild } from './rebuild.ts';
import { substitute, type Values } from './substitute.ts';

/** Values of names, each column by column. */
export type Place = ReadonlyMap<string, readonly number[]>;

/** An own exercise with the numbers of one seed. */
export interface Problem extends Site {
  readonly given: Given;
  readonly values: Values;
  /** The function with its numbers, as a text. */
  readonly source: string;
  readonly inputs: readonly Slot[];
  readonly at: Place;
  /** The names without a value: the answer is an expression in them. */
  readonly free: readonly Slot[];
  readonly domain: Readonly<Record<string, readonly [lo: number, hi: number]>>;
  readonly truth: NodeId;
}

/** @throws OwnSignal when the function, the point or the domain cannot be read with these numbers. */
export function problemOf(given: Given, values: Values): Problem {
  const source = filledIn(given, 'of', { text: given.of, start: 0 }, values);
  const compiled = compile(source, { inputs: given.names });
  // The numbers have moved the places of the text: what can be told of it is told of all of it.
  if (!compiled.ok) {
    const { message = '', advice = '', code } = compiled.faults[0] ?? {};
    return refuse(
      'of',
      { start: 0, end: given.of.length },
      `With these numbers: ${message}`,
      advice,
      code,
    );
  }
  const { graph, output, inputs } = compiled.value;
  const at = new Map(
    [...given.at].map(([name, piece]) => [name, valueOf(given, name, piece, values)]),
  );
  const by = given.by.flatMap((name) => inputs.find((slot) => slot.name === name)?.node ?? []);
  const site = { graph, output, by, ask: given.own.ask };
  return {
    ...site,
    given,
    values,
    source,
    inputs,
    at,
    free: inputs.filter(({ name }) => !at.has(name) && compiled.value.parsed.inputs.includes(name)),
    domain: domainOf(given, values),
    truth: truthNode(site),
  };
}

function filledIn(given: Given, field: OwnField, { text, start }: Piece, values: Values): string {
  const filled = substitute(text, values, field === 'of' ? given.names : []);
  return filled.ok ? filled.value : refuseAt(field, filled.faults[0], start);
}

/** The value of a part without variables. @throws OwnSignal */
function constant(given: Given, field: OwnField, piece: Piece, values: Values) {
  const compiled = compile(filledIn(given, field, piece, values), { inputs: [] });
  if (!compiled.ok) return refuseAt(field, compiled.faults[0], piece.start);
  const [unknown] = compiled.value.parameters;
  if (unknown) {
    const span = { start: piece.start, end: piece.start + piece.text.length };
    refuse(
      field,
      span,
      `“${unknown.name}” has no value here.`,
      'Draw it as a parameter, or write a number.',
      'unknown-name',
    );
  }
  return compiled.value.evaluate([]);
}

function valueOf(given: Given, name: string, piece: Piece, values: Values): readonly number[] {
  const value = constant(given, 'at', piece, values);
  const declared = given.names.find((it) => declarationName(it) === name);
  const { rows, cols } = typeof declared === 'object' ? declared.shape : { rows: 1, cols: 1 };
  if (value.rows !== rows || value.cols !== cols) {
    const span = { start: piece.start, end: piece.start + piece.text.length };
    refuse(
      'at',
      span,
      `“${name}” is ${rows}×${cols}, and this value ${value.rows}×${value.cols}.`,
      'Give it a value of its shape.',
      'shape-mismatch',
    );
  }
  return Array.from(value.data);
}

function domainOf(given: Given, values: Values): Problem['domain'] {
  return Object.fromEntries(
    [...given.domain].map(([name, [lo, hi]]) => {
      const [a = NaN, b = NaN] = [lo, hi].map(
        (piece) => constant(given, 'domain', piece, values).data[0],
      );
      if (!(a < b)) {
        refuse(
          'domain',
          { start: lo.start, end: hi.start + hi.text.length },
          'This range is empty.',
          'The smaller end comes first.',
        );
      }
      return [name, [a, b] as const];
    }),
  );
}

/** Numbers, or texts of the language in the free names, row by row; undefined where there is no such answer. */
export function answerOf(
  problem: Problem,
  node: NodeId,
  at: Place = problem.at,
): readonly string[] | undefined {
  const { graph, free } = problem;
  if (free.length === 0) {
    const numbers = evaluate(problem, node, at);
    return numbers.every(Number.isFinite) ? numbers.map((x) => String(x + 0)) : undefined;
  }
  const put = putIn(problem, node, at);
  const arrays = free.some(({ shape }) => !isScalar(shape));
  if (arrays && put === problem.output && isOneLine(problem)) return [problem.source.trim()];
  if (arrays && isConstant(problem, put)) return [matrixText(problem, put)];
  const nodes = arrays ? [put] : entriesOf(graph, put);
  const symmetric = symmetricNames(problem);
  const texts = nodes.map((id) => raise(graph, id, { isSymmetric: (name) => symmetric.has(name) }));
  return texts.every((expr): expr is Expr => expr !== null) ? texts.map(printText) : undefined;
}

/** Whether its text is one expression: then it is better than what is raised from the graph. */
const isOneLine = ({ source, given }: Problem): boolean => {
  const read = parse(source, { inputs: given.names });
  return read.ok && read.value.program.statements.length === 0;
};

/** Whether nothing is left to put in. */
export function isConstant({ graph, inputs }: Problem, node: NodeId): boolean {
  const reached = ancestors(graph, [node]);
  return inputs.every((slot) => reached[slot.node] !== 1);
}

/** `[8, 3; 3, 6]` of a node in which nothing is free. */
function matrixText(problem: Problem, node: NodeId): string {
  const { cols } = problem.graph.shape(node);
  const values = evaluate(problem, node, new Map());
  const rows = Array.from({ length: values.length / cols }, (_, i) =>
    values.slice(i * cols, (i + 1) * cols).join(', '),
  );
  return values.length === 1 ? String(values[0]) : `[${rows.join('; ')}]`;
}

/** Values of a node at a place, row by row. */
export function evaluate({ graph, inputs }: Problem, node: NodeId, at: Place): readonly number[] {
  const run = interpreter(
    graph,
    [node],
    inputs.map((slot) => slot.node),
  );
  const { rows, cols } = graph.shape(node);
  const data = run(
    inputs.flatMap(
      ({ name, shape }) => at.get(name) ?? Array<number>(shape.rows * shape.cols).fill(NaN),
    ),
  );
  return Array.from(
    { length: rows * cols },
    (_, k) => data[Math.floor(k / cols) + (k % cols) * rows] ?? NaN,
  );
}

/** A node with the values of a place in it. */
export function putIn({ graph, inputs }: Problem, node: NodeId, at: Place): NodeId {
  const constants = inputs.flatMap(({ name, node: id, shape }) => {
    const value = at.get(name);
    if (value === undefined) return [];
    const entries = value.map((x) => graph.constant(x));
    const put = isScalar(shape)
      ? (entries[0] ?? id)
      : graph.applyWith('entries', [shape.rows, shape.cols], entries);
    return [[id, put] as const];
  });
  return rebuild(graph, node, new Map(constants));
}

export const symmetricNames = ({ given }: Problem): ReadonlySet<string> =>
  new Set(
    given.names.flatMap((it) =>
      typeof it === 'object' && ['symmetric', 'spd', 'diagonal'].includes(it.structure ?? '')
        ? [it.name]
        : [],
    ),
  );

/** `A: 3x2; x: 2` of the free names. */
export const declarationsOf = ({ given, free }: Problem): string =>
  free
    .map((slot): Declaration => {
      const declared = given.names.find((it) => declarationName(it) === slot.name);
      return typeof declared === 'object' ? declared : { name: slot.name, shape: slot.shape };
    })
    .map((it) => `${it.name}: ${printKind(it).replace('×', 'x')}`)
    .join('; ');

/** `x in 0.5..4, y` of the free names. */
export const variablesOf = ({ free, domain }: Problem): string =>
  free
    .map(({ name }) => {
      const range = domain[name];
      return range ? `${name} in ${range[0]}..${range[1]}` : name;
    })
    .join(', ');
