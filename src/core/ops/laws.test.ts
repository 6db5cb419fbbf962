import { describe, expect, it } from 'vitest';
import { directionalDifference } from '../ad/centralDifference.ts';
import { jvp } from '../ad/jvp.ts';
import { gradient, vjp } from '../ad/vjp.ts';
import { interpreter } from '../compile/interpret.ts';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { Graph } from '../ir/graph.ts';
import { SCALAR, type NodeId } from '../ir/types.ts';
import { createRng, type Rng } from '../num/rng.ts';
import { allOps, opTable } from './all.ts';
import type { PointwiseOp as Op } from './op.ts';

const POINTS = process.env.DEEP ? 4000 : 60;
/** The difference quotients reach h = 1e-4 to both sides and must not step over a kink. */
const OFF_KINK = 1e-2;

const each = allOps.flatMap((op) => (op.kind === 'pointwise' ? [[op.name, op] as const] : []));

const pointOf = (op: Op, rng: Rng): number[] => {
  for (;;) {
    const x = op.domain.map(([lo, hi]) => rng.uniform(lo, hi));
    if (!op.kinkDistance || op.kinkDistance(x) > OFF_KINK) return x;
  }
};

const directionOf = (op: Op, rng: Rng): number[] => op.domain.map(() => rng.uniform(-1, 1));

/** The operation alone in a graph, with its variables, their velocities and an upstream. */
function bench(op: Op) {
  const graph = new Graph(opTable);
  const inputs = op.domain.map((_, i) => graph.input(`x${i}`));
  const velocities = op.domain.map((_, i) => graph.input(`v${i}`));
  const upstream = graph.input('u');
  const out = graph.apply(op.name, ...inputs);
  const run = (nodes: readonly NodeId[]) => {
    const evaluate = interpreter(graph, nodes, [...inputs, ...velocities, upstream]);
    return (x: ArrayLike<number>, v: ArrayLike<number>, u = 1): Float64Array =>
      evaluate([...Array.from(x), ...Array.from(v), u]);
  };
  return { graph, inputs, velocities, upstream, out, run };
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, ai, i) => sum + ai * b[i], 0);

describe.each(each)('%s', (_name, op) => {
  it('has one interval and one partial for each argument', () => {
    expect(op.domain).toHaveLength(op.arity);
    expect(op.partials).toHaveLength(op.arity);
  });

  it('takes numbers to a number, and arrays of one shape to such an array', () => {
    const scalars = op.domain.map(() => SCALAR);
    expect(op.type(scalars, [])).toEqual(SCALAR);
    for (let i = 0; i < op.arity; i++) {
      const column = { rows: 2, cols: 1 };
      expect(op.type(scalars.with(i, column), [])).toEqual(column);
      for (let j = 0; j < op.arity; j++) {
        if (j === i) continue;
        expect(op.type(scalars.with(i, column).with(j, { rows: 1, cols: 2 }), [])).toBeNull();
      }
    }
  });

  it('looks at its own arguments only: an evaluator may hand more numbers to eval', () => {
    const rng = createRng(1);
    for (let k = 0; k < 20; k++) {
      const x = pointOf(op, rng);
      for (const surplus of [1e9, -1e9, NaN]) {
        expect(op.eval(...x, surplus, surplus)).toBe(op.eval(...x));
      }
    }
  });

  it('has a kernel of the same bits as eval, on the edges of the numbers too', () => {
    // 1, 2, 3 and ½ as well: exponents that a kernel may treat apart.
    const edges = [NaN, Infinity, -Infinity, 0, -0, 5e-324, -1e-310, 1, 2, 3, 0.5, -1.5, 1e300, 40];
    const rows: number[][] = [[]];
    for (let i = 0; i < op.arity; i++) {
      rows.push(...rows.splice(0).flatMap((row) => edges.map((value) => [...row, value])));
    }
    const rng = createRng(2);
    for (let k = 0; k < 200; k++) rows.push(pointOf(op, rng));
    // Blocks with one repeated last argument reach paths for a uniform exponent or condition.
    const blocks = [rows];
    for (const value of edges) blocks.push(rows.filter((row) => Object.is(row.at(-1), value)));
    for (const block of blocks) {
      const columns = op.domain.map((_, i) => Float64Array.from(block, (row) => row[i]));
      const out = new Float64Array(block.length + 1).fill(7);
      op.kernel(out, columns, block.length);
      block.forEach((row, k) => {
        const want = op.eval(...row);
        if (!Object.is(out[k], want)) {
          expect.fail(`${op.name}(${row.join(', ')}): kernel ${out[k]}, eval ${want}`);
        }
      });
      expect(out[block.length]).toBe(7);
    }
  });

  it('commutes to the bit where it says so', () => {
    if (!op.commutative) return;
    const rng = createRng(3);
    for (let k = 0; k < POINTS; k++) {
      const [a, b] = pointOf(op, rng);
      expect(op.eval(a, b)).toBe(op.eval(b, a));
    }
  });

  it('has the JVP of central differences', () => {
    const { graph, inputs, velocities, out, run } = bench(op);
    const tangent = run(jvp(graph, [out], inputs, velocities));
    const rng = createRng(4);
    for (let k = 0; k < POINTS; k++) {
      const x = pointOf(op, rng);
      const v = directionOf(op, rng);
      const truth = directionalDifference((at) => op.eval(...at), x, v);
      const scale = Math.max(1, Math.abs(truth), Math.abs(op.eval(...x)));
      expect(Math.abs(tangent(x, v)[0] - truth) / scale, `at ${x.join()}`).toBeLessThan(1e-9);
    }
  });

  it('has a VJP that is the transpose of the JVP: ⟨u, Jv⟩ = ⟨Jᵀu, v⟩', () => {
    const { graph, inputs, velocities, upstream, out, run } = bench(op);
    const tangent = run(jvp(graph, [out], inputs, velocities));
    const adjoint = run(vjp(graph, out, inputs, upstream));
    const rng = createRng(5);
    for (let k = 0; k < POINTS; k++) {
      const x = pointOf(op, rng);
      const v = directionOf(op, rng);
      const u = rng.uniform(-2, 2);
      const row = adjoint(x, v, u);
      const scale = Math.max(1, ...Array.from(row, Math.abs));
      const gap = Math.abs(u * tangent(x, v)[0] - dot(row, v)) / scale;
      expect(gap, `at ${x.join()}`).toBeLessThanOrEqual(1e-12);
    }
  });

  it('has the same at order 2: each partial against differences, and transposed', () => {
    const { graph, inputs, velocities, upstream, out, run } = bench(op);
    const row = gradient(graph, out, inputs);
    const first = run(row);
    const still = velocities.map(() => 0);
    row.forEach((partial, i) => {
      const tangent = run(jvp(graph, [partial], inputs, velocities));
      const adjoint = run(vjp(graph, partial, inputs, upstream));
      const rng = createRng(6 + i);
      for (let k = 0; k < POINTS; k++) {
        const x = pointOf(op, rng);
        const v = directionOf(op, rng);
        const u = rng.uniform(-2, 2);
        const truth = directionalDifference((at) => first(at, still)[i], x, v);
        const scale = Math.max(1, Math.abs(truth), Math.abs(first(x, still)[i]));
        const got = tangent(x, v)[0];
        expect(Math.abs(got - truth) / scale, `∂${i} at ${x.join()}`).toBeLessThan(1e-8);
        const back = adjoint(x, v, u);
        const gap = Math.abs(u * got - dot(back, v));
        expect(gap / Math.max(1, ...Array.from(back, Math.abs))).toBeLessThanOrEqual(1e-12);
      }
    });
  });
});

/** Both modes at one point: the reverse-mode row, and the forward-mode entries one by one. */
function bothModes(
  text: string,
  at: Record<string, number>,
): { reverse: number[]; forward: number[] } {
  const names = Object.keys(at);
  const result = scalarFunction(text, { inputs: names });
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  const f = result.value;
  const x = Object.values(at);
  const forward = names.map((_, k) => {
    const seed = names.map((__, i) => f.graph.constant(i === k ? 1 : 0));
    return interpreter(f.graph, jvp(f.graph, [f.output], f.inputs, seed), f.inputs)(x)[0];
  });
  return { reverse: Array.from(f.gradient(x)), forward };
}

describe('conventions at kinks and edges, in both modes', () => {
  const table: [text: string, at: Record<string, number>, row: number[]][] = [
    ['relu(x)', { x: 0 }, [0]],
    ['relu(x)', { x: -0 }, [0]],
    ['abs(x)', { x: 0 }, [0]],
    ['sign(x)', { x: 0 }, [0]],
    ['sign(x)', { x: 3 }, [0]],
    ['max(x, y)', { x: 2, y: 2 }, [0.5, 0.5]],
    ['min(x, y)', { x: 2, y: 2 }, [0.5, 0.5]],
    ['max(x, y)', { x: 3, y: 2 }, [1, 0]],
    ['min(x, y)', { x: 3, y: 2 }, [0, 1]],
    ['max(x, x)', { x: 1 }, [1]],
    ['max(3x, 5x)', { x: 0 }, [4]],
    ['sqrt(x)', { x: 0 }, [Infinity]],
    ['x^y', { x: 0, y: 2 }, [0, 0]],
    ['x^y', { x: 0, y: 0.5 }, [Infinity, 0]],
    ['x^2', { x: 0 }, [0]],
    ['x^2', { x: -3 }, [-6]],
    ['x^3', { x: -2 }, [12]],
    ['x^-2', { x: -2 }, [0.25]],
    ['x^0', { x: 0 }, [0]],
    ['2^x', { x: 0 }, [Math.LN2]],
    ['0^x', { x: 2 }, [0]],
    // The branch that is not taken is undefined there; its derivative must not leak as 0·NaN.
    ['if(x < 0, 0, sqrt(x))', { x: -1 }, [0]],
    ['if(x < 0, 0, sqrt(x))', { x: 4 }, [0.25]],
    ['if(x > 0, log(x), x)', { x: -1 }, [1]],
    ['if(x > 0, log(x), x)', { x: 0 }, [1]],
    ['if(x < 0, 0, if(x < 1, sqrt(x), log(x - 1)))', { x: -1 }, [0]],
    ['if(x < 0, 0, if(x < 1, sqrt(x), log(x - 1)))', { x: 0.25 }, [1]],
    ['if(x < 0, 0, if(x < 1, sqrt(x), log(x - 1)))', { x: 3 }, [0.5]],
    ['if(x < 0, if(y < 0, x, sqrt(y)*x), log(x)*y)', { x: -2, y: -3 }, [1, 0]],
    ['s = sqrt(x); if(x < 0, 0, s) + if(x < 0, 1, 2s)', { x: -1 }, [0]],
    ['s = sqrt(x); if(x < 0, 0, s) + if(x < 1, 0, s)', { x: -1 }, [0]],
    ['s = sqrt(x); if(x < 0, 0, s) + if(x < 1, 0, s)', { x: 0.25 }, [1]],
    ['s = sqrt(x); if(x < 0, 0, s) + if(x < 1, 0, s)', { x: 4 }, [0.5]],
    ['s = sqrt(x); if(x > 0, s, 0) + if(y > 1, 0, s*y) + if(x < y, x, s)', { x: -1, y: 2 }, [1, 0]],
    ['s = sqrt(x); t = exp(s); if(x < 0, 0, t) - if(x < 1, 0, s*t)', { x: -1 }, [0]],
    ['s = sqrt(x); t = exp(s); if(x < 0, x, t*if(x < 1, 0, s))', { x: -1 }, [1]],
    ['s = log(x); 2*(if(x <= 0, 0, s^2) + if(x <= 0.5, x, s))', { x: -1 }, [2]],
    ['s = log(x); (if(x <= 0, 0, s) + if(x <= 0.5, x, s))^2', { x: -3 }, [-6]],
  ];
  it.each(table)('∇ %s at %o', (text, at, row) => {
    const { reverse, forward } = bothModes(text, at);
    // toEqual tells −0 from 0; here only the number counts.
    expect(reverse.map((g) => g + 0)).toEqual(row);
    expect(forward.map((g) => g + 0)).toEqual(row);
  });

  const values: [text: string, at: Record<string, number>, value: number][] = [
    ['x^y', { x: 0, y: 0 }, 1],
    ['x^0', { x: 0 }, 1],
    ['0^0', {}, 1],
    ['x^0.5', { x: -1 }, NaN],
    ['sqrt(x)', { x: -1 }, NaN],
    ['log(x)', { x: 0 }, -Infinity],
    ['sign(x)', { x: 0 }, 0],
    ['sign(x)', { x: -2 }, -1],
    ['0*log(x)', { x: -1 }, NaN],
    ['x - x', { x: Infinity }, NaN],
    ['if(sqrt(x) < 1, 2, 3)', { x: -1 }, NaN],
    ['if(x < 0, 7, sqrt(x))', { x: -1 }, 7],
    ['if(x != 1, x, 5)', { x: 1 }, 5],
    // Arguments that are not the first variable: nothing else may enter the comparison.
    ['max(y, z)', { x: 100, y: 1, z: 2 }, 2],
    ['min(y, z)', { x: -100, y: 1, z: 2 }, 1],
  ];
  it.each(values)('%s at %o is %d', (text, at, value) => {
    const result = scalarFunction(text, { inputs: Object.keys(at) });
    expect(result.ok && result.value.value(Object.values(at))).toBe(value);
  });

  it('keeps the second derivative of a branch that is not taken out as well', () => {
    const result = scalarFunction('s = sqrt(x); if(x < 0, x^2, s) + if(x < 1, 0, s*x)', {
      inputs: ['x'],
    });
    if (!result.ok) throw new Error(result.faults[0].message);
    expect(result.value.hessian([-1])[0]).toBe(2);
  });
});

describe('many choices', () => {
  const value = (text: string, x: number): number[] => {
    const result = scalarFunction(text, { inputs: ['x'] });
    if (!result.ok) throw new Error(result.faults[0].message);
    expect(result.value.graph.nodes.length).toBeLessThan(40_000);
    return [result.value.value([x]), result.value.gradient([x])[0]];
  };

  it('one inside the next cost nodes in proportion', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `a${i + 1} = if(x < 1, sin(a${i}), 0)`);
    expect(value(`a0 = sqrt(x); ${lines.join(';')}`, 4)).toEqual([0, 0]);
    const [, slope] = value(`a0 = sqrt(x); ${lines.slice(0, 6).join(';')}`, 0.25);
    let [a, truth] = [0.5, 1];
    for (let i = 0; i < 6; i++) [a, truth] = [Math.sin(a), truth * Math.cos(a)];
    expect(slope).toBeCloseTo(truth, 14);
    expect(value(`a0 = sqrt(x); ${lines.slice(0, 6).join(';')}`, -1)[1]).toBeNaN();
  });

  it('deeper than the flags begin, the branch not taken stays out', () => {
    for (let depth = 1; depth <= 12; depth++) {
      const open = Array.from({ length: depth }, (_, i) => `if(x < ${i + 1}, x, `).join('');
      const text = `s = sqrt(x - 20); t = exp(s); ${open}t + s${')'.repeat(depth)}`;
      expect(value(text, depth - 0.5)).toEqual([depth - 0.5, 1]);
      expect(value(text, 21)).toEqual([Math.E + 1, 0.5 * Math.E + 0.5]);
    }
  });

  it('of one shared part cost nodes in proportion', () => {
    const terms = Array.from({ length: 1500 }, (_, i) => `if(x < ${i}, 0, s)`);
    expect(value(`s = sqrt(x); ${terms.join('+')}`, -1)).toEqual([0, 0]);
  });
});
