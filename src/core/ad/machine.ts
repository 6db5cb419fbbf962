import { interpreter, type Evaluator } from '../compile/interpret.ts';
import { schedule } from '../compile/schedule.ts';
import type { Graph } from '../ir/graph.ts';
import { SCALAR, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { success, type Result } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import type { Parsed } from '../lang/parse.ts';
import { printText } from '../lang/printText.ts';
import { raise } from '../lang/raise.ts';
import { inferShapes } from '../lang/shapes.ts';
import type { Expr } from '../lang/syntax.ts';
import { opNamed } from '../ops/all.ts';
import { derivative } from './derivative.ts';
import { jacobian } from './jacobian.ts';
import { jvp } from './jvp.ts';
import type { Step } from './steps.ts';
import { structureOf, type MatrixStructure } from './structure.ts';
import { vjp } from './vjp.ts';

/** A local Jacobian of more entries than this is not written out. */
const MAX_LOCAL = 4096;

/** One statement compiled on its own: its value, its local Jacobians, and its rules in both modes. */
export interface Machine {
  readonly step: Step;
  readonly text: string;
  readonly args: readonly number[];
  readonly shape: Shape;
  readonly value: Evaluator;
  readonly locals: readonly { readonly shape: Shape; readonly run: Evaluator | null }[];
  readonly localTexts: readonly (string | null)[];
  readonly structures: readonly MatrixStructure[];
  readonly backward: readonly Evaluator[];
  readonly tangents: readonly Evaluator[];
  readonly operations: number;
  readonly backwardOperations: readonly number[];
  readonly tangentOperations: number;
  readonly saves: readonly (number | 'own')[];
  readonly savedInside: number;
}

/** Compiles one step; its operands become the inputs of a graph of its own. */
export function machineOf(
  parsed: Parsed,
  step: Step,
  args: readonly number[],
  shapes: readonly Shape[],
): Result<Machine> {
  const program = { inputs: undefined, statements: [], result: step.expr, exception: undefined };
  const declarations = new Map(
    step.reads.map(({ local }, k) => [local, { name: local, shape: shapes[args[k]] }]),
  );
  const inferred = inferShapes(program, (name) => declarations.get(name)?.shape ?? SCALAR);
  const lowered = lower({
    source: parsed.source,
    program,
    inputs: step.reads.map(({ local }) => local),
    parameters: [],
    declarations,
    shapes: inferred,
    shape: inferred.of.get(step.expr) ?? SCALAR,
  });
  if (!lowered.ok) return lowered;
  const { graph, output, inputs } = lowered.value;
  const shape = graph.shape(output);
  const own = graph.nodes.length;
  const weight = graph.input('upstream', shape);
  const backwardNodes = inputs.map((x) => vjp(graph, output, [x], weight)[0]);
  const velocities = inputs.map((x, k) => graph.input(`velocity ${k}`, graph.shape(x)));
  const tangentNodes = inputs.map((x, k) => jvp(graph, [output], [x], [velocities[k]])[0]);
  const names = new Map(step.reads.map(({ local, name }) => [local, name]));
  const locals = inputs.map((x) => {
    const size = { rows: sizeOf(shape), cols: sizeOf(graph.shape(x)) };
    if (sizeOf(size) > MAX_LOCAL) return { shape: size, run: null };
    return { shape: size, run: interpreter(graph, [jacobian(graph, output, [x])], inputs) };
  });
  const forms = inputs.map((x) => derivative(graph, output, x).node);
  const { saves, inside } = savedBy(graph, backwardNodes, inputs, output, own, weight);
  return success({
    step,
    text: printText(renamed(step.expr, names)),
    args,
    shape,
    value: interpreter(graph, [output], inputs),
    locals,
    localTexts: forms.map((node) => {
      const expr = node === null ? null : raise(graph, node);
      return expr && printText(renamed(expr, names));
    }),
    structures: forms.map((node) => (node === null ? 'general' : structureOf(graph, node))),
    backward: backwardNodes.map((node) => interpreter(graph, [node], [...inputs, weight])),
    tangents: tangentNodes.map((node) => interpreter(graph, [node], [...inputs, ...velocities])),
    operations: operationsOf(graph, [output], new Set()),
    backwardOperations: backwardNodes.map((node) => operationsOf(graph, [node], below(own))),
    tangentOperations: operationsOf(graph, tangentNodes, below(own)),
    saves: saves.map((k) => (k === 'own' ? k : args[k])),
    savedInside: inside,
  });
}

/** Nodes of the value, which a derivative finds computed. */
const below = (own: number): { has: (id: NodeId) => boolean } => ({ has: (id) => id < own });

function operationsOf(
  graph: Graph,
  outputs: readonly NodeId[],
  given: { has: (id: NodeId) => boolean },
): number {
  return schedule(graph, outputs).steps.reduce((total, node) => {
    if (given.has(node.id)) return total;
    const op = opNamed(node.op);
    const shapes = node.args.map((arg) => graph.shape(arg));
    const own =
      op.kind === 'structural' && op.flops ? op.flops(shapes, node.attributes) : sizeOf(node.shape);
    return total + Math.round(own);
  }, 0);
}

/** What a reverse rule reads of the forward pass: arguments by place, the own value, numbers inside. */
function savedBy(
  graph: Graph,
  backward: readonly NodeId[],
  inputs: readonly NodeId[],
  output: NodeId,
  own: number,
  weight: NodeId,
): { saves: (number | 'own')[]; inside: number } {
  const read = new Set<NodeId>();
  for (const id of backward) if (id < own) read.add(id);
  for (const node of schedule(graph, backward).steps) {
    if (node.id < own) continue;
    for (const arg of node.args) if (arg < own && arg !== weight) read.add(arg);
  }
  const saves: (number | 'own')[] = [];
  let inside = 0;
  for (const id of read) {
    const place = inputs.indexOf(id);
    if (place >= 0) saves.push(place);
    else if (id === output) saves.push('own');
    else if (graph.node(id).kind === 'apply') inside += sizeOf(graph.shape(id));
  }
  return { saves, inside };
}

function renamed(expr: Expr, names: ReadonlyMap<string, string>): Expr {
  const inner = (e: Expr): Expr => renamed(e, names);
  switch (expr.kind) {
    case 'number':
      return expr;
    case 'name':
      return { ...expr, name: names.get(expr.name) ?? expr.name };
    case 'neg':
    case 'transpose':
    case 'index':
      return { ...expr, arg: inner(expr.arg) };
    case 'call':
      return { ...expr, args: expr.args.map(inner) };
    case 'matrix':
      return { ...expr, rows: expr.rows.map((row) => row.map(inner)) };
    case 'binary':
      return { ...expr, left: inner(expr.left), right: inner(expr.right) };
  }
}
