import type { Graph } from '../ir/graph.ts';
import { isScalar, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import type { Rng } from '../num/rng.ts';
import { opNamed } from './all.ts';
import type { Op } from './op.ts';

/**
 * A random DAG of numbers, vectors and matrices as data, as `ir/recipe.ts` is for numbers: the pool starts
 * with the variables and constants, each step applies an operation to earlier members that fit it, and the
 * last one is the output. It can be evaluated without the graph and its simplifications.
 */
export interface ArrayRecipe {
  readonly variables: readonly { readonly name: string; readonly shape: Shape }[];
  readonly constants: readonly number[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly op: string;
  readonly attributes: readonly number[];
  readonly args: readonly number[];
  readonly shape: Shape;
}

const TRIES = 40;

/** @param names the operations to draw from, more often where they are listed more often. */
export function drawRecipe(
  rng: Rng,
  length: number,
  names: readonly string[],
  variables: ArrayRecipe['variables'],
  constants: readonly number[],
): ArrayRecipe {
  const shapes = [...variables.map(({ shape }) => shape), ...constants.map(() => number)];
  const steps: Step[] = [];
  while (steps.length < length) {
    const step = drawStep(rng, names, shapes);
    steps.push(step);
    shapes.push(step.shape);
  }
  return { variables, constants, steps };
}

const number: Shape = { rows: 1, cols: 1 };

function drawStep(rng: Rng, names: readonly string[], shapes: readonly Shape[]): Step {
  // Recent members more often, so that steps build on each other.
  const pick = (): number => {
    const back = Math.min(rng.below(shapes.length), rng.below(shapes.length));
    return shapes.length - 1 - back;
  };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const op = names[rng.below(names.length)];
    const { arity, type } = opNamed(op);
    const args = Array.from({ length: arity === 'any' ? 1 + rng.below(4) : arity }, pick);
    const own = args.map((arg) => shapes[arg]);
    const attributes = drawAttributes(rng, op, own);
    const shape = type(own, attributes);
    if (shape && sizeOf(shape) > 0 && sizeOf(shape) <= 12) return { op, attributes, args, shape };
  }
  const args = [pick()];
  return { op: 'transpose', attributes: [], args, shape: transposedShape(shapes[args[0]]) };
}

const transposedShape = ({ rows, cols }: Shape): Shape => ({ rows: cols, cols: rows });

function drawAttributes(rng: Rng, op: string, args: readonly Shape[]): number[] {
  const size = (): number => 1 + rng.below(3);
  const [rows, cols] = args.length > 0 ? [args[0].rows, args[0].cols] : [1, 1];
  switch (op) {
    case 'fill':
      return [size(), size()];
    case 'eye':
      return [size()];
    case 'onehot':
      return [rng.below(2), size() + 1, size()];
    case 'reshape':
      return rng.below(2) ? [rows * cols, 1] : [cols, rows];
    case 'entries':
      return rng.below(2) ? [args.length, 1] : [1, args.length];
    case 'block': {
      const [i, j] = [rng.below(rows), rng.below(cols)];
      return [i, j, 1 + rng.below(rows - i), 1 + rng.below(cols - j)];
    }
    case 'embed': {
      const [i, j] = [rng.below(2), rng.below(2)];
      return [i, j, i + rows + rng.below(2), j + cols + rng.below(2)];
    }
    default:
      return [];
  }
}

/** Builds it through the graph, folding and simplifying on the way. */
export function buildArrays(
  graph: Graph,
  recipe: ArrayRecipe,
): { output: NodeId; inputs: NodeId[]; pool: NodeId[] } {
  const inputs = recipe.variables.map(({ name, shape }) => graph.input(name, shape));
  const pool = [...inputs, ...recipe.constants.map((value) => graph.constant(value))];
  for (const { op, attributes, args } of recipe.steps) {
    pool.push(
      graph.applyWith(
        op,
        attributes,
        args.map((arg) => pool[arg]),
      ),
    );
  }
  return { output: pool[pool.length - 1], inputs, pool };
}

/** Values of all its members at a point, by the operations alone. */
export function evaluateArrays(recipe: ArrayRecipe, x: ArrayLike<number>): Float64Array[] {
  let from = 0;
  const pool: Float64Array[] = recipe.variables.map(({ shape }) =>
    Float64Array.from(Array.from(x).slice(from, (from += sizeOf(shape)))),
  );
  const shapes = [...recipe.variables.map(({ shape }) => shape)];
  for (const value of recipe.constants) {
    pool.push(Float64Array.of(value));
    shapes.push(number);
  }
  for (const { op, attributes, args, shape } of recipe.steps) {
    const own = args.map((arg) => shapes[arg]);
    pool.push(
      applied(
        opNamed(op),
        args.map((arg) => pool[arg]),
        own,
        attributes,
        shape,
      ),
    );
    shapes.push(shape);
  }
  return pool;
}

function applied(
  op: Op,
  args: readonly Float64Array[],
  shapes: readonly Shape[],
  attributes: readonly number[],
  shape: Shape,
): Float64Array {
  const out = new Float64Array(sizeOf(shape));
  if (op.kind === 'structural') op.run(out, args, shapes, attributes);
  else {
    out.forEach((_, k) => {
      out[k] = op.eval(...args.map((a, i) => a[isScalar(shapes[i]) ? 0 : k]));
    });
  }
  return out;
}

/** As a formula, to be read in a failed test. */
export function describeArrays({ variables, constants, steps }: ArrayRecipe): string {
  const pool = [
    ...variables.map(({ name, shape }) => `${name}:${shape.rows}x${shape.cols}`),
    ...constants.map(String),
  ];
  for (const { op, attributes, args } of steps) {
    const told = attributes.length > 0 ? `[${attributes.join()}]` : '';
    pool.push(`${op}${told}(${args.map((arg) => pool[arg]).join(', ')})`);
  }
  return pool[pool.length - 1];
}
