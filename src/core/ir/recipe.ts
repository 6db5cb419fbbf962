import type { Graph } from './graph.ts';
import type { NodeId, OpTable } from './types.ts';

/**
 * A random DAG as data, for tests of laws that hold for every expression: the pool starts with the leaves,
 * and each step applies an operation to earlier members of the pool, the last step being the output.
 * It can be evaluated as it stands, without the graph and its simplifications.
 */
export interface Recipe {
  readonly variables: readonly string[];
  readonly constants: readonly number[];
  readonly steps: readonly { readonly op: string; readonly args: readonly number[] }[];
}

/** A recipe from genes, one list of natural numbers a step; small numbers mean recent members of the pool. */
export function recipeFrom(
  genes: readonly (readonly number[])[],
  arities: readonly (readonly [op: string, arity: number])[],
  variables: readonly string[],
  constants: readonly number[],
): Recipe {
  const leaves = variables.length + constants.length;
  const steps = genes.map(([choice, ...picks], i) => {
    const size = leaves + i;
    const [op, arity] = arities[choice % arities.length];
    return { op, args: picks.slice(0, arity).map((pick) => size - 1 - (pick % size)) };
  });
  return { variables, constants, steps };
}

/** Builds it through the graph, folding and simplifying on the way; answers the output and the variables. */
export function build(graph: Graph, recipe: Recipe): { output: NodeId; inputs: NodeId[] } {
  const inputs = recipe.variables.map((name) => graph.input(name));
  const pool = [...inputs, ...recipe.constants.map((value) => graph.constant(value))];
  for (const { op, args } of recipe.steps) {
    pool.push(graph.apply(op, ...args.map((arg) => pool[arg])));
  }
  return { output: pool[pool.length - 1], inputs };
}

/** Its members' values at a point, by the operations alone; `disturb` may change each result on the way. */
export function evaluate(
  ops: OpTable,
  recipe: Recipe,
  x: ArrayLike<number>,
  disturb: (value: number) => number = (value) => value,
): number[] {
  const pool = [...Array.from(x), ...recipe.constants];
  for (const { op, args } of recipe.steps) {
    const value = ops.get(op)?.eval?.(...args.map((arg) => pool[arg]));
    if (value === undefined) throw new Error(`unknown operation ${op}`);
    pool.push(disturb(value));
  }
  return pool;
}

/** As a formula, to be read in a failed test. */
export function describeRecipe(recipe: Recipe): string {
  const pool = [...recipe.variables, ...recipe.constants.map(String)];
  for (const { op, args } of recipe.steps) {
    pool.push(`${op}(${args.map((arg) => pool[arg]).join(', ')})`);
  }
  return pool[pool.length - 1];
}
