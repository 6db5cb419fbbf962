import { interpreter } from '../compile/interpret.ts';
import { pack, type Point, type Slot } from '../compile/pack.ts';
import type { Graph } from '../ir/graph.ts';
import { sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { failure, success, type Result, type Span } from '../lang/fault.ts';
import { lower, type Lowered } from '../lang/lower.ts';
import { parse, type Parsed, type ParseOptions } from '../lang/parse.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import { MachineShop, type Machine } from './machine.ts';
import { stepsOf, type Level } from './steps.ts';
import type { MatrixStructure } from './structure.ts';

export interface TraceOptions extends ParseOptions {
  /** Values of the inputs, packed or by name, and of parameters by name; those stand at 1 without one. */
  readonly values: Point;
  /** Statements when left out. */
  readonly level?: Level;
  /** The adjoint of the output, column by column; ones when left out. */
  readonly seed?: ArrayLike<number>;
}

/** An input, or one step of the program. */
export interface TraceNode {
  readonly index: number;
  readonly name: string;
  readonly kind: 'input' | 'step';
  /** The right side of the assignment; the name of an input. */
  readonly text: string;
  readonly span: Span | undefined;
  readonly shape: Shape;
  readonly value: Matrix;
  /** ∂output/∂node, of the node's shape; zeros where the output does not depend on it. */
  readonly adjoint: Matrix;
  /** Nodes that it reads, in order; at the level of operations an operand that is read twice stands twice. */
  readonly args: readonly number[];
  /** Nodes that read it, each once. */
  readonly users: readonly number[];
  /** Multiplications, additions and function calls of its value. */
  readonly operations: number;
  /** Nodes whose values its reverse rule needs, itself included where it answers with its own value. */
  readonly saves: readonly number[];
  /** Numbers inside a compound statement that its reverse rule needs besides. */
  readonly savedInside: number;
}

/** One contribution of the reverse pass, in the order in which they are made. */
export interface ReverseStep {
  /** The node whose adjoint is complete. */
  readonly from: number;
  /** The argument that receives. */
  readonly to: number;
  /** Which of the arguments of `from` it is. */
  readonly slot: number;
  /** ∂vec(from)/∂vec(to) of this one statement; null where it has more than 4096 entries. */
  readonly local: Matrix | null;
  /** The same as a formula in the names of the program; null where it has none that is short. */
  readonly localText: string | null;
  readonly structure: MatrixStructure;
  readonly upstream: Matrix;
  /** upstream × local, of the shape of `to`. */
  readonly contribution: Matrix;
  /** The adjoint of `to` after this contribution. */
  readonly running: Matrix;
  /** True where the output does not depend on `from`: its adjoint is 0 and it sends nothing. */
  readonly idle: boolean;
  readonly operations: number;
}

/** One step of forward mode: the tangent of a node from those of its arguments. */
export interface TangentStep {
  readonly node: number;
  readonly contributions: readonly {
    readonly from: number;
    readonly slot: number;
    readonly local: Matrix | null;
    readonly tangent: Matrix;
    readonly product: Matrix;
  }[];
  readonly tangent: Matrix;
  readonly operations: number;
}

/** A program run forwards and backwards, with everything that a stepper shows. */
export interface Trace {
  readonly parsed: Parsed;
  /** Inputs first, then the steps in program order; arguments always before their users. */
  readonly nodes: readonly TraceNode[];
  readonly output: number;
  readonly reverse: readonly ReverseStep[];
  /** Forward mode for a velocity of the inputs. */
  readonly forward: (velocity: Point) => readonly TangentStep[];
  readonly counts: {
    /** Operations of the values, of the reverse pass, and of one forward-mode pass without the values. */
    readonly value: number;
    readonly reverse: number;
    readonly tangent: number;
    /** Numbers that the reverse pass needs from the forward pass, inputs not counted. */
    readonly saved: number;
  };
}

/**
 * Runs a program and its reverse accumulation step by step.
 *
 * Reverse program order; at each node the arguments in their order, `contribution = upstream × local` (lesson
 * 06). Statements that the output does not depend on have adjoint 0 and send nothing.
 *
 * @returns the trace, or located faults.
 */
export function trace(source: string, options: TraceOptions): Result<Trace> {
  const parsed = parse(source, options);
  if (!parsed.ok) return parsed;
  const whole = lower(parsed.value);
  if (!whole.ok) return whole;
  const inputs = slotsOf(parsed.value, whole.value.graph, [
    ...parsed.value.inputs.map((name, i) => [name, whole.value.inputs[i]] as const),
    ...whole.value.parameters,
  ]);
  const packed = pack(inputs, withParameters(parsed.value, inputs, options.values));
  const { exception } = parsed.value.program;
  if (exception && isExceptional(whole.value, packed)) {
    return failure({
      code: 'domain',
      span: exception.span,
      message: 'The value here is given apart, so there are no steps that lead to it.',
      advice: 'Choose another point, or a formula that holds everywhere.',
    });
  }
  const shop = new MachineShop(source);
  const index = new Map(inputs.map(({ name }, i) => [name, i]));
  const shapes = inputs.map(({ shape }) => shape);
  const compiled: Machine[] = [];
  for (const step of stepsOf(parsed.value, options.level ?? 'statement')) {
    const args = step.reads.map(({ name }) => index.get(name) ?? -1);
    const machine = shop.make(step, args, shapes);
    if (!machine.ok) return machine;
    compiled.push(machine.value);
    index.set(step.name, shapes.length);
    shapes.push(machine.value.shape);
  }
  const values = forwardValues(inputs, packed, compiled);
  const output = shapes.length - 1;
  const { steps: reverse, adjoints } = reversePass(compiled, values, inputs.length, options.seed);
  const users = shapes.map((): number[] => []);
  compiled.forEach((machine, k) => {
    for (const arg of new Set(machine.args)) users[arg].push(k + inputs.length);
  });
  const nodes = shapes.map((shape, i): TraceNode => {
    const machine = compiled[i - inputs.length] as Machine | undefined;
    const own = machine?.saves.map((s) => (s === 'own' ? i : s)) ?? [];
    return {
      index: i,
      name: machine?.step.name ?? inputs[i].name,
      kind: machine ? 'step' : 'input',
      text: machine ? machine.text : inputs[i].name,
      span: machine?.step.span,
      shape,
      value: values[i],
      adjoint: adjoints[i],
      args: machine?.args ?? [],
      users: users[i],
      operations: machine?.operations ?? 0,
      saves: [...new Set(own)],
      savedInside: machine?.savedInside ?? 0,
    };
  });
  const sends = new Set(reverse.filter((step) => !step.idle).map((step) => step.from));
  const reached = nodes.filter((node) => sends.has(node.index));
  const saved = new Set(reached.flatMap((node) => node.saves).filter((i) => i >= inputs.length));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return success({
    parsed: parsed.value,
    nodes,
    output,
    reverse,
    forward: (velocity) => tangentPass(compiled, values, inputs, velocity),
    counts: {
      value: sum(nodes.map((node) => node.operations)),
      reverse: sum(reverse.map((step) => step.operations)),
      tangent: sum(compiled.map((machine) => machine.tangentOperations)),
      saved: sum([...saved].map((i) => sizeOf(shapes[i]))) + sum(reached.map((n) => n.savedInside)),
    },
  });
}

/** True at the point of an exceptional value. @param at inputs and parameters, packed. */
function isExceptional(
  { graph, exceptionAt, inputs, parameters }: Lowered,
  at: Float64Array,
): boolean {
  if (!exceptionAt) return false;
  const place = interpreter(graph, exceptionAt, [...inputs, ...parameters.values()])(at);
  return place.every((p, i) => p === at[i]);
}

function slotsOf(
  parsed: Parsed,
  graph: Graph,
  named: readonly (readonly [name: string, node: NodeId])[],
): Slot[] {
  return named.map(([name, node]) => {
    const value = parsed.declarations.get(name)?.value;
    return { name, node, shape: graph.shape(node), ...(value && { value }) };
  });
}

/** Parameters without a value stand at 1, as their sliders do. */
function withParameters(parsed: Parsed, inputs: readonly Slot[], values: Point): Point {
  if (Array.isArray(values) || ArrayBuffer.isView(values)) {
    const missing = inputs.slice(parsed.inputs.length).flatMap(({ shape, value }) => {
      return value ?? new Array<number>(sizeOf(shape)).fill(1);
    });
    return [...Array.from(values as ArrayLike<number>), ...missing];
  }
  const given = values as Readonly<Record<string, number>>;
  const ones = inputs
    .slice(parsed.inputs.length)
    .filter(({ name, value }) => !value && !Object.hasOwn(given, name))
    .map(({ name, shape }) => [name, new Array<number>(sizeOf(shape)).fill(1)] as const);
  return { ...given, ...Object.fromEntries(ones) };
}

const like = (shape: Shape, data: Float64Array): Matrix => matrix(shape.rows, shape.cols, data);

const joined = (parts: readonly Matrix[], ...further: readonly Matrix[]): number[] =>
  [...parts, ...further].flatMap(({ data }) => Array.from(data));

function forwardValues(
  inputs: readonly Slot[],
  packed: Float64Array,
  machines: readonly Machine[],
): Matrix[] {
  const values: Matrix[] = [];
  let at = 0;
  for (const { shape } of inputs) values.push(like(shape, packed.slice(at, (at += sizeOf(shape)))));
  for (const machine of machines) {
    const args = machine.args.map((k) => values[k]);
    values.push(like(machine.shape, machine.value(joined(args))));
  }
  return values;
}

function reversePass(
  machines: readonly Machine[],
  values: readonly Matrix[],
  first: number,
  seed?: ArrayLike<number>,
): { steps: ReverseStep[]; adjoints: Matrix[] } {
  const adjoints = values.map(({ rows, cols }) => matrix(rows, cols));
  const reached = new Set<number>([values.length - 1]);
  const top = adjoints[values.length - 1].data;
  if (seed) top.set(Array.from(seed));
  else top.fill(1);
  const steps: ReverseStep[] = [];
  for (let i = values.length - 1; i >= first; i--) {
    const idle = !reached.has(i);
    const machine = machines[i - first];
    const args = machine.args.map((k) => values[k]);
    machine.args.forEach((to, slot) => {
      const { shape, run } = machine.locals[slot];
      const upstream = adjoints[i];
      const { rows, cols, data } = adjoints[to];
      const contribution = idle
        ? matrix(rows, cols)
        : matrix(rows, cols, machine.backward[slot](joined(args, upstream)));
      const running = matrix(
        rows,
        cols,
        data.map((sum, k) => sum + contribution.data[k]),
      );
      adjoints[to] = running;
      if (!idle) reached.add(to);
      steps.push({
        from: i,
        to,
        slot,
        local: run && like(shape, run(joined(args))),
        localText: machine.localTexts[slot],
        structure: machine.structures[slot],
        upstream,
        contribution,
        running,
        idle,
        operations: idle ? 0 : machine.backwardOperations[slot] + sizeOf({ rows, cols }),
      });
    });
  }
  return { steps, adjoints };
}

function tangentPass(
  machines: readonly Machine[],
  values: readonly Matrix[],
  inputs: readonly Slot[],
  velocity: Point,
): TangentStep[] {
  const still = Object.fromEntries(
    inputs.map(({ name, shape }) => [name, new Array<number>(sizeOf(shape)).fill(0)]),
  );
  const named = !Array.isArray(velocity) && !ArrayBuffer.isView(velocity);
  const packed = pack(inputs, named ? { ...still, ...(velocity as typeof still) } : velocity);
  const tangents: Matrix[] = [];
  let at = 0;
  for (const { shape } of inputs)
    tangents.push(like(shape, packed.slice(at, (at += sizeOf(shape)))));
  return machines.map((machine, m) => {
    const args = machine.args.map((k) => values[k]);
    const moving = machine.args.map((k) => tangents[k]);
    const contributions = machine.args.map((from, slot) => {
      const { shape, run } = machine.locals[slot];
      const product = like(machine.shape, machine.tangents[slot](joined(args, ...moving)));
      return {
        from,
        slot,
        local: run && like(shape, run(joined(args))),
        tangent: moving[slot],
        product,
      };
    });
    const sum = matrix(machine.shape.rows, machine.shape.cols);
    for (const { product } of contributions) product.data.forEach((p, k) => (sum.data[k] += p));
    tangents.push(sum);
    return {
      node: inputs.length + m,
      contributions,
      tangent: sum,
      operations: machine.tangentOperations,
    };
  });
}
