import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hessian } from '../ad/hessian.ts';
import { gradient } from '../ad/vjp.ts';
import { interpreter } from '../compile/interpret.ts';
import { createRng } from '../num/rng.ts';
import { allOps, opTable } from '../ops/all.ts';
import { Graph } from './graph.ts';
import { build, describeRecipe, evaluate, recipeFrom, type Recipe } from './recipe.ts';
import { SCALAR, type Node } from './types.ts';
import { verify } from './verify.ts';

const runs = (n: number): { seed: number; numRuns: number } => ({
  seed: 20_240_229,
  numRuns: process.env.DEEP ? 40 * n : n,
});

/** The arithmetic that the simplifications know, three times as often as the rest. */
const ARITHMETIC = ['add', 'sub', 'mul', 'div', 'neg', 'pow', 'select', 'eq', 'lt'];
const pointwise = allOps.filter((op) => op.kind === 'pointwise');
const arities = [
  ...pointwise,
  ...[1, 2, 3].flatMap(() => pointwise.filter(({ name }) => ARITHMETIC.includes(name))),
].map(({ name, arity }) => [name, arity] as const);

const recipes = (kinds: readonly (readonly [string, number])[]): fc.Arbitrary<Recipe> =>
  fc
    .array(fc.tuple(fc.nat(997), fc.nat(30), fc.nat(30), fc.nat(30)), {
      minLength: 1,
      maxLength: 14,
    })
    .map((genes) => recipeFrom(genes, kinds, ['x', 'y', 'z'], [0, 1, -1, 2, 0.5, -3, 4]));

describe('hash-consing', () => {
  it('gives the same structure the same id, however often and wherever it is built', () => {
    fc.assert(
      fc.property(recipes(arities), (recipe) => {
        const graph = new Graph(opTable);
        const first = build(graph, recipe);
        const size = graph.nodes.length;
        expect(build(graph, recipe)).toEqual(first);
        expect(graph.nodes.length).toBe(size);
      }),
      runs(300),
    );
  });

  it('tells apart what differs', () => {
    const g = new Graph(opTable);
    const [x, y] = [g.input('x'), g.input('y')];
    expect(g.add(x, y)).toBe(g.add(y, x));
    expect(g.mul(x, y)).toBe(g.mul(y, x));
    const distinct = [
      x,
      y,
      g.input('c1'),
      g.constant(1),
      g.constant(0),
      g.constant(-0),
      g.constant(NaN),
      g.constant(Infinity),
      g.constant(-Infinity),
      g.sub(x, y),
      g.sub(y, x),
      g.div(x, y),
      g.div(y, x),
      g.pow(x, y),
      g.pow(y, x),
      g.apply('lt', x, y),
      g.apply('gt', x, y),
    ];
    expect(new Set(distinct).size).toBe(distinct.length);
    expect(g.constant(NaN)).toBe(g.constant(NaN));
  });

  it('refuses unknown operations, and arguments that do not fit', () => {
    const g = new Graph(opTable);
    expect(() => g.apply('frobnicate', g.input('x'))).toThrow(/unknown operation/);
    const [column, row] = [g.input('v', { rows: 2, cols: 1 }), g.input('w', { rows: 1, cols: 2 })];
    expect(() => g.add(column, row)).toThrow(/does not fit/);
    expect(() => g.matmul(column, column)).toThrow(/does not fit/);
    expect(() => g.apply('det', row)).toThrow(/does not fit/);
    expect(() => g.spread(column, { rows: 2, cols: 2 })).toThrow(/cannot be spread/);
  });
});

describe('verify', () => {
  it('finds nothing to say about random graphs, their gradients and Hessians', () => {
    fc.assert(
      fc.property(recipes(arities), (recipe) => {
        const graph = new Graph(opTable);
        const { output, inputs } = build(graph, recipe);
        gradient(graph, output, inputs);
        hessian(graph, output, inputs.slice(0, 2));
        expect(verify(graph)).toEqual([]);
      }),
      runs(150),
    );
  });

  const apply = (id: number, op: string, ...args: number[]): Node => ({
    kind: 'apply',
    id,
    shape: SCALAR,
    op,
    args,
    attributes: [],
  });
  const x: Node = { kind: 'input', id: 0, shape: SCALAR, name: 'x' };
  const y: Node = { kind: 'input', id: 1, shape: SCALAR, name: 'y' };
  const two: Node = { kind: 'constant', id: 0, shape: SCALAR, value: 2 };
  const tall = { rows: 2, cols: 1 };
  const violations: [what: string, nodes: Node[], said: RegExp][] = [
    ['a wrong id', [{ ...x, id: 5 }], /carries the id 5/],
    ['a constant that is no scalar', [{ ...two, shape: tall }], /not a scalar/],
    ['an unknown operation', [x, apply(1, 'frobnicate', 0)], /unknown operation frobnicate/],
    ['too many arguments', [x, apply(1, 'sin', 0, 0)], /sin has 2 arguments/],
    ['too few arguments', [x, apply(1, 'add', 0)], /add has 1 arguments/],
    ['a use before its definition', [apply(0, 'sin', 1), { ...x, id: 1 }], /come before/],
    ['a node that uses itself', [x, apply(1, 'sin', 1)], /come before/],
    ['an argument that is not there', [x, apply(1, 'sin', -1)], /come before/],
    ['an argument that is no index', [x, apply(1, 'sin', NaN)], /come before/],
    ['a wrong shape', [x, { ...apply(1, 'sin', 0), shape: tall }], /shape/],
    ['an argument of a wrong shape', [{ ...x, shape: tall }, apply(1, 'sin', 0)], /shape/],
    ['an unfolded constant', [two, apply(1, 'sin', 0)], /folded/],
    ['an operation twice', [x, apply(1, 'sin', 0), apply(2, 'sin', 0)], /same as node 1/],
    ['a sum twice, turned round', [x, y, apply(2, 'add', 0, 1), apply(3, 'add', 1, 0)], /node 2/],
    ['an input twice', [x, { ...x, id: 1 }], /same as node 0/],
    ['a constant twice', [two, { ...two, id: 1 }], /same as node 0/],
  ];
  it.each(violations)('reports %s', (_what, nodes, said) => {
    const graph = new Graph(opTable);
    graph.nodes.push(...nodes);
    expect(verify(graph).join('\n')).toMatch(said);
  });

  it('lets pass what only looks alike: a − b and b − a, 1/0 left as it is', () => {
    const graph = new Graph(opTable);
    graph.nodes.push(x, y, apply(2, 'sub', 0, 1), apply(3, 'sub', 1, 0));
    graph.div(graph.constant(1), graph.constant(0));
    expect(verify(graph)).toEqual([]);
  });
});

/** Whole multiples of 2⁻²⁰ stay as they are: these small expressions compute with them exactly. */
const isExact = (value: number): boolean =>
  Number.isInteger(value * 2 ** 20) && Math.abs(value) < 1e6;

/** The next double up or down, and a zero of either sign: what another order of operations may do. */
function shaken(seed: number): (value: number) => number {
  const rng = createRng(seed);
  return (value) => {
    const up = rng.below(2) === 0;
    if (value === 0) return up ? 0 : -0;
    return isExact(value) ? value : value * (1 + (up ? 1 : -1) * Number.EPSILON);
  };
}

const POINT_VALUES = [0, 1, -1, 2, 0.5, -3, 0.7, -1.3, 2.9, NaN, Infinity, -Infinity];
const points = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...POINT_VALUES)));

/**
 * The graph's value must be the value of the unsimplified expression up to what rounding may do to it,
 * measured by shaking every step; where shaking alone decides between finite and undefined, or the numbers
 * leave the safe range (1e±100) that the simplifications promise for, nothing is claimed.
 */
function compare(recipe: Recipe, x: number[]): 'compared' | 'undefined' | 'skipped' {
  const graph = new Graph(opTable);
  const { output, inputs } = build(graph, recipe);
  const got = interpreter(graph, [output], inputs)(x)[0];
  const pool = evaluate(opTable, recipe, x);
  const tame = pool.every(
    (v) => v === 0 || !Number.isFinite(v) || Math.abs(Math.log10(Math.abs(v))) < 100,
  );
  if (!tame) return 'skipped';
  const want = pool[pool.length - 1];
  const others = [1, 2, 3, 4, 5, 6].map(
    (seed) => evaluate(opTable, recipe, x, shaken(seed)).at(-1) ?? NaN,
  );
  if (others.some((v) => Number.isFinite(v) !== Number.isFinite(want))) return 'skipped';
  if (!Number.isFinite(want)) {
    const text = `${describeRecipe(recipe)} is ${want} at ${x.join()}, but ${got} in the graph`;
    expect(Number.isFinite(got), text).toBe(false);
    return 'undefined';
  }
  const spread = Math.max(...others.map((v) => Math.abs(v - want)));
  if (spread > 1e-6 * Math.max(1, Math.abs(want))) return 'skipped';
  const text = `${describeRecipe(recipe)} is ${want} at ${x.join()}, but ${got} in the graph`;
  const slack = 8 * Number.EPSILON * Math.abs(want) + 16 * spread + 1e-100;
  expect(Math.abs(got - want), text).toBeLessThanOrEqual(slack);
  return 'compared';
}

describe('simplification keeps the value and the undefined points', () => {
  it.each([
    ['of arithmetic', ARITHMETIC],
    ['of every operation on numbers', pointwise.map((op) => op.name)],
  ])('%s', (_what, names) => {
    const kinds = arities.filter(([name]) => names.includes(name));
    const count = { compared: 0, undefined: 0, skipped: 0 };
    fc.assert(
      fc.property(recipes(kinds), points, (recipe, x) => {
        count[compare(recipe, x)]++;
      }),
      runs(4000),
    );
    const total = count.compared + count.undefined + count.skipped;
    expect(count.compared).toBeGreaterThan(0.3 * total);
    expect(count.undefined).toBeGreaterThan(0.1 * total);
  });

  it('makes the stated reductions', () => {
    const g = new Graph(opTable);
    const [x, y] = [g.input('x'), g.input('y')];
    const c = (value: number): number => g.constant(value);
    expect(g.add(x, c(0))).toBe(x);
    expect(g.sub(x, c(0))).toBe(x);
    expect(g.sub(c(0), x)).toBe(g.neg(x));
    expect(g.mul(c(1), x)).toBe(x);
    expect(g.mul(x, c(-1))).toBe(g.neg(x));
    expect(g.div(x, c(1))).toBe(x);
    expect(g.pow(x, c(1))).toBe(x);
    expect(g.constantValue(g.pow(x, c(0)))).toBe(1);
    expect(g.neg(g.neg(x))).toBe(x);
    expect(g.add(x, x)).toBe(g.mul(c(2), x));
    expect(g.mul(c(2), g.mul(c(3), x))).toBe(g.mul(c(6), x));
    expect(g.mul(g.mul(c(2), x), g.mul(c(3), y))).toBe(g.mul(c(6), g.mul(x, y)));
    expect(g.constantValue(g.apply('sin', c(0)))).toBe(0);
  });

  it('leaves alone what would hide an undefined point', () => {
    const g = new Graph(opTable);
    const x = g.input('x');
    const at = (id: number, value: number): number => interpreter(g, [id], [x])([value])[0];
    for (const id of [
      g.mul(g.constant(0), x),
      g.sub(x, x),
      g.div(x, x),
      g.mul(g.constant(0), g.apply('log', x)),
      g.sub(g.apply('sqrt', x), g.apply('sqrt', x)),
    ]) {
      expect(at(id, NaN)).toBeNaN();
      expect(g.constantValue(id)).toBeUndefined();
    }
    expect(at(g.div(x, x), 0)).toBeNaN();
    expect(at(g.mul(g.constant(0), x), Infinity)).toBeNaN();
    const quotient = g.div(g.constant(1), g.constant(0));
    expect(g.constantValue(quotient)).toBeUndefined();
    expect(at(g.mul(quotient, x), 1)).toBe(Infinity);
  });
});
