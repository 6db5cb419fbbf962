import { interpreter } from '../compile/interpret.ts';
import { pack, type Point, type Slot, type Value } from '../compile/pack.ts';
import type { Graph } from '../ir/graph.ts';
import { sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { failure, success, type Result, type Span } from '../lang/fault.ts';
import { lower, type Lowered } from '../lang/lower.ts';
import { parse, type Parsed, type ParseOptions } from '../lang/parse.ts';
import type { Expr } from '../lang/syntax.ts';
import type { Matrix } from '../num/matrix.ts';
import { entrySteps, type Part } from './entrySteps.ts';
import { MachineShop, type Machine } from './machine.ts';
import {
  forwardValues,
  reversePass,
  secondPass,
  tangentPass,
  unpacked,
  type ReverseStep,
  type SecondPass,
  type TangentStep,
} from './passes.ts';
import { stepsOf, type Level } from './steps.ts';

/** What a program is read as, before any numbers. */
export interface ProgramOptions extends ParseOptions {
  /** Statements when left out. */
  readonly level?: Level;
  /** Statements that stay one node each below the level of statements. */
  readonly folded?: ReadonlySet<string>;
}

export interface TraceOptions extends ProgramOptions {
  /** Values of the inputs, packed or by name, and of parameters by name; those stand at 1 without one. */
  readonly values: Point;
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
  /** The same as a tree in the names of the program; null where the text says it better. */
  readonly form: Expr | null;
  readonly span: Span | undefined;
  /** The statement that it is, or is part of; the input itself. */
  readonly statement: string;
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
  /** Operations of its tangent from those of its arguments. */
  readonly tangentOperations: number;
  /** What makes its derivative here a convention, in words: it sits on a kink. */
  readonly remarks: readonly string[];
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
  /** Forward over reverse for a velocity of the inputs. */
  readonly second: (velocity: Point) => SecondPass;
  /** The output where the value of one node is replaced: for a check of its adjoint by differences. */
  readonly replaced: (node: number, value: ArrayLike<number>) => Matrix;
  readonly counts: {
    /** Operations of the values, of the reverse pass, and of one forward-mode pass without the values. */
    readonly value: number;
    readonly reverse: number;
    readonly tangent: number;
    /** Numbers that the reverse pass needs from the forward pass, inputs not counted. */
    readonly saved: number;
  };
}

/** A program taken apart and compiled step by step, to be run at any values. */
export interface Program {
  readonly parsed: Parsed;
  /** Inputs and parameters as nodes, their entries at the level of entries. */
  readonly inputs: readonly Part[];
  readonly run: (values: Point, seed?: ArrayLike<number>) => Result<Trace>;
}

/**
 * Runs a program and its reverse accumulation step by step.
 *
 * Reverse program order; at each node the arguments in their order, `contribution = upstream × local` (lesson
 * 06). Statements that the output does not depend on have adjoint 0 and send nothing.
 *
 * @returns the trace, or located faults.
 */
export function trace(source: string, { values, seed, ...options }: TraceOptions): Result<Trace> {
  const program = prepareTrace(source, options);
  return program.ok ? program.value.run(values, seed) : program;
}

/**
 * Takes a program apart into steps and compiles each on its own, once for all values.
 *
 * @returns the program, or located faults.
 */
export function prepareTrace(source: string, options: ProgramOptions = {}): Result<Program> {
  const parsed = parse(source, options);
  if (!parsed.ok) return parsed;
  const whole = lower(parsed.value);
  if (!whole.ok) return whole;
  const { level = 'statement', folded } = options;
  const slots = slotsOf(parsed.value, whole.value.graph, [
    ...parsed.value.inputs.map((name, i) => [name, whole.value.inputs[i]] as const),
    ...whole.value.parameters,
  ]);
  const plain = stepsOf(parsed.value, level === 'statement' ? level : 'operation', folded);
  const split =
    level === 'entry' ? entrySteps(slots, plain) : success({ inputs: slots, steps: plain });
  if (!split.ok) return split;
  const { inputs, steps } = split.value;
  const shop = new MachineShop(source);
  const index = new Map(inputs.map(({ name }, i) => [name, i]));
  const shapes = inputs.map(({ shape }) => shape);
  const machines: Machine[] = [];
  for (const step of steps) {
    const args = step.reads.map(({ name }) => index.get(name) ?? -1);
    const machine = shop.make(step, args, shapes);
    if (!machine.ok) return machine;
    machines.push(machine.value);
    index.set(step.name, shapes.length);
    shapes.push(machine.value.shape);
  }
  const users = shapes.map((): number[] => []);
  machines.forEach((machine, k) => {
    for (const arg of new Set(machine.args)) users[arg].push(k + inputs.length);
  });
  const { exception } = parsed.value.program;
  return success({
    parsed: parsed.value,
    inputs,
    run(values, seed) {
      const packed = pack(slots, withParameters(parsed.value, slots, values));
      if (exception && isExceptional(whole.value, packed)) {
        return failure({
          code: 'domain',
          span: exception.span,
          message: 'The value here is given apart, so there are no steps that lead to it.',
          advice: 'Choose another point, or a formula that holds everywhere.',
        });
      }
      return success(
        traced({ parsed: parsed.value, inputs, slots, machines, shapes, users }, packed, seed),
      );
    },
  });
}

interface Prepared {
  readonly parsed: Parsed;
  readonly inputs: readonly Part[];
  /** The inputs as they are given: whole arrays. */
  readonly slots: readonly Slot[];
  readonly machines: readonly Machine[];
  readonly shapes: readonly Shape[];
  readonly users: readonly (readonly number[])[];
}

function traced(
  { parsed, inputs, slots, machines, shapes, users }: Prepared,
  packed: Float64Array,
  seed?: ArrayLike<number>,
): Trace {
  const first = inputs.length;
  const given = unpacked(inputs, packed);
  const values = forwardValues(given, machines);
  const { steps: reverse, adjoints } = reversePass(machines, values, first, seed);
  const nodes = shapes.map((shape, i): TraceNode => {
    const machine = machines[i - first] as Machine | undefined;
    const own = machine?.saves.map((s) => (s === 'own' ? i : s)) ?? [];
    const name = machine?.step.name ?? inputs[i].name;
    return {
      index: i,
      name,
      kind: machine ? 'step' : 'input',
      text: machine ? machine.text : name,
      form: machine?.form ?? null,
      span: machine?.step.span,
      statement: machine?.step.statement ?? name,
      shape,
      value: values[i],
      adjoint: adjoints[i],
      args: machine?.args ?? [],
      users: users[i],
      operations: machine?.operations ?? 0,
      saves: [...new Set(own)],
      savedInside: machine?.savedInside ?? 0,
      tangentOperations: machine?.tangentOperations ?? 0,
      remarks: machine?.remarks(machine.args.map((k) => values[k])) ?? [],
    };
  });
  const sends = new Set(reverse.filter((step) => !step.idle).map((step) => step.from));
  const reached = nodes.filter((node) => sends.has(node.index));
  const saved = new Set(reached.flatMap((node) => node.saves).filter((i) => i >= first));
  const velocityOf = (velocity: Point): Matrix[] => unpacked(inputs, moving(slots, velocity));
  return {
    parsed,
    nodes,
    output: shapes.length - 1,
    reverse,
    forward: (velocity) => tangentPass(machines, values, velocityOf(velocity)),
    second: (velocity) => secondPass(machines, values, adjoints, reverse, velocityOf(velocity)),
    replaced: (node, value) => forwardValues(given, machines, { node, value })[shapes.length - 1],
    counts: {
      value: sum(nodes.map((node) => node.operations)),
      reverse: sum(reverse.map((step) => step.operations)),
      tangent: sum(machines.map((machine) => machine.tangentOperations)),
      saved: sum([...saved].map((i) => sizeOf(shapes[i]))) + sum(reached.map((n) => n.savedInside)),
    },
  };
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** A velocity of the inputs, packed; those without one stand still. */
function moving(slots: readonly Slot[], velocity: Point): Float64Array {
  if (Array.isArray(velocity) || ArrayBuffer.isView(velocity)) return pack(slots, velocity);
  const still = slots.map(({ name, shape }) => [name, new Array<number>(sizeOf(shape)).fill(0)]);
  return pack(slots, { ...(Object.fromEntries(still) as object), ...(velocity as object) });
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
  const given = values as Readonly<Record<string, Value>>;
  const ones = inputs
    .slice(parsed.inputs.length)
    .filter(({ name, value }) => !value && !Object.hasOwn(given, name))
    .map(({ name, shape }) => [name, new Array<number>(sizeOf(shape)).fill(1)] as const);
  return { ...given, ...Object.fromEntries(ones) };
}
