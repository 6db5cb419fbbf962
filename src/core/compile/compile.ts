import { derivative, type DerivativeKind } from '../ad/derivative.ts';
import { jacobian, type Mode } from '../ad/jacobian.ts';
import { jvp } from '../ad/jvp.ts';
import { vjp } from '../ad/vjp.ts';
import type { Graph } from '../ir/graph.ts';
import { isScalar, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { success, type Result } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import { parse, type Parsed, type ParseOptions } from '../lang/parse.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import { interpreter, type Evaluator } from './interpret.ts';
import { kinkFinder } from './kinks.ts';
import { pack, packedSize, type Point, type Slot } from './pack.ts';
import { remarksOn, scalarFunction } from './scalarFunction.ts';

export interface CompileOptions extends ParseOptions {
  /** Values of the parameters, by name; a declared value, or ones, where none is given. */
  readonly values?: Point;
}

/** ∂Y/∂X in numbers, in the layout of its kind. */
export interface DerivativeValue extends Matrix {
  readonly kind: DerivativeKind;
}

/**
 * A map of numbers, vectors and matrices with its exact derivatives. All variables together are one vector of
 * n numbers, in the order of `inputs` and each column by column; so is the result, of m numbers.
 */
export interface Compiled {
  readonly parsed: Parsed;
  readonly graph: Graph;
  readonly output: NodeId;
  readonly shape: Shape;
  readonly inputs: readonly Slot[];
  readonly parameters: readonly Slot[];
  /** What stands for the parameters, in their order and each column by column. */
  readonly fixed: Float64Array;
  /** Nodes of the named intermediates. */
  readonly named: ReadonlyMap<string, NodeId>;
  /** The value, of `shape`. */
  readonly evaluate: (at: Point) => Matrix;
  /** ∇f of a number-valued f: a row of n numbers. @throws when the result is no number. */
  readonly gradient: (at: Point) => Float64Array;
  /** ∂vec(Y)/∂vec(X), m × n, by n JVPs or m VJPs; whichever is fewer when no mode is named. */
  readonly jacobian: (at: Point, mode?: Mode) => Matrix;
  /** Jv for a velocity v of the variables: the shape of the result. */
  readonly jvp: (at: Point, v: Point) => Matrix;
  /** uᵀJ for a weight u of the result (m numbers): a row of n numbers. */
  readonly vjp: (at: Point, u: ArrayLike<number>) => Float64Array;
  /** The Hessian of a number-valued f, n × n. */
  readonly hessian: (at: Point) => Matrix;
  /** Hv, forward over reverse: n numbers, at a small multiple of the cost of one gradient. */
  readonly hvp: (at: Point, v: Point) => Float64Array;
  /** What makes the derivative at a point a convention or a limit, in words; none where it is neither. */
  readonly remarks: (at: Point) => string[];
  /**
   * The derivative with respect to one variable or parameter, in the layout of its kind, all entries taken as
   * independent. `symmetric` moves paired entries of a square matrix together: G + Gᵀ − diag(G).
   * @throws on unknown names.
   */
  readonly derivative: (
    name: string,
    at: Point,
    options?: { readonly symmetric?: boolean },
  ) => DerivativeValue;
}

/**
 * Text → map with exact derivatives. Derivative programs are built when first asked for.
 *
 * @returns the map, or located faults (syntax, unknown names, shapes, size, constants without a value).
 */
export function compile(source: string, options: CompileOptions = {}): Result<Compiled> {
  const parsed = parse(source, options);
  if (!parsed.ok) return parsed;
  const lowered = lower(parsed.value);
  if (!lowered.ok) return lowered;
  const { graph, output, named, exceptionAt } = lowered.value;
  const slotOf = (name: string, node: NodeId): Slot => {
    const value = parsed.value.declarations.get(name)?.value;
    return { name, node, shape: graph.shape(node), ...(value && { value }) };
  };
  const inputs = parsed.value.inputs.map((name, i) => slotOf(name, lowered.value.inputs[i]));
  const parameters = [...lowered.value.parameters].map(([name, node]) => slotOf(name, node));
  const shape = graph.shape(output);
  const [n, m] = [packedSize(inputs), sizeOf(shape)];
  const wrt = inputs.map((slot) => slot.node);
  const fixed = pack(parameters, options.values ?? {}, 1);
  const point = (at: Point): Float64Array => joined(pack(inputs, at), fixed);
  const all = [...wrt, ...parameters.map((slot) => slot.node)];
  const velocities = inputs.map((slot) => graph.input(`velocity of ${slot.name}`, slot.shape));
  const weight = graph.input('weight of the result', shape);

  /** A program over the variables, the parameters and some further inputs, built once. */
  const program = (build: () => NodeId[], further: readonly NodeId[] = []): (() => Evaluator) => {
    let made: Evaluator | undefined;
    return () => (made ??= interpreter(graph, build(), [...all, ...further]));
  };
  const value = program(() => [output]);
  const forward = program(() => jvp(graph, [output], wrt, velocities), velocities);
  const backward = program(() => vjp(graph, output, wrt, weight), [weight]);
  const row = program(() => vjp(graph, output, wrt));
  const entries = {
    forward: program(() => [jacobian(graph, output, wrt, 'forward')]),
    reverse: program(() => [jacobian(graph, output, wrt, 'reverse')]),
  };
  const second = program(() => jvp(graph, vjp(graph, output, wrt), wrt, velocities), velocities);
  const derivatives = new Map<string, (x: Float64Array) => DerivativeValue>();
  let finder: ReturnType<typeof kinkFinder> | undefined;
  const kinks = (): ReturnType<typeof kinkFinder> =>
    finder === undefined ? (finder = kinkFinder(graph, output, all)) : finder;

  const requireNumber = (what: string): void => {
    if (!isScalar(shape)) throw new RangeError(`only a number-valued function has a ${what}`);
  };
  // The point of an exceptional value takes its slopes from limits, which the functions of numbers know.
  const exact = exceptionAt ? scalarFunction(source, scalarOptions(options)) : undefined;
  const exception = exceptionAt && interpreter(graph, exceptionAt, all);
  const exceptional = (at: Float64Array): boolean =>
    exception?.(at).every((p, i) => p === at[i]) ?? false;

  const gradient = (at: Point): Float64Array => {
    requireNumber('gradient');
    const x = point(at);
    return exact?.ok && exceptional(x) ? exact.value.gradient(x) : row()(x);
  };
  const hvp = (at: Point, v: Point): Float64Array => {
    requireNumber('Hessian');
    return second()(joined(point(at), pack(inputs, v)));
  };
  return success({
    parsed: parsed.value,
    graph,
    output,
    shape,
    inputs,
    parameters,
    fixed,
    named,
    evaluate: (at) => matrix(shape.rows, shape.cols, value()(point(at))),
    gradient,
    jvp: (at, v) => matrix(shape.rows, shape.cols, forward()(joined(point(at), pack(inputs, v)))),
    vjp: (at, u) => backward()(joined(point(at), u)),
    jacobian(at, mode = n <= m ? 'forward' : 'reverse') {
      const x = point(at);
      if (m === 1 && exact?.ok && exceptional(x)) return matrix(1, n, exact.value.gradient(x));
      if (m * n <= BY_ENTRIES) return matrix(m, n, entries[mode]()(x));
      return sweeps(m, n, mode, (k) => (mode === 'forward' ? forward : backward)()(joined(x, k)));
    },
    hessian(at) {
      requireNumber('Hessian');
      const x = point(at);
      if (exact?.ok && exceptional(x)) return matrix(n, n, exact.value.hessian(x));
      return sweeps(n, n, 'forward', (k) => second()(joined(x, k)));
    },
    hvp,
    remarks(at) {
      const x = point(at);
      if (exact?.ok && exceptional(x)) return exact.value.remarks(x);
      return remarksOn(kinks()?.(x) ?? []);
    },
    derivative(name, at, { symmetric = false } = {}) {
      const run = derivatives.get(name) ?? derivativeProgram(name);
      derivatives.set(name, run);
      const entries = run(point(at));
      const { kind } = entries;
      return { kind, ...(symmetric && kind === 'shape' ? paired(entries) : entries) };
    },
  });

  function derivativeProgram(name: string): (x: Float64Array) => DerivativeValue {
    const slot = [...inputs, ...parameters].find((s) => s.name === name);
    if (!slot) throw new RangeError(`${name} is neither a variable nor a parameter`);
    const { kind, node } = derivative(graph, output, slot.node);
    if (node !== null) {
      const { rows, cols } = graph.shape(node);
      const run = interpreter(graph, [node], all);
      return (x) => ({ kind, ...matrix(rows, cols, run(x)) });
    }
    const size = sizeOf(slot.shape);
    const mode = size <= m ? 'forward' : 'reverse';
    const direction = mode === 'forward' ? graph.input(`velocity of ${name}`, slot.shape) : weight;
    const nodes =
      mode === 'forward'
        ? jvp(graph, [output], [slot.node], [direction])
        : vjp(graph, output, [slot.node], direction);
    const run = interpreter(graph, nodes, [...all, direction]);
    return (x) => ({ kind, ...sweeps(m, size, mode, (k) => run(joined(x, k))) });
  }
}

/**
 * A Jacobian of at most so many entries is built as a graph, in which entries that are zero for all inputs are
 * zero: sweeps in numbers would make 0·∞ of them where a slope is infinite.
 */
const BY_ENTRIES = 64;

/** A matrix of more entries than this is refused. */
const MAX_ENTRIES = 4_000_000;

/** rows × cols from one sweep a column (forward) or a row (reverse), each along one basis vector. */
function sweeps(
  rows: number,
  cols: number,
  mode: Mode,
  sweep: (basis: Float64Array) => Float64Array,
): Matrix {
  if (rows * cols > MAX_ENTRIES) {
    throw new RangeError(`a ${rows}×${cols} matrix of derivatives is too large`);
  }
  const out = matrix(rows, cols);
  const count = mode === 'forward' ? cols : rows;
  for (let k = 0; k < count; k++) {
    const basis = new Float64Array(count);
    basis[k] = 1;
    const entries = sweep(basis);
    if (mode === 'forward') out.data.set(entries, k * rows);
    else entries.forEach((entry, j) => (out.data[k + j * rows] = entry));
  }
  return out;
}

function joined(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const out = new Float64Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** G + Gᵀ − diag(G): the derivative along entries that move in pairs. */
function paired({ rows, cols, data }: Matrix): Matrix {
  return matrix(
    rows,
    cols,
    data.map((g, k) => {
      const [i, j] = [k % rows, Math.floor(k / rows)];
      return i === j ? g : g + data[j + i * rows];
    }),
  );
}

function scalarOptions({
  inputs,
  values = {},
}: CompileOptions): Parameters<typeof scalarFunction>[1] {
  const numbers = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  );
  return { ...(inputs && { inputs }), values: Object.fromEntries(numbers) };
}
