import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivative } from '../ad/derivative.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { interpreter } from '../compile/interpret.ts';
import { pack, type Value } from '../compile/pack.ts';
import type { NodeId } from '../ir/types.ts';
import { createRng } from '../num/rng.ts';
import { printText } from './printText.ts';
import { raise } from './raise.ts';

type Inputs = readonly { name: string; shape: { rows: number; cols: number } }[];

const numbers = (names: readonly string[]): Inputs =>
  names.map((name) => ({ name, shape: { rows: 1, cols: 1 } }));

function compiled(source: string, inputs: Inputs): Compiled {
  const result = compile(source, { inputs });
  if (!result.ok) throw new Error(`${source}: ${result.faults[0].message}`);
  return result.value;
}

/**
 * The print of a node, read again and evaluated, against the node itself; a print that is not made, and a
 * point where the node has no value, prove nothing.
 *
 * @returns how many entries were compared.
 */
function expectSameValue(
  f: Compiled,
  node: NodeId,
  at: Record<string, Value>,
  symmetric = '',
): number {
  const expr = raise(f.graph, node, { isSymmetric: (name) => symmetric.includes(name) });
  if (!expr) return 0;
  const text = printText(expr);
  const again = compiled(text, f.inputs);
  const shape = f.graph.shape(node);
  expect(again.shape, text).toEqual(shape);
  const wanted = interpreter(
    f.graph,
    [node],
    f.inputs.map((slot) => slot.node),
  )(pack(f.inputs, at));
  const got = again.evaluate(at).data;
  const scale = Math.max(1, ...Array.from(wanted, Math.abs).filter(Number.isFinite));
  let compared = 0;
  wanted.forEach((w, k) => {
    if (!Number.isFinite(w)) return;
    compared++;
    expect(Math.abs(got[k] - w) / scale, `${text}: ${got[k]} for ${w}`).toBeLessThanOrEqual(1e-9);
  });
  return compared;
}

/** All derivatives of a function at a point. */
function checkAll(
  source: string,
  inputs: Inputs,
  at: Record<string, Value>,
  symmetric = '',
): number {
  const f = compiled(source, inputs);
  return f.inputs.reduce((total, slot) => {
    const { node } = derivative(f.graph, f.output, slot.node);
    return node === null ? total : total + expectSameValue(f, node, at, symmetric);
  }, 0);
}

describe('a printed derivative reads again and has the value of its graph', () => {
  const leaf = fc.oneof(
    fc.constantFrom('x', 'y', 'x', 'y', 'pi'),
    fc.integer({ min: 1, max: 5 }).map(String),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '*', '/'), tie('tree'))
        .map(([a, op, b]) => `(${a})${op}(${b})`),
      fc.tuple(tie('tree'), fc.integer({ min: 2, max: 3 })).map(([a, n]) => `(${a})^${n}`),
      fc
        .tuple(
          fc.constantFrom(
            'sin',
            'cos',
            'exp',
            'tanh',
            'sigmoid',
            'log',
            'sqrt',
            'abs',
            'relu',
            'atan',
          ),
          tie('tree'),
        )
        .map(([fn, a]) => `${fn}(${a})`),
      fc
        .tuple(tie('tree'), tie('tree'), tie('tree'))
        .map(([a, b, c]) => `if((${a}) < (${b}), (${b}), (${c}))`),
    ),
  }));

  it('numbers', () => {
    let compared = 0;
    const inputs = numbers(['x', 'y']);
    const points = [
      { x: 0.7, y: 1.3 },
      { x: -1.9, y: 0.4 },
      { x: 2.3, y: -0.6 },
    ];
    fc.assert(
      fc.property(tree, (source) => {
        const parsed = compile(source, { inputs });
        // Constants without a value are told as faults, and prove nothing here.
        if (!parsed.ok) return;
        for (const at of points) compared += checkAll(source, inputs, at);
      }),
      { seed: 11, numRuns: process.env.DEEP ? 5000 : 150 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  const arrays: Inputs = [
    ...['x', 'b'].map((name) => ({ name, shape: { rows: 3, cols: 1 } })),
    ...['A', 'S'].map((name) => ({ name, shape: { rows: 3, cols: 3 } })),
    { name: 's', shape: { rows: 1, cols: 1 } },
  ];
  const pair = (
    a: fc.Arbitrary<string>,
    b: fc.Arbitrary<string>,
    write: (a: string, b: string) => string,
  ) => fc.tuple(a, b).map(([l, r]) => write(l, r));
  const random = fc.letrec<{ num: string; vec: string; mat: string }>((tie) => ({
    num: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('s', '2'),
      pair(tie('vec'), tie('vec'), (a, b) => `(${a})'*(${b})`),
      tie('vec').map((a) => `norm2(${a})^2`),
      tie('vec').map((a) => `sum(${a})`),
      tie('vec').map((a) => `logsumexp(${a})`),
      tie('mat').map((a) => `tr(${a})`),
      pair(tie('num'), tie('num'), (a, b) => `(${a})*(${b})`),
      pair(tie('num'), tie('num'), (a, b) => `(${a}) - (${b})`),
    ),
    vec: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('x', 'b', 'x'),
      pair(tie('mat'), tie('vec'), (a, b) => `(${a})*(${b})`),
      pair(tie('vec'), tie('vec'), (a, b) => `(${a}) + (${b})`),
      pair(tie('vec'), tie('vec'), (a, b) => `(${a}).*(${b})`),
      pair(tie('num'), tie('vec'), (a, b) => `(${a})*(${b})`),
      tie('vec').map((a) => `tanh(${a})`),
      tie('vec').map((a) => `softmax(${a})`),
    ),
    mat: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('A', 'S', 'A'),
      tie('mat').map((a) => `(${a})'`),
      pair(tie('mat'), tie('mat'), (a, b) => `(${a})*(${b})`),
      pair(tie('mat'), tie('mat'), (a, b) => `(${a}) - (${b})`),
      pair(tie('vec'), tie('vec'), (a, b) => `(${a})*(${b})'`),
      tie('vec').map((a) => `diag(${a})`),
    ),
  }));

  it('vectors and matrices', () => {
    const draw = createRng(7);
    const entries = (count: number): number[] =>
      Array.from({ length: count }, () => Math.round(draw.uniform(-20, 20)) / 16);
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(random.num, random.num, random.vec), (source) => {
        const [p, q, r, t, u, v] = entries(6);
        const rows = Array.from({ length: 3 }, () => entries(3));
        const at = {
          x: entries(3),
          b: entries(3),
          A: rows,
          S: [
            [p, q, r],
            [q, t, u],
            [r, u, v],
          ],
          s: entries(1)[0],
        };
        compared += checkAll(source, arrays, at, 'S');
      }),
      { seed: 12, numRuns: process.env.DEEP ? 3000 : 100 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  const golden = <T>(name: string): T =>
    JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as T;

  it('the expressions of the reference data', () => {
    const scalar = golden<{ cases: { expr: string; vars: string[]; points: { x: number[] }[] }[] }>(
      'scalar',
    );
    const matrix = golden<{
      cases: {
        expr: string;
        args: Record<string, { shape: [number, number]; property: string }>;
        instances: { inputs: Record<string, number[][]> }[];
      }[];
    }>('matrix');
    let compared = 0;
    for (const { expr, vars, points } of scalar.cases) {
      const at = Object.fromEntries(vars.map((name, i) => [name, points[0].x[i]]));
      compared += checkAll(expr, numbers(vars), at);
    }
    for (const { expr, args, instances } of matrix.cases) {
      const inputs = Object.entries(args).map(([name, { shape }]) => ({
        name,
        shape: { rows: shape[0], cols: shape[1] },
      }));
      const symmetric = Object.keys(args).filter((name) => args[name].property === 'spd');
      compared += checkAll(expr, inputs, instances[0].inputs, symmetric.join(''));
    }
    expect(compared).toBeGreaterThan(700);
  });
});
