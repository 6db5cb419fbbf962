import { describe, expect, it } from 'vitest';
import { directionalDifference } from '../ad/centralDifference.ts';
import { jvp } from '../ad/jvp.ts';
import { vjp } from '../ad/vjp.ts';
import { interpreter } from '../compile/interpret.ts';
import { Graph } from '../ir/graph.ts';
import { isScalar, SCALAR, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { verify } from '../ir/verify.ts';
import { createRng, type Rng } from '../num/rng.ts';
import { allOps, opTable } from './all.ts';
import type { Example, PointwiseOp, StructuralOp } from './op.ts';

const POINTS = process.env.DEEP ? 400 : 8;
/** The difference quotients reach h = 1e-4 to both sides and must not step over a kink. */
const OFF_KINK = 1e-1;

const described = ({ shapes, attributes = [] }: Example): string =>
  [...shapes.map((s) => `${s.rows}×${s.cols}`), ...attributes].join(', ');

const each = allOps.flatMap((op) =>
  op.kind === 'structural'
    ? op.examples.map((example) => [op.name, described(example), op, example] as const)
    : [],
);

const numbers = (rng: Rng, n: number): Float64Array =>
  Float64Array.from({ length: n }, () => rng.uniform(-2, 2));

/** The argument of an example: any numbers, or a matrix far from the singular ones, or LLᵀ + 1. */
function argument(rng: Rng, { rows, cols }: Shape, draw: Example['draw']): Float64Array {
  const a = numbers(rng, rows * cols);
  if (draw === undefined || rows !== cols) return a;
  if (draw === 'regular') return a.map((v, k) => v / 2 + (k % (rows + 1) === 0 ? 3 : 0));
  return a.map((_, k) => {
    const [i, j] = [k % rows, Math.floor(k / rows)];
    let total = i === j ? 1 : 0;
    for (let q = 0; q < rows; q++) total += (a[i + q * rows] * a[j + q * rows]) / 2;
    return total;
  });
}

function drawn(rng: Rng, op: StructuralOp, { shapes, draw }: Example): Float64Array[] {
  for (;;) {
    const args = shapes.map((shape) => argument(rng, shape, draw));
    if (!op.kinkDistance || op.kinkDistance(args) > OFF_KINK) return args;
  }
}

const flat = (arrays: readonly Float64Array[]): Float64Array =>
  Float64Array.from(arrays.flatMap((a) => Array.from(a)));

const inner = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, ai, i) => sum + ai * b[i], 0);

const largest = (...arrays: ArrayLike<number>[]): number =>
  Math.max(1, ...arrays.flatMap((a) => Array.from(a, Math.abs)));

/** The operation alone in a graph, with velocities of its arguments and an upstream. */
function bench({ name }: StructuralOp, { shapes, attributes = [] }: Example) {
  const graph = new Graph(opTable);
  const all: NodeId[] = [];
  const input = (what: string, shape: Shape): NodeId => {
    all.push(graph.input(what, shape));
    return all[all.length - 1];
  };
  const inputs = shapes.map((shape, k) => input(`x${k}`, shape));
  const out = graph.applyWith(name, attributes, inputs);
  const velocities = shapes.map((shape, k) => input(`v${k}`, shape));
  const seconds = shapes.map((shape, k) => input(`w${k}`, shape));
  const upstream = input('u', graph.shape(out));
  /** Values of nodes at x, along v and w, with the weights u of the result. */
  const at = (nodes: readonly NodeId[]) => {
    const run = interpreter(graph, nodes, all);
    const still = numbers(createRng(0), 0);
    return (x: ArrayLike<number>, v: Float64Array, w: Float64Array, u = still): Float64Array =>
      run(Float64Array.of(...Array.from(x), ...v, ...w, ...u));
  };
  return { graph, inputs, out, velocities, seconds, upstream, at };
}

/** What `run` answers, in a place that shows whether it writes beyond its array, or leaves entries out. */
function runOf(op: StructuralOp, { shapes, attributes = [] }: Example, args: Float64Array[]) {
  const shape = op.type(shapes, attributes);
  if (!shape) throw new Error(`${op.name} does not take its own example`);
  const results = [7, -11].map((before) => {
    const room = new Float64Array(sizeOf(shape) + 2).fill(before);
    op.run(room.subarray(1, -1), args, shapes, attributes);
    expect([room[0], room[room.length - 1]]).toEqual([before, before]);
    return room.slice(1, -1);
  });
  expect(results[0]).toEqual(results[1]);
  return results[0];
}

describe.each(each)('%s of %s', (_name, _described, op, example) => {
  const { shapes, attributes = [] } = example;
  const sizes = shapes.map(sizeOf);
  /** Arguments from one vector, as the difference quotients want them. */
  const parts = (x: ArrayLike<number>): Float64Array[] => {
    let from = 0;
    return sizes.map((size) => Float64Array.from(Array.from(x).slice(from, (from += size))));
  };

  it('has the shape that its type rule says, fills it, and leaves its arguments alone', () => {
    const { graph, out, at } = bench(op, example);
    const rng = createRng(11);
    expect(graph.shape(out)).toEqual(op.type(shapes, attributes));
    if (op.arity !== 'any') expect(shapes).toHaveLength(op.arity);
    const value = at([out]);
    const still = new Float64Array(sizes.reduce((a, b) => a + b, 0));
    const u = new Float64Array(sizeOf(graph.shape(out)));
    for (let k = 0; k < POINTS; k++) {
      const args = drawn(rng, op, example);
      const before = structuredClone(args);
      const own = runOf(op, example, args);
      expect(args).toEqual(before);
      // As it is built, with all simplifications, and for defined operations written out.
      const built = value(flat(args), still, still, u);
      built.forEach((v, i) => expect(Math.abs(v - own[i])).toBeLessThan(1e-12 * largest(own)));
    }
    expect(verify(graph)).toEqual([]);
  });

  it('has the JVP of central differences', () => {
    const { graph, inputs, out, velocities, at } = bench(op, example);
    const [node] = jvp(graph, [out], inputs, velocities);
    expect(graph.shape(node)).toEqual(graph.shape(out));
    const tangent = at([node]);
    const rng = createRng(12);
    for (let k = 0; k < POINTS; k++) {
      const x = flat(drawn(rng, op, example));
      const v = numbers(rng, x.length);
      const u = numbers(rng, sizeOf(graph.shape(out)));
      const got = tangent(x, v, v, u);
      const value = runOf(op, example, parts(x));
      got.forEach((entry, i) => {
        const truth = directionalDifference((y) => runOf(op, example, parts(y))[i], x, v);
        expect(Math.abs(entry - truth) / largest(value, got), `entry ${i}`).toBeLessThan(1e-9);
      });
    }
    expect(verify(graph)).toEqual([]);
  });

  it('has a VJP that is the transpose of the JVP: ⟨u, Jv⟩ = ⟨Jᵀu, v⟩', () => {
    const { graph, inputs, out, velocities, upstream, at } = bench(op, example);
    const tangent = at(jvp(graph, [out], inputs, velocities));
    const back = vjp(graph, out, inputs, upstream);
    expect(back.map((id) => graph.shape(id))).toEqual(shapes);
    const adjoint = at(back);
    const rng = createRng(13);
    for (let k = 0; k < POINTS; k++) {
      const x = flat(drawn(rng, op, example));
      const v = numbers(rng, x.length);
      const u = numbers(rng, sizeOf(graph.shape(out)));
      const row = adjoint(x, v, v, u);
      const gap = inner(u, tangent(x, v, v, u)) - inner(row, v);
      expect(Math.abs(gap) / largest(row)).toBeLessThan(1e-12);
    }
    expect(verify(graph)).toEqual([]);
  });

  it('moves rightly when only one argument does', () => {
    const { graph, inputs, out, velocities, upstream, at } = bench(op, example);
    inputs.forEach((input, k) => {
      const tangent = at(jvp(graph, [out], [input], [velocities[k]]));
      const adjoint = at(vjp(graph, out, [input], upstream));
      const both = at(jvp(graph, [out], inputs, velocities));
      const rng = createRng(14);
      const x = flat(drawn(rng, op, example));
      const v = parts(x).map((a, j) => (j === k ? numbers(rng, a.length) : a.fill(0)));
      const u = numbers(rng, sizeOf(graph.shape(out)));
      const got = tangent(x, flat(v), x, u);
      const want = both(x, flat(v), x, u);
      got.forEach((g, i) => expect(Math.abs(g - want[i])).toBeLessThan(1e-12 * largest(want)));
      const gap = inner(u, got) - inner(adjoint(x, x, x, u), v[k]);
      expect(Math.abs(gap) / largest(got)).toBeLessThan(1e-12);
    });
  });

  it('has the same at order 2: JVP and VJP against differences, and transposed', () => {
    const { graph, inputs, out, velocities, seconds, upstream, at } = bench(op, example);
    const firsts = [...jvp(graph, [out], inputs, velocities), ...vjp(graph, out, inputs, upstream)];
    for (const node of firsts) {
      const first = at([node]);
      const second = at(jvp(graph, [node], inputs, seconds));
      const weight = graph.input(`weight of ${node}`, graph.shape(node));
      const transposed = vjp(graph, node, inputs, weight);
      const back = interpreter(graph, transposed, [
        ...inputs,
        ...velocities,
        ...seconds,
        upstream,
        weight,
      ]);
      const rng = createRng(15);
      for (let k = 0; k < Math.ceil(POINTS / 2); k++) {
        const x = flat(drawn(rng, op, example));
        const [v, w] = [numbers(rng, x.length), numbers(rng, x.length)];
        const u = numbers(rng, sizeOf(graph.shape(out)));
        const got = second(x, v, w, u);
        const size = largest(first(x, v, w, u), got);
        got.forEach((entry, i) => {
          const truth = directionalDifference((y) => first(y, v, w, u)[i], x, w);
          expect(Math.abs(entry - truth) / size, `entry ${i}`).toBeLessThan(1e-8);
        });
        const s = numbers(rng, got.length);
        const row = back(Float64Array.of(...x, ...v, ...w, ...u, ...s));
        expect(Math.abs(inner(s, got) - inner(row, w)) / largest(row)).toBeLessThan(1e-12);
      }
    }
    expect(verify(graph)).toEqual([]);
  });
});

const pointwise = allOps.flatMap((op) => (op.kind === 'pointwise' ? [[op.name, op] as const] : []));

const ARRAY: Shape = { rows: 2, cols: 3 };

/** Every way to give arrays to at least one argument, and numbers to the others. */
const mixtures = (arity: number): Shape[][] =>
  Array.from({ length: 2 ** arity - 1 }, (_, mask) =>
    Array.from({ length: arity }, (__, k) => (((mask + 1) >> k) & 1 ? ARRAY : SCALAR)),
  );

function pointOf(op: PointwiseOp, rng: Rng, shapes: readonly Shape[]): Float64Array[] {
  for (;;) {
    const args = op.domain.map(([lo, hi], k) =>
      Float64Array.from({ length: sizeOf(shapes[k]) }, () => rng.uniform(lo, hi)),
    );
    const clear = Array.from({ length: sizeOf(ARRAY) }, (_, i) =>
      op.kinkDistance ? op.kinkDistance(args.map((a) => a[i % a.length])) : 1,
    );
    if (Math.min(...clear) > 1e-2) return args;
  }
}

describe.each(pointwise)('%s on arrays', (_name, op) => {
  it.each(mixtures(op.arity).map((shapes) => [shapes.map(sizeOf).join(', '), shapes] as const))(
    'of %s entries acts entry by entry in both modes; a number gathers from all entries',
    (_sizes, shapes) => {
      const graph = new Graph(opTable);
      const inputs = shapes.map((shape, k) => graph.input(`x${k}`, shape));
      const velocities = shapes.map((shape, k) => graph.input(`v${k}`, shape));
      const upstream = graph.input('u', ARRAY);
      const out = graph.apply(op.name, ...inputs);
      expect(graph.shape(out)).toEqual(ARRAY);
      const nodes = [
        out,
        ...jvp(graph, [out], inputs, velocities),
        ...vjp(graph, out, inputs, upstream),
      ];
      expect(nodes.map((id) => graph.shape(id))).toEqual([ARRAY, ARRAY, ...shapes]);
      expect(verify(graph)).toEqual([]);
      const run = interpreter(graph, nodes, [...inputs, ...velocities, upstream]);

      // The same by numbers, one entry at a time.
      const single = new Graph(opTable);
      const xs = shapes.map((_, k) => single.input(`x${k}`));
      const vs = shapes.map((_, k) => single.input(`v${k}`));
      const u1 = single.input('u');
      const y = single.apply(op.name, ...xs);
      const one = interpreter(
        single,
        [y, ...jvp(single, [y], xs, vs), ...vjp(single, y, xs, u1)],
        [...xs, ...vs, u1],
      );

      const rng = createRng(16);
      for (let k = 0; k < POINTS; k++) {
        const x = pointOf(op, rng, shapes);
        const v = shapes.map((shape) => numbers(rng, sizeOf(shape)));
        const u = numbers(rng, sizeOf(ARRAY));
        const want = [new Float64Array(6), new Float64Array(6), ...x.map((a) => a.map(() => 0))];
        for (let i = 0; i < sizeOf(ARRAY); i++) {
          const entry = (a: Float64Array): number => a[i % a.length];
          const [value, tangent, ...row] = one([...x.map(entry), ...v.map(entry), u[i]]);
          want[0][i] = value;
          want[1][i] = tangent;
          row.forEach((g, j) => (want[2 + j][isScalar(shapes[j]) ? 0 : i] += g));
        }
        const got = run(Float64Array.of(...flat(x), ...flat(v), ...u));
        flat(want).forEach((w, i) =>
          expect(Math.abs(got[i] - w), `${i}`).toBeLessThanOrEqual(1e-13 * largest(flat(want))),
        );
      }
    },
  );
});
