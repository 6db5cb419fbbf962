import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpreter } from '../compile/interpret.ts';
import { Graph } from '../ir/graph.ts';
import { build, describeRecipe, evaluate, recipeFrom, type Recipe } from '../ir/recipe.ts';
import type { NodeId } from '../ir/types.ts';
import { allOps, opNamed, opTable } from '../ops/all.ts';
import { directionalDifference } from './centralDifference.ts';
import { hessian } from './hessian.ts';
import { jvp } from './jvp.ts';
import { gradient, vjp } from './vjp.ts';

const runs = (n: number): { seed: number; numRuns: number } => ({
  seed: 31_415_926,
  numRuns: process.env.DEEP ? 40 * n : n,
});

const VARIABLES = ['x', 'y', 'z'];
const STEEP = ['exp', 'sinh', 'cosh', 'tan', 'pow', 'div'];
const pointwise = allOps.filter((op) => op.kind === 'pointwise');
/** Every operation on numbers; those that soon leave the range where differences mean something only once. */
const arities = [...pointwise, ...pointwise.filter(({ name }) => !STEEP.includes(name))].map(
  ({ name, arity }) => [name, arity] as const,
);

const recipesOf = (kinds: readonly (readonly [string, number])[]): fc.Arbitrary<Recipe> =>
  fc
    .array(fc.tuple(fc.nat(997), fc.nat(11), fc.nat(11), fc.nat(11)), {
      minLength: 1,
      maxLength: 9,
    })
    .map((genes) => recipeFrom(genes, kinds, VARIABLES, [2, -1, 0.5]));

const recipes = recipesOf(arities);
/** Without the two that have a value where their slope has none: 0·log(−1) and NaN⁰. */
const strict = recipesOf(arities.filter(([name]) => name !== 'xlogy' && name !== 'pow'));

/** Never so near a pole at 0 that only rounding is left. */
const coordinate = fc.integer({ min: -1994, max: 1994 }).map((k) => k / 997);
const triples = fc.tuple(coordinate, coordinate, coordinate);

/** A graph with f, a velocity v and an upstream u as further variables. */
function bench(recipe: Recipe) {
  const graph = new Graph(opTable);
  const { output, inputs } = build(graph, recipe);
  const velocities = VARIABLES.map((name) => graph.input(`v${name}`));
  const upstream = graph.input('u');
  const all = [...inputs, ...velocities, upstream];
  const run = (nodes: readonly NodeId[]) => {
    const evaluator = interpreter(graph, nodes, all);
    return (x: readonly number[], v: readonly number[] = [0, 0, 0], u = 1): number[] =>
      Array.from(evaluator([...x, ...v, u]));
  };
  /** The largest number that comes up on the way: what rounding errors are measured by. */
  const size = (x: readonly number[], v: readonly number[], u: number): number => {
    const values = run(graph.nodes.map((node) => node.id))(x, v, u).filter(Number.isFinite);
    return Math.max(1, ...values.map(Math.abs));
  };
  return { graph, output, inputs, velocities, upstream, run, size };
}

/** True where every step is defined, and no step is within 1e-2 of a kink. */
function isSmoothAt(recipe: Recipe, x: readonly number[]): boolean {
  const pool = evaluate(opTable, recipe, x);
  if (!pool.every((value) => Math.abs(value) < 1e4)) return false;
  return recipe.steps.every(({ op, args }) => {
    const known = opNamed(op);
    if (known.kind !== 'pointwise') return false;
    return (known.kinkDistance?.(args.map((arg) => pool[arg])) ?? 1) > 1e-2;
  });
}

/**
 * A difference quotient that can be trusted: two step sizes agree to `tolerance`. Undefined close to a pole
 * or a kink further in.
 */
function quotient(f: (x: Float64Array) => number, x: readonly number[], v: readonly number[]) {
  const [coarse, fine] = [1e-3, 2e-4].map((h) => directionalDifference(f, x, v, h));
  const tolerance = 1e-6 * Math.max(1, Math.abs(fine));
  return Math.abs(coarse - fine) < tolerance
    ? { value: fine, tolerance: 10 * tolerance }
    : undefined;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, ai, i) => sum + ai * b[i], 0);

describe('both modes on random expressions', () => {
  it('agree with each other, ⟨u, Jv⟩ = ⟨Jᵀu, v⟩, and with differences', () => {
    let [tried, compared] = [0, 0];
    fc.assert(
      fc.property(recipes, triples, triples, coordinate, (recipe, x, v, u) => {
        if (!isSmoothAt(recipe, x)) return;
        tried++;
        const { graph, output, inputs, velocities, upstream, run, size } = bench(recipe);
        const text = `${describeRecipe(recipe)} at ${x.join()} along ${v.join()}`;
        const [tangent] = run(jvp(graph, [output], inputs, velocities))(x, v);
        const row = run(vjp(graph, output, inputs, upstream))(x, v, u);
        // A tangent may be finite where an entry of the row is not: 0^y has slope 0·∞ along x only.
        if (![tangent, ...row].every(Number.isFinite)) return;
        const gap = Math.abs(u * tangent - dot(row, v));
        expect(gap, text).toBeLessThanOrEqual(1e-12 * size(x, v, u) ** 2);
        const truth = quotient((at) => run([output])(Array.from(at))[0], x, v);
        if (!truth) return;
        compared++;
        expect(Math.abs(tangent - truth.value), text).toBeLessThan(truth.tolerance);
      }),
      runs(1500),
    );
    expect(tried).toBeGreaterThan(runs(1500).numRuns * 0.2);
    expect(compared).toBeGreaterThan(tried * 0.8);
  });

  it('are undefined at the same points, once the function is defined', () => {
    fc.assert(
      fc.property(
        strict,
        fc.tuple(...VARIABLES.map(() => fc.constantFrom(-2, -1, 0, 0.5, 1))),
        (recipe, x) => {
          const pool = evaluate(opTable, recipe, x);
          if (!Number.isFinite(pool.at(-1))) return;
          const { graph, output, inputs, run } = bench(recipe);
          const row = run(gradient(graph, output, inputs))(x);
          inputs.forEach((_, k) => {
            const seed = inputs.map((__, i) => graph.constant(i === k ? 1 : 0));
            const [tangent] = run(jvp(graph, [output], inputs, seed))(x);
            // ∞ − ∞ may meet in one order and cancel as 1 − 1 before in the other: nothing is claimed.
            const every = run(graph.nodes.map((node) => node.id))(x);
            if (every.includes(Infinity) || every.includes(-Infinity)) return;
            const text = `${describeRecipe(recipe)} at ${x.join()}: ∂${k} ${row[k]} and ${tangent}`;
            if (Number.isFinite(row[k]) || Number.isFinite(tangent)) {
              const scale = Math.max(1, Math.abs(tangent), Math.abs(row[k]));
              expect(Math.abs(row[k] - tangent) / scale, text).toBeLessThan(1e-9);
            }
          });
        },
      ),
      runs(1500),
    );
  });
});

describe('the Hessian on random expressions', () => {
  it('is symmetric and made of the differences of the gradient', () => {
    let [tried, compared] = [0, 0];
    fc.assert(
      fc.property(recipes, triples, (recipe, x) => {
        if (!isSmoothAt(recipe, x)) return;
        const { graph, output, inputs, run } = bench(recipe);
        const n = inputs.length;
        const row = gradient(graph, output, inputs);
        const nodes = hessian(graph, output, inputs);
        const h = run(nodes)(x);
        if (!h.every((value) => Math.abs(value) < 1e6)) return;
        const slope = run(row);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            expect(nodes[i * n + j]).toBe(nodes[j * n + i]);
            tried++;
            const e = inputs.map((_, k) => (k === j ? 1 : 0));
            const truth = quotient((at) => slope(Array.from(at))[i], x, e);
            if (!truth) continue;
            compared++;
            const text = `${describeRecipe(recipe)} at ${x.join()}, entry ${i},${j}`;
            expect(Math.abs(h[i * n + j] - truth.value), text).toBeLessThan(truth.tolerance);
          }
        }
      }),
      runs(600),
    );
    expect(tried).toBeGreaterThan(runs(600).numRuns);
    expect(compared).toBeGreaterThan(tried * 0.8);
  });
});

describe('what a derivative does not depend on', () => {
  it('an unused variable has the derivative 0, as a constant of the graph', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { graph, output, inputs } = bench(recipe);
        const unused = graph.input('unused');
        const zero = graph.constant(0);
        const all = [...inputs, unused];
        expect(gradient(graph, output, all).at(-1)).toBe(zero);
        expect(jvp(graph, [output], [unused], [graph.constant(1)])).toEqual([zero]);
        const h = hessian(graph, output, all);
        for (let k = 0; k < 4; k++) expect([h[12 + k], h[4 * k + 3]]).toEqual([zero, zero]);
      }),
      runs(300),
    );
  });

  it('of a constant, of a variable itself, of no variables', () => {
    const graph = new Graph(opTable);
    const [x, y] = [graph.input('x'), graph.input('y')];
    const [zero, one] = [graph.constant(0), graph.constant(1)];
    expect(gradient(graph, graph.constant(7), [x, y])).toEqual([zero, zero]);
    expect(gradient(graph, x, [x, y])).toEqual([one, zero]);
    expect(jvp(graph, [x, y], [x, y], [y, x])).toEqual([y, x]);
    expect(gradient(graph, x, [])).toEqual([]);
    expect(jvp(graph, [], [x], [one])).toEqual([]);
    expect(hessian(graph, graph.mul(x, y), [x, y])).toEqual([zero, one, one, zero]);
  });

  it('a pass adds to a graph and changes nothing in it', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { graph, output, inputs } = bench(recipe);
        const before = structuredClone(graph.nodes);
        const row = gradient(graph, output, inputs);
        hessian(graph, output, inputs);
        expect(graph.nodes.slice(0, before.length)).toEqual(before);
        expect(gradient(graph, output, inputs)).toEqual(row);
      }),
      runs(150),
    );
  });
});
