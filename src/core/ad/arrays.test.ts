import { describe, expect, it } from 'vitest';
import { interpreter } from '../compile/interpret.ts';
import { Graph } from '../ir/graph.ts';
import { isColumn, isScalar, shapeOf, sizeOf, type NodeId } from '../ir/types.ts';
import { verify } from '../ir/verify.ts';
import { createRng, type Rng } from '../num/rng.ts';
import { allOps, opNamed, opTable } from '../ops/all.ts';
import {
  buildArrays,
  describeArrays,
  drawRecipe,
  evaluateArrays,
  type ArrayRecipe,
} from '../ops/arrays.recipe.ts';
import { directionalDifference } from './centralDifference.ts';
import { hvp } from './hvp.ts';
import { jacobian } from './jacobian.ts';
import { jacobianForm } from './jacobianForm.ts';
import { jvp } from './jvp.ts';
import { vjp } from './vjp.ts';

// Laws that hold for every DAG of arrays.

const RUNS = process.env.DEEP ? 20_000 : 500;
const VARIABLES = [
  { name: 'x', shape: shapeOf(3, 1) },
  { name: 'A', shape: shapeOf(3, 3) },
  { name: 's', shape: shapeOf(1, 1) },
  { name: 'B', shape: shapeOf(2, 3) },
];
const N = VARIABLES.reduce((total, { shape }) => total + sizeOf(shape), 0);

const names = allOps.map((op) => op.name);
const structural = allOps.flatMap((op) => (op.kind === 'structural' ? [op.name] : []));
const COMMON = ['matmul', 'matmul', 'transpose', 'add', 'sub', 'mul', 'mul', 'sum', 'dot', 'neg'];
const STEEP = new Set(['exp', 'sinh', 'cosh', 'tan', 'pow', 'div', 'xlogy']);
const every = [...names, ...structural, ...COMMON, ...COMMON, ...COMMON];
const mild = every.filter((name) => !STEEP.has(name));

const recipe = (rng: Rng, from: readonly string[], most = 9): ArrayRecipe =>
  drawRecipe(rng, 1 + rng.below(most), from, VARIABLES, [2, -1, 0.5, 0]);

const point = (rng: Rng, n = N): number[] => Array.from({ length: n }, () => rng.uniform(-2, 2));

const inner = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, ai, k) => sum + ai * b[k], 0);

/** True where every step is defined, of moderate size and away from kinks. */
function isSmoothAt({ variables, constants, steps }: ArrayRecipe, pool: Float64Array[]): boolean {
  if (!pool.every((a) => a.every((v) => Math.abs(v) < 1e3))) return false;
  return steps.every(({ op, args }, k) => {
    const declared = opNamed(op);
    const own = args.map((arg) => pool[arg]);
    if (declared.kind === 'structural') return (declared.kinkDistance?.(own) ?? 1) > 1e-2;
    const out = pool[variables.length + constants.length + k];
    return Array.from(out).every((_, i) => {
      const distance = declared.kinkDistance?.(own.map((a) => a[a.length === 1 ? 0 : i]));
      return (distance ?? 1) > 1e-2;
    });
  });
}

/** A graph with f, velocities of the variables and a weight of the result as further inputs. */
function bench(of: ArrayRecipe) {
  const graph = new Graph(opTable);
  const { output, inputs } = buildArrays(graph, of);
  const velocities = VARIABLES.map(({ name, shape }) => graph.input(`v ${name}`, shape));
  const upstream = graph.input('u', graph.shape(output));
  const all = [...inputs, ...velocities, upstream];
  const run = (nodes: readonly NodeId[]) => {
    const evaluator = interpreter(graph, nodes, all);
    return (
      x: ArrayLike<number>,
      v: ArrayLike<number> = new Float64Array(N),
      u: ArrayLike<number> = [],
    ) => evaluator([...Array.from(x), ...Array.from(v), ...Array.from(u)]);
  };
  /** The largest number that comes up on the way: what rounding errors are measured by. */
  const size = (x: ArrayLike<number>, v: ArrayLike<number>, u: ArrayLike<number>): number =>
    run(graph.nodes.map(({ id }) => id))(x, v, u).reduce(
      (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
      1,
    );
  return { graph, output, inputs, velocities, upstream, run, size, text: describeArrays(of) };
}

/** A difference quotient that two step sizes agree on. */
function quotient(f: (x: Float64Array) => number, x: readonly number[], v: readonly number[]) {
  const [coarse, fine] = [1e-3, 2e-4].map((h) => directionalDifference(f, x, v, h));
  const tolerance = 1e-6 * Math.max(1, Math.abs(fine));
  return Math.abs(coarse - fine) < tolerance ? { value: fine, tolerance: 10 * tolerance } : null;
}

describe('random graphs of arrays', () => {
  it('are hash-consed and legal, with their derivatives; a pass changes no node', () => {
    const rng = createRng(31);
    for (let k = 0; k < RUNS; k++) {
      const drawn = recipe(rng, every);
      const { graph, output, inputs, velocities, upstream, text } = bench(drawn);
      const before = structuredClone(graph.nodes);
      expect(buildArrays(graph, drawn), text).toMatchObject({ output, inputs });
      expect(graph.nodes.length).toBe(before.length);
      const row = vjp(graph, output, inputs, upstream);
      const [tangent] = jvp(graph, [output], inputs, velocities);
      jvp(graph, row, inputs, velocities);
      expect(graph.nodes.slice(0, before.length)).toEqual(before);
      const size = graph.nodes.length;
      expect(vjp(graph, output, inputs, upstream)).toEqual(row);
      expect(jvp(graph, [output], inputs, velocities)).toEqual([tangent]);
      expect(graph.nodes.length).toBe(size);
      expect(verify(graph), text).toEqual([]);
      expect(row.map((id) => graph.shape(id))).toEqual(VARIABLES.map(({ shape }) => shape));
      expect(graph.shape(tangent)).toEqual(graph.shape(output));
    }
  });

  it('keep the value, the shape and the undefined points of what was written', () => {
    const rng = createRng(32);
    const special = [0, 1, -1, 2, NaN, Infinity, -Infinity];
    // Known zeros take undefined entries out of a product: only there is a simplified value more defined.
    const zeros = new Set(['eye', 'diag', 'onehot', 'embed', 'diagonal', 'cofactor']);
    let [same, undefinedToo] = [0, 0];
    for (let k = 0; k < 3 * RUNS; k++) {
      const drawn = recipe(rng, k % 2 ? every : mild);
      const x = point(rng).map((v) => (rng.below(8) ? v : special[rng.below(special.length)]));
      const pool = evaluateArrays(drawn, x);
      const { graph, output, run, text } = bench(drawn);
      const want = pool[pool.length - 1];
      const got = run([output])(x);
      expect(got.length, text).toBe(want.length);
      expect(sizeOf(graph.shape(output))).toBe(want.length);
      const size = Math.max(...pool.map((a) => Math.max(...Array.from(a, Math.abs))));
      if (pool.some((a) => a.some((v) => v === Infinity || v === -Infinity)) || size > 1e6)
        continue;
      // A number is inverted by division: ∞ at 0, where a singular matrix has NaN.
      const byDivision = new Set(['inv', 'solve']);
      const exact = !drawn.steps.some(
        ({ op, shape }) => zeros.has(op) || (byDivision.has(op) && shape.rows === 1),
      );
      want.forEach((w, i) => {
        const message = `${text} at ${x.join()}: entry ${i} is ${w}, but ${got[i]} in the graph`;
        if (Number.isNaN(w)) {
          if (exact) expect(Number.isFinite(got[i]), message).toBe(false);
          undefinedToo++;
        } else if (isSmoothAt(drawn, pool)) {
          const scale = Math.max(1, ...pool.map((a) => Math.max(...Array.from(a, Math.abs))));
          expect(Math.abs(got[i] - w) / scale ** 2, message).toBeLessThan(1e-9);
          same++;
        }
      });
    }
    expect(same).toBeGreaterThan(RUNS);
    expect(undefinedToo).toBeGreaterThan(RUNS / 10);
  });

  it('have JVP = VJP = differences', () => {
    const rng = createRng(33);
    let [tried, compared] = [0, 0];
    for (let k = 0; k < 3 * RUNS; k++) {
      const drawn = recipe(rng, mild);
      const [x, v] = [point(rng), point(rng)];
      if (!isSmoothAt(drawn, evaluateArrays(drawn, x))) continue;
      const { graph, output, inputs, velocities, upstream, run, size, text } = bench(drawn);
      const u = point(rng, sizeOf(graph.shape(output)));
      const tangent = run(jvp(graph, [output], inputs, velocities))(x, v, u);
      const row = run(vjp(graph, output, inputs, upstream))(x, v, u);
      if (![...tangent, ...row].every(Number.isFinite)) continue;
      tried++;
      const gap = Math.abs(inner(u, tangent) - inner(row, v));
      expect(gap, text).toBeLessThanOrEqual(1e-11 * size(x, v, u) ** 2);
      const truth = quotient((at) => inner(u, run([output])(at)), x, v);
      if (!truth) continue;
      compared++;
      expect(Math.abs(inner(u, tangent) - truth.value), text).toBeLessThan(truth.tolerance);
    }
    expect(tried).toBeGreaterThan(RUNS / 2);
    expect(compared).toBeGreaterThan(tried * 0.8);
  });

  it('have one Jacobian: forward, reverse, and as a form in matrices where there is one', () => {
    const rng = createRng(34);
    let forms = 0;
    for (let k = 0; k < 2 * RUNS; k++) {
      const drawn = recipe(rng, mild, 6);
      const x = point(rng);
      if (!isSmoothAt(drawn, evaluateArrays(drawn, x))) continue;
      const { graph, output, inputs, run, size, text } = bench(drawn);
      const [shape, m] = [graph.shape(output), sizeOf(graph.shape(output))];
      const forward = jacobian(graph, output, inputs, 'forward');
      const reverse = jacobian(graph, output, inputs, 'reverse');
      expect(graph.shape(forward)).toEqual(shapeOf(m, N));
      expect(graph.shape(reverse)).toEqual(shapeOf(m, N));
      const [a, b] = [run([forward])(x), run([reverse])(x)];
      if (![...a, ...b].every(Number.isFinite)) continue;
      const slack = 1e-11 * size(x, [], []) ** 2;
      a.forEach((value, i) => expect(Math.abs(value - b[i]), text).toBeLessThanOrEqual(slack));
      if (!isScalar(shape) && !isColumn(shape)) continue;
      for (const input of [inputs[0], inputs[2]]) {
        const form = jacobianForm(graph, output, input);
        if (form === null) continue;
        forms++;
        const n = sizeOf(graph.shape(input));
        expect(graph.shape(form), `∂/∂${input} of ${text}`).toEqual(shapeOf(m, n));
        const own = run([jacobian(graph, output, [input])])(x);
        const entries = run([form])(x);
        if (![...own, ...entries].every(Number.isFinite)) continue;
        entries.forEach((value, i) =>
          expect(Math.abs(value - own[i]), `∂/∂${input} of ${text}`).toBeLessThanOrEqual(slack),
        );
      }
      expect(verify(graph), text).toEqual([]);
    }
    expect(forms).toBeGreaterThan(RUNS / 4);
  });

  it('have Hv = the differences of the gradient, and a symmetric Hessian', () => {
    const rng = createRng(35);
    let compared = 0;
    for (let k = 0; k < 2 * RUNS; k++) {
      const drawn = recipe(rng, mild, 6);
      const [x, v, w] = [point(rng), point(rng), point(rng)];
      if (!isSmoothAt(drawn, evaluateArrays(drawn, x))) continue;
      const { graph, output, inputs, velocities, run, size, text } = bench(drawn);
      const f = graph.apply('sum', graph.apply('tanh', output));
      const gradient = vjp(graph, f, inputs);
      const product = run(hvp(graph, f, inputs, velocities));
      const [Hv, Hw] = [product(x, v), product(x, w)];
      if (![...Hv, ...Hw].every(Number.isFinite)) continue;
      const slack = 1e-11 * size(x, v, []) ** 3;
      expect(Math.abs(inner(w, Hv) - inner(v, Hw)), text).toBeLessThanOrEqual(slack);
      const slope = run(gradient);
      const truth = quotient((at) => inner(w, slope(at)), x, v);
      if (!truth) continue;
      compared++;
      expect(Math.abs(inner(w, Hv) - truth.value), text).toBeLessThan(truth.tolerance);
    }
    expect(compared).toBeGreaterThan(RUNS / 3);
  });
});
