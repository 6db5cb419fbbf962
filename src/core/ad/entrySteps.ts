import { entriesInNumbers } from '../compile/inNumbers.ts';
import { schedule } from '../compile/schedule.ts';
import { Graph } from '../ir/graph.ts';
import { isScalar, SCALAR, type NodeId, type Shape } from '../ir/types.ts';
import { NOWHERE, number } from '../lang/bookOrder.ts';
import { entriesOf } from '../lang/entries.ts';
import { failure, success, type Result } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import { partsOf, renamed, withParts } from '../lang/parts.ts';
import { printText } from '../lang/printText.ts';
import { raise } from '../lang/raise.ts';
import { inferShapes } from '../lang/shapes.ts';
import type { Expr } from '../lang/syntax.ts';
import { opTable } from '../ops/all.ts';
import type { Step } from './steps.ts';

/** More nodes than these are no picture of a program, and no program to be stepped. */
const MOST = 5000;

/** An input, or what stands for a part of one. */
export interface Part {
  readonly name: string;
  readonly shape: Shape;
}

/**
 * Steps on arrays as steps on numbers: z = W x of a 2 × 3 matrix is six products and four sums. What only moves
 * entries, such as a transpose, is no step: its entries are those that they were. Operations that cannot be written
 * out (an inverse, a determinant) and statements that are folded stay whole and read what they need.
 *
 * @returns the entries of the inputs, as inputs of their own, and the steps; a fault where they are too many.
 */
export function entrySteps(
  inputs: readonly Part[],
  steps: readonly Step[],
): Result<{ readonly inputs: readonly Part[]; readonly steps: readonly Step[] }> {
  const parts = inputs.flatMap((part) =>
    entriesOf(part.name, part.shape).map((name) => ({ name, shape: SCALAR }) as const),
  );
  const splitter = new EntrySplitter(inputs, steps);
  for (const [k, step] of steps.entries()) {
    if (!splitter.add(step, k === steps.length - 1)) {
      return failure({
        code: 'too-large',
        span: step.span,
        message: `Entry by entry this program has more than ${MOST} steps.`,
        advice: 'Step it by operations, or take smaller arrays.',
      });
    }
  }
  return success({ inputs: parts, steps: splitter.made });
}

/** An array, and the names of the numbers that its entries are. */
interface Known {
  readonly shape: Shape;
  readonly entries: readonly string[];
}

class EntrySplitter {
  readonly made: Step[] = [];
  private readonly known = new Map<string, Known>();
  private readonly taken: Set<string>;
  private count = 0;

  constructor(inputs: readonly Part[], steps: readonly Step[]) {
    for (const part of inputs)
      this.known.set(part.name, { shape: part.shape, entries: entriesOf(part.name, part.shape) });
    this.taken = new Set([...inputs, ...steps].map(({ name }) => name));
  }

  /** @returns false where the program gets too long. */
  add(step: Step, isLast: boolean): boolean {
    const { expr, operands } = overEntries(step, (name) => this.of(name));
    const { graph, output } = graphOf(expr, operands);
    const shape = graph.shape(output);
    const numbers = step.reads.every(({ name }) => isScalar(this.of(name).shape));
    const folded = step.reads.length > 0 && !step.reads.some(isOperand);
    const entries = folded ? null : entriesInNumbers(graph, output);
    if (numbers && isScalar(shape)) this.plain(step);
    else if (entries) this.write(graph, entries, step, shape, isLast);
    else this.whole(step, expr, operands, shape);
    return this.made.length <= MOST;
  }

  private of(name: string): Known {
    return this.known.get(name) ?? { shape: SCALAR, entries: [name] };
  }

  /** Numbers in, a number out: nothing to write out, and nothing to simplify, so that x·x still reads x twice. */
  private plain(step: Step): void {
    this.made.push({
      ...step,
      reads: step.reads.map(({ local, name }) => ({ local, name: this.of(name).entries[0] })),
    });
    this.known.set(step.name, { shape: SCALAR, entries: [step.name] });
  }

  /** A step that stays what it is; who reads it reads an entry. */
  private whole(step: Step, expr: Expr, operands: Operands, shape: Shape): void {
    this.push(step, step.name, expr, operands, printText(renamed(step.expr, namesOf(step))));
    const own = entriesOf(step.name, shape);
    if (!isScalar(shape)) {
      const at = { kind: 'name', name: ENTRY, span: NOWHERE } as const;
      own.forEach((name, k) => {
        const [i, j] = [(k % shape.rows) + 1, Math.floor(k / shape.rows) + 1];
        const indices = shape.cols === 1 ? [i] : shape.rows === 1 ? [j] : [i, j];
        const index: Expr = { kind: 'index', arg: at, indices, span: NOWHERE };
        this.push(step, name, index, new Map([[ENTRY, step.name]]), name);
      });
    }
    this.known.set(step.name, { shape, entries: own });
  }

  private write(
    graph: Graph,
    entries: readonly NodeId[],
    step: Step,
    shape: Shape,
    isLast: boolean,
  ): void {
    const names = new Map<NodeId, string>();
    const own = entriesOf(step.name, shape);
    for (const [k, id] of entries.entries()) {
      const node = graph.node(id);
      if (node.kind === 'apply' && !names.has(id)) names.set(id, own[k]);
    }
    for (const node of schedule(graph, entries).steps) {
      const name = names.get(node.id) ?? this.fresh();
      names.set(node.id, name);
      const local = new Graph(opTable);
      const reads: [string, string][] = [];
      const args = node.args.map((arg) => {
        const value = graph.constantValue(arg);
        if (value !== undefined) return local.constant(value);
        const read = names.get(arg) ?? nameOf(graph, arg);
        reads.push([`operand ${reads.length}`, read]);
        return local.input(reads[reads.length - 1][0], SCALAR);
      });
      const expr = raise(local, local.applyWith(node.op, node.attributes, args));
      this.push(step, name, expr ?? number(NaN), new Map(reads));
    }
    const ends = entries.map((id, k) => {
      const value = graph.constantValue(id);
      if (value !== undefined) return this.constant(step, own[k], value);
      return names.get(id) ?? nameOf(graph, id);
    });
    this.known.set(step.name, { shape, entries: ends });
    // The output is the last step, and one node.
    if (isLast && this.made.at(-1)?.name !== step.name) this.gather(step, shape, ends);
  }

  private constant(step: Step, name: string, value: number): string {
    this.push(step, name, number(value), new Map());
    return name;
  }

  private gather(step: Step, { rows, cols }: Shape, ends: readonly string[]): void {
    const operands = new Map(ends.map((name, k) => [`operand ${k}`, name]));
    const entry = (k: number): Expr => ({ kind: 'name', name: `operand ${k}`, span: NOWHERE });
    const expr = rows * cols === 1 ? entry(0) : arrayOf(rows, cols, entry);
    this.push(step, step.name, expr, operands);
  }

  private push(
    { span, statement }: Step,
    name: string,
    expr: Expr,
    operands: Operands,
    text?: string,
  ): void {
    const reads = [...operands].map(([local, read]) => ({ local, name: read }));
    this.made.push({ name, expr, reads, span, statement, ...(text !== undefined && { text }) });
  }

  private fresh(): string {
    let name: string;
    do name = `s${++this.count}`;
    while (this.taken.has(name));
    return name;
  }
}

const ENTRY = 'operand 0';

/** Names in an expression, and what they stand for in the program. */
type Operands = ReadonlyMap<string, string>;

const namesOf = (step: Step): ReadonlyMap<string, string> =>
  new Map(step.reads.map(({ local, name }) => [local, name]));

const isOperand = ({ local }: { readonly local: string }): boolean => local.startsWith('operand ');

const nameOf = (graph: Graph, id: NodeId): string => {
  const node = graph.node(id);
  return node.kind === 'input' ? node.name : '';
};

const arrayOf = (rows: number, cols: number, entry: (k: number) => Expr): Expr => ({
  kind: 'matrix',
  rows: Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => entry(i + j * rows)),
  ),
  tuple: cols === 1,
  span: NOWHERE,
});

/** The expression of a step with every array that it reads written out in the numbers that its entries are. */
function overEntries(step: Step, of: (name: string) => Known): { expr: Expr; operands: Operands } {
  const operands = new Map<string, string>();
  const local = new Map<string, string>();
  const numberOf = (name: string): Expr => {
    const known = local.get(name) ?? `operand ${operands.size}`;
    local.set(name, known);
    operands.set(known, name);
    return { kind: 'name', name: known, span: NOWHERE };
  };
  const reads = new Map(step.reads.map((read) => [read.local, read.name]));
  const visit = (expr: Expr): Expr => {
    if (expr.kind === 'name') {
      const name = reads.get(expr.name);
      if (name === undefined) return expr;
      const { shape, entries } = of(name);
      return isScalar(shape)
        ? numberOf(entries[0])
        : arrayOf(shape.rows, shape.cols, (k) => numberOf(entries[k]));
    }
    return withParts(expr, partsOf(expr).map(visit));
  };
  return { expr: visit(step.expr), operands };
}

/** The graph of an expression over numbers, whose inputs have the names that they stand for. */
function graphOf(expr: Expr, operands: Operands): { graph: Graph; output: NodeId } {
  const result = renamed(expr, operands);
  const program = { inputs: undefined, statements: [], result, exception: undefined };
  const shapes = inferShapes(program, () => SCALAR);
  const lowered = lower({
    source: '',
    program,
    inputs: [...new Set(operands.values())],
    parameters: [],
    declarations: new Map(),
    shapes,
    shape: shapes.of.get(result) ?? SCALAR,
  });
  if (!lowered.ok) throw new Error(lowered.faults[0].message);
  return lowered.value;
}
