import { interpreter, type Evaluator } from '../compile/interpret.ts';
import { kinkFinder } from '../compile/kinks.ts';
import { remarksOn } from '../compile/scalarFunction.ts';
import { schedule } from '../compile/schedule.ts';
import type { Graph } from '../ir/graph.ts';
import { SCALAR, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { success, type Result } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import { renamed } from '../lang/parts.ts';
import { printText } from '../lang/printText.ts';
import { raise } from '../lang/raise.ts';
import { inferShapes } from '../lang/shapes.ts';
import type { Expr } from '../lang/syntax.ts';
import { opNamed } from '../ops/all.ts';
import { derivative } from './derivative.ts';
import { jacobian } from './jacobian.ts';
import { jvp } from './jvp.ts';
import type { Step } from './steps.ts';
import { arrangement, isKronecker, structureOf, type MatrixStructure } from './structure.ts';
import { vjp } from './vjp.ts';

/** A local Jacobian of more entries than this is not written out. */
const MAX_LOCAL = 4096;

/** One statement compiled on its own: its value, its local Jacobians, and its rules in both modes. */
interface Rule {
  readonly shape: Shape;
  readonly value: Evaluator;
  /** ∂vec(value)/∂vec(operand), one for each operand; without a program where it is too large. */
  readonly locals: readonly { readonly shape: Shape; readonly run: Evaluator | null }[];
  readonly localForms: readonly (Expr | null)[];
  readonly structures: readonly MatrixStructure[];
  /** What flows back as a formula of the operands and `UPSTREAM`, and its structure as a matrix. */
  readonly rules: readonly (Expr | null)[];
  readonly ruleStructures: readonly MatrixStructure[];
  /** What flows back to each operand: operands in, then the upstream. */
  readonly backward: readonly Evaluator[];
  /** What each operand's velocity adds: operands in, then all velocities. */
  readonly tangents: readonly Evaluator[];
  /** How what flows back to operand k moves: operands, the upstream, their velocities in the same order. */
  readonly second: (k: number) => { readonly run: Evaluator; readonly operations: number };
  /** What the operations that sit on a kink do there, in words. @param operands their values. */
  readonly remarks: (operands: readonly { readonly data: Float64Array }[]) => readonly string[];
  readonly operations: number;
  readonly backwardOperations: readonly number[];
  readonly tangentOperations: number;
  /** Operands by place, and the own value. */
  readonly saves: readonly (number | 'own')[];
  readonly savedInside: number;
}

/** The name of what flows in from above, in the formulas of rules; no text can hold it. */
export const UPSTREAM = 'upstream 0';

/** A rule in its place in the program: `args` are indices of nodes, formulas are in its names. */
export interface Machine extends Rule {
  readonly step: Step;
  readonly text: string;
  /** What the text was printed from; null where the text is given. */
  readonly form: Expr | null;
  readonly args: readonly number[];
  readonly localTexts: readonly (string | null)[];
}

/** Compiles steps; those that do the same to operands of the same shapes share one rule. */
export class MachineShop {
  private readonly source: string;
  private readonly rules = new Map<string, Rule>();

  constructor(source: string) {
    this.source = source;
  }

  /** @param shapes of all nodes so far. */
  make(step: Step, args: readonly number[], shapes: readonly Shape[]): Result<Machine> {
    const operands = args.map((k) => shapes[k]);
    const key = [printText(step.expr), ...operands.map((s) => `${s.rows}x${s.cols}`)].join(' ');
    const known = this.rules.get(key);
    const made = known ? success(known) : ruleOf(this.source, step, operands);
    if (!made.ok) return made;
    this.rules.set(key, made.value);
    const rule = made.value;
    const names = new Map(step.reads.map(({ local, name }) => [local, name]));
    const form = renamed(step.expr, names);
    const localForms = rule.localForms.map((form) => form && renamed(form, names));
    return success({
      ...rule,
      step,
      args,
      text: step.text ?? printText(form),
      form: step.text === undefined ? form : null,
      localForms,
      localTexts: localForms.map((form) => form && printText(form)),
      rules: rule.rules.map((form) => form && renamed(form, names)),
      saves: rule.saves.map((k) => (k === 'own' ? k : args[k])),
    });
  }
}

/** The operands of the step become the inputs of a graph of its own. */
function ruleOf(source: string, step: Step, operands: readonly Shape[]): Result<Rule> {
  const program = { inputs: undefined, statements: [], result: step.expr, exception: undefined };
  const declarations = new Map(
    step.reads.map(({ local }, k) => [local, { name: local, shape: operands[k] }]),
  );
  const inferred = inferShapes(program, (name) => declarations.get(name)?.shape ?? SCALAR);
  const lowered = lower({
    source,
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
  const weight = graph.input(UPSTREAM, shape);
  const backward = inputs.map((x) => vjp(graph, output, [x], weight)[0]);
  const velocities = inputs.map((x, k) => graph.input(`velocity ${k}`, graph.shape(x)));
  const tangents = inputs.map((x, k) => jvp(graph, [output], [x], [velocities[k]])[0]);
  const forms = inputs.map((x) => derivative(graph, output, x).node);
  const kinks = kinkFinder(graph, output, inputs);
  const second: { run: Evaluator; operations: number }[] = [];
  const operations = operationsOf(graph, [output], new Set());
  // Where tangents meet they are added: one less than there are arguments. A step that only arranges has no sums.
  const meeting = operations > 0 ? Math.max(0, inputs.length - 1) * sizeOf(shape) : 0;
  const { saves, inside } = savedBy(graph, backward, inputs, output, own, weight);
  return success({
    shape,
    value: interpreter(graph, [output], inputs),
    locals: inputs.map((x) => {
      const size = { rows: sizeOf(shape), cols: sizeOf(graph.shape(x)) };
      if (sizeOf(size) > MAX_LOCAL) return { shape: size, run: null };
      return { shape: size, run: interpreter(graph, [jacobian(graph, output, [x])], inputs) };
    }),
    localForms: forms.map((node) => (node === null ? null : raise(graph, node))),
    structures: forms.map((node, k) => structureBetween(graph, output, inputs[k], node)),
    rules: backward.map((node) => raise(graph, node)),
    ruleStructures: backward.map((node) => structureOf(graph, node)),
    second(k) {
      const known = second[k];
      if (known) return known;
      const start = graph.nodes.length;
      const upstreamVelocity = graph.input('velocity of upstream', shape);
      const all = [...inputs, weight];
      const moving = [...velocities, upstreamVelocity];
      const [node] = jvp(graph, [backward[k]], all, moving);
      const run = interpreter(graph, [node], [...all, ...moving]);
      return (second[k] = { run, operations: operationsOf(graph, [node], below(start)) });
    },
    remarks: (operands) =>
      kinks ? remarksOn(kinks(operands.flatMap(({ data }) => Array.from(data)))) : [],
    backward: backward.map((node) => interpreter(graph, [node], [...inputs, weight])),
    tangents: tangents.map((node) => interpreter(graph, [node], [...inputs, ...velocities])),
    operations,
    backwardOperations: backward.map((node) => operationsOf(graph, [node], below(own))),
    tangentOperations: operationsOf(graph, tangents, below(own)) + meeting,
    saves,
    savedInside: inside,
  });
}

/** What the local Jacobian is, from the operation where that tells, else from its formula. */
function structureBetween(
  graph: Graph,
  output: NodeId,
  input: NodeId,
  form: NodeId | null,
): MatrixStructure {
  const moved = arrangement(graph, output, input);
  if (moved) return moved;
  const plain = form === null ? 'general' : structureOf(graph, form);
  return plain === 'general' && isKronecker(graph, output, input) ? 'kronecker' : plain;
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
