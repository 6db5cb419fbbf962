import { derivative, type DerivativeKind } from '../ad/derivative.ts';
import type { Mode } from '../ad/jacobian.ts';
import { jvp } from '../ad/jvp.ts';
import { vjp } from '../ad/vjp.ts';
import type { Graph } from '../ir/graph.ts';
import { isScalar, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { success, type Result } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import { parse, type Parsed, type ParseOptions } from '../lang/parse.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import { interpreter, type Evaluator } from './interpret.ts';
import { pack, packedSize, type Point, type Slot } from './pack.ts';
import { scalarFunction } from './scalarFunction.ts';

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
  const point = (at: Point): Float64Array => Float64Array.of(...pack(inputs, at), ...fixed);
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
  const second = program(() => jvp(graph, vjp(graph, output, wrt), wrt, velocities), velocities);
  const derivatives = new Map<string, { kind: DerivativeKind; shape: Shape; run: Evaluator }>();

  const requireNumber = (what: string): void => {
    if (!isScalar(shape)) throw new RangeError(`only a number-valued function has a ${what}`);
  };
  // The point of an exceptional value takes its slopes from limits, which the functions of numbers know.
  const exact = exceptionAt ? scalarFunction(source, scalarOptions(options)) : undefined;
  const exceptional = (at: Float64Array): boolean =>
    exceptionAt !== undefined &&
    interpreter(graph, exceptionAt, all)(at).every((p, i) => p === at[i]);

  const gradient = (at: Point): Float64Array => {
    requireNumber('gradient');
    const x = point(at);
    return exact?.ok && exceptional(x) ? exact.value.gradient(x) : row()(x);
  };
  const hvp = (at: Point, v: Point): Float64Array => {
    requireNumber('Hessian');
    return second()([...point(at), ...pack(inputs, v)]);
  };
  const basis = (size: number, k: number): Float64Array => {
    const e = new Float64Array(size);
    e[k] = 1;
    return e;
  };
  return success({
    parsed: parsed.value,
    graph,
    output,
    shape,
    inputs,
    parameters,
    named,
    evaluate: (at) => matrix(shape.rows, shape.cols, value()(point(at))),
    gradient,
    jvp: (at, v) => matrix(shape.rows, shape.cols, forward()([...point(at), ...pack(inputs, v)])),
    vjp: (at, u) => backward()([...point(at), ...Array.from(u)]),
    jacobian(at, mode = n <= m ? 'forward' : 'reverse') {
      const x = point(at);
      if (m === 1 && exact?.ok && exceptional(x)) return matrix(1, n, exact.value.gradient(x));
      const out = matrix(m, n);
      if (mode === 'forward') {
        for (let j = 0; j < n; j++) out.data.set(forward()([...x, ...basis(n, j)]), j * m);
      } else {
        for (let i = 0; i < m; i++) {
          backward()([...x, ...basis(m, i)]).forEach((entry, j) => (out.data[i + j * m] = entry));
        }
      }
      return out;
    },
    hessian(at) {
      requireNumber('Hessian');
      const x = point(at);
      if (exact?.ok && exceptional(x)) return matrix(n, n, exact.value.hessian(x));
      const out = matrix(n, n);
      for (let j = 0; j < n; j++) out.data.set(second()([...x, ...basis(n, j)]), j * n);
      return out;
    },
    hvp,
    derivative(name, at, { symmetric = false } = {}) {
      let known = derivatives.get(name);
      if (!known) {
        const slot = [...inputs, ...parameters].find((s) => s.name === name);
        if (!slot) throw new RangeError(`${name} is neither a variable nor a parameter`);
        const { kind, node } = derivative(graph, output, slot.node);
        known = { kind, shape: graph.shape(node), run: interpreter(graph, [node], all) };
        derivatives.set(name, known);
      }
      const { kind, shape: own, run } = known;
      const entries = matrix(own.rows, own.cols, run(point(at)));
      return { kind, ...(symmetric && kind === 'shape' ? paired(entries) : entries) };
    },
  });
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
