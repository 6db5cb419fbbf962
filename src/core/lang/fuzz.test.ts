import { describe, expect, it } from 'vitest';
import { derivative } from '../ad/derivative.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { interpreter } from '../compile/interpret.ts';
import { packedSize } from '../compile/pack.ts';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { isScalar, sizeOf } from '../ir/types.ts';
import { verify } from '../ir/verify.ts';
import { createRng, type Rng } from '../num/rng.ts';
import type { Declaration } from './declarations.ts';
import type { Fault, Result } from './fault.ts';
import { languageFunctions } from './functions.ts';
import { parseDeclarations, type ParseOptions } from './parse.ts';
import { printTex } from './printTex.ts';
import { printText } from './printText.ts';
import { raise } from './raise.ts';

const RUNS = process.env.DEEP ? 120_000 : 3000;
/** The derivatives of every so many texts are printed and read again, which takes most of the time. */
const PRINTED = process.env.DEEP ? 1 : 4;
/** What one text may take through everything, in milliseconds: the best of three, on a machine that does other work. */
const BUDGET = 1000;

const pick = <T>(rng: Rng, from: readonly T[]): T => from[rng.below(from.length)];

const GOOD = 'x y x y z a w1 x_2 theta θ σ π pi e .5 2 3.5e2 2e 1e-3 1. 0 -1'.split(' ');
const ODD = 'foo xy sin pix 1e999 1e-320 7e307 () x,y'.split(' ');
const INFIX = '+ - * / ^ ** .* ./ .^ < <= > >= == != = , ; · × − ÷ ≤ ≠'.split(' ');
const PIECES = [
  ...INFIX,
  ...GOOD,
  ...ODD,
  ...languageFunctions.keys(),
  ...'( ) [ ] { } | ‖ √ \' ² ⁻¹ ¹⁰ \n \t " : ! # _ . ln sinx if('.split(' '),
  'f(x, y) = ',
  'f(0,0) = ',
  'a = ',
  ' ',
  ..."A: 2x3 ;x: 3; S: 3×3 spd; [1] [1,:] [2,3] [1,2;3,4] (1,2) ᵀ ⊤ ⊙ eye(3) ones(2,3) A'*x x' : 3x 20000 1e9".split(
    ' ',
  ),
];

const atom = (rng: Rng): string => pick(rng, rng.below(30) ? GOOD : ODD);

/** A text that follows the grammar, or nearly. */
function sentence(rng: Rng, depth: number): string {
  const inner = (): string => sentence(rng, depth - 1);
  if (depth <= 0) return atom(rng);
  switch (rng.below(15)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return inner() + pick(rng, ['+', '-', '*', '/', ' + ', ' - ']) + inner();
    case 4:
      return `(${inner()})^${pick(rng, ['2', '-1', '0.5', 'x', '(1/3)'])}`;
    case 5:
      return `${pick(rng, ['2', '3.5', 'x'])}(${inner()})`;
    case 6:
      return `-${inner()}`;
    case 7: {
      const fn = pick(rng, [...languageFunctions.values()]);
      const args = Array.from({ length: fn.arity === 'size' ? 1 : fn.arity }, inner);
      if (fn.name === 'if') args[0] += pick(rng, ['<', '>=', '==', '!=']) + inner();
      return `${fn.name}(${args.join(', ')})`;
    }
    case 8:
      return `|${inner()}|`;
    case 9:
      return `√(${inner()})`;
    case 10:
      return inner() + pick(rng, INFIX) + inner();
    default:
      return atom(rng) + pick(rng, ['', '²', '⁻¹', '^2']);
  }
}

function program(rng: Rng): string {
  const lines: string[] = [];
  for (let k = rng.below(3); k > 0; k--)
    lines.push(`${pick(rng, ['b', 'c', 'd', 'k', 'm', 'x'])} = ${sentence(rng, 2)}`);
  const header = pick(rng, ['', '', 'L = ', 'f(x, y) = ', 'g(r) = ']);
  lines.push(header + sentence(rng, 1 + rng.below(5)));
  if (header.includes('('))
    lines.push(`${header.replace(/[a-z](?=[,)])/g, '0')}${sentence(rng, 1)}`);
  return lines.join(pick(rng, [';', '\n', '; ', ';;\n']));
}

type Kind = 'number' | 'vector' | 'matrix';

const GIVEN = 'x: 3; y: 3; S: 3x3; A: 2x3; b: 2; s: scalar';

/** A text of three-vectors and 3 × 3 matrices that fit together. */
function arrays(rng: Rng, kind: Kind, depth: number): string {
  const of = (inner: Kind): string => arrays(rng, inner, depth - 1);
  const [n, v, m] = [() => of('number'), () => of('vector'), () => of('matrix')];
  const k = (): number => 1 + rng.below(3);
  const elementwise = (a: () => string): string =>
    pick(rng, [
      () => `(${a()} ${pick(rng, ['+', '-', '.*', './'])} ${a()})`,
      () => `${pick(rng, ['sin', 'tanh', 'exp', 'relu', 'abs', 'sigmoid', 'log', 'sqrt'])}(${a()})`,
      () => `(${a()}).^${pick(rng, ['2', '-1', '0.5', 's'])}`,
      () => `${pick(rng, ['max', 'min'])}(${a()}, ${pick(rng, [a, n])()})`,
      () => `if(${a()} < ${pick(rng, [a, n])()}, ${a()}, ${pick(rng, [a, n])()})`,
      () => `-${a()}`,
    ])();
  if (depth <= 0) {
    const leaves = {
      number: ['s', '2', 'x[1]', '0.5', 'S[1,2]'],
      vector: ['x', 'y', '(1, 2, 3)'],
      matrix: ['S', 'eye(3)', 'S'],
    };
    return pick(rng, leaves[kind]);
  }
  if (rng.below(3) === 0) return elementwise({ number: n, vector: v, matrix: m }[kind]);
  if (rng.below(6) === 0) return `if(${n()} < 1, ${of(kind)}, ${of(kind)})`;
  switch (kind) {
    case 'number':
      return pick(rng, [
        () => `dot(${v()}, ${v()})`,
        () => `(${v()})'*${v()}`,
        () => `(${v()})'*(${m()})*${v()}`,
        () => `${pick(rng, ['sum', 'mean', 'norm1', 'norm2', 'logsumexp', 'norm'])}(${v()})`,
        () => `${pick(rng, ['det', 'tr', 'sum', 'normF', 'logdet', 'logsumexp'])}(${m()})`,
        () => `(${v()})[${k()}]`,
        () => `(${m()})[${k()},${k()}]`,
        () => `‖${v()}‖²`,
      ])();
    case 'vector':
      return pick(rng, [
        () => `(${m()})*${v()}`,
        () => `${n()}*${v()}`,
        () => `(${n()}, ${n()}, ${n()})`,
        () => `(${m()})[:,${k()}]`,
        () => `(${m()})[${k()},:]'`,
        () => `diag(${m()})`,
        () => `softmax(${v()})`,
        () => `solve(${m()}, ${v()})`,
        () => `A'*(A*${v()} + b)`,
        () => `(${v()})/${n()}`,
      ])();
    case 'matrix':
      return pick(rng, [
        () => `(${m()})*(${m()})`,
        () => `(${m()})'`,
        () => `inv(${m()})`,
        () => `diag(${v()})`,
        () => `outer(${v()}, ${v()})`,
        () => `(${v()})*(${v()})'`,
        () => `${n()}*(${m()})`,
        () => `(${m()})^${pick(rng, ['2', '3', '5', '1000000'])}`,
        () => `softmaxrows(${m()})`,
        () => `[${n()}, 1, 2; 3, ${n()}, 5; 6, 7, ${n()}]`,
        () => `(${m()} + ${m()})`,
      ])();
  }
}

function arrayProgram(rng: Rng): string {
  const lines = [...GIVEN.split('; ')];
  for (let k = rng.below(3); k > 0; k--)
    lines.push(`${pick(rng, ['g', 'h', 'k'])}${k} = ${arrays(rng, pick(rng, KINDS), 2)}`);
  if (rng.below(8) === 0) lines.push('u = (1, 2)');
  const header = pick(rng, ['', '', '', 'L = ', 'f(x, S) = ', 'f(s) = ']);
  lines.push(header + arrays(rng, pick(rng, KINDS), 1 + rng.below(3)));
  return lines.join(pick(rng, [';', '\n', '; ']));
}

const KINDS: readonly Kind[] = ['number', 'vector', 'matrix'];

/** A few characters cut out, doubled, swapped or replaced by pieces and by any Unicode. */
function mutate(rng: Rng, text: string): string {
  let out = text;
  for (let k = 1 + rng.below(3); k > 0; k--) {
    const at = rng.below(out.length + 1);
    const to = Math.min(out.length, at + rng.below(6));
    const insert = pick(rng, [
      '',
      pick(rng, PIECES),
      anyCharacter(rng),
      out.slice(at, to).repeat(2),
    ]);
    out = out.slice(0, at) + insert + out.slice(rng.below(2) ? at : to);
  }
  return out;
}

/** Lone halves of surrogate pairs included. */
function anyCharacter(rng: Rng): string {
  const top = pick(rng, [0x80, 0x600, 0x2300, 0xffff, 0x1ffff]);
  return String.fromCodePoint(rng.below(top));
}

function soup(rng: Rng): string {
  const n = rng.below(30);
  return Array.from({ length: n }, () =>
    rng.below(8) ? pick(rng, PIECES) : anyCharacter(rng),
  ).join('');
}

const declared = (name: string, rows: number, cols: number): Declaration => ({
  name,
  shape: { rows, cols },
});
const OPTIONS: ParseOptions[] = [
  {},
  { inputs: ['x', 'y'] },
  { parameters: ['foo', 'x'] },
  { inputs: [declared('x', 2, 1), 'y'], declarations: [declared('A', 2, 2)] },
];
const POINTS = [0, 1, -1, 0.3, NaN, Infinity, -1e300, 5e-324];

/** Faults with places in the text, and sentences. */
function expectFaults(faults: readonly Fault[], text: string): void {
  expect(faults.length).toBeGreaterThan(0);
  for (const { span, message, advice, fix } of faults) {
    expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    for (const sentence of [message, advice ?? 'None.']) {
      expect(sentence).toMatch(/^[\p{L}“|√].*[.?]$/su);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
    if (fix) expect(fix.text).not.toBe(text);
  }
}

/** Everything that a text goes through; answers what became of it. */
function exercise(text: string, options: ParseOptions, prints: boolean): 'accepted' | 'refused' {
  const apart: Result<unknown> = parseDeclarations(text);
  if (!apart.ok) expectFaults(apart.faults, text);
  exerciseNumber(text, options);
  const result = compile(text, options);
  if (!result.ok) {
    expectFaults(result.faults, text);
    return 'refused';
  }
  const f = result.value;
  expect(f.shape).toEqual(f.parsed.shape);
  printTex(f.parsed.program.result);
  const n = packedSize(f.inputs);
  const m = sizeOf(f.shape);
  for (const at of POINTS.slice(0, n < 100 ? POINTS.length : 1)) {
    const value = f.evaluate(Float64Array.from({ length: n }, (_, i) => at + i));
    expect([value.rows, value.cols]).toEqual([f.shape.rows, f.shape.cols]);
  }
  const x = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
  expect(f.vjp(x, new Float64Array(m).fill(1))).toHaveLength(n);
  expect(f.jvp(x, x)).toMatchObject(f.shape);
  if (isScalar(f.shape) && n < 20) expect(f.hessian(x)).toMatchObject({ rows: n, cols: n });
  if (prints) printed(f);
  expect(verify(f.graph)).toEqual([]);
  return 'accepted';
}

function exerciseNumber(text: string, options: ParseOptions): void {
  const result = scalarFunction(text, options);
  if (!result.ok) return expectFaults(result.faults, text);
  const f = result.value;
  const n = f.inputs.reduce((total, node) => total + sizeOf(f.graph.shape(node)), 0);
  for (const at of POINTS) {
    const row = f.valueAndGradient(Array.from({ length: n }, (_, i) => at + i));
    expect(row).toHaveLength(n + 1);
  }
}

/** The derivatives as formulas: whatever is printed is read again, as an array of the same shape. */
function printed(f: Compiled): void {
  const slots = [...f.inputs, ...f.parameters];
  const nodes = slots.map(({ node }) => node);
  const names = slots.map(({ name, node, shape }) => ({ name, node, shape }));
  for (const { node, shape } of f.inputs.slice(0, 3)) {
    if (sizeOf(shape) * sizeOf(f.shape) > 30) continue;
    const { node: slope } = derivative(f.graph, f.output, node);
    const expr = slope === null ? null : raise(f.graph, slope);
    if (slope === null || !expr) continue;
    printTex(expr, { digits: 4 });
    const text = printText(expr);
    const again = compile(text, { inputs: names });
    // 0^s·log 0 is 0 as the operation has it, and no formula that could be typed.
    if (!again.ok && again.faults[0].code === 'domain') continue;
    if (!again.ok) throw new Error(`${text}: ${again.faults[0].message}`);
    expect(again.value.shape, text).toEqual(f.graph.shape(slope));
    // Not sin(i): its matrices have rank 2, and det(A)·A⁻ᵀ is written where A is regular.
    const x = Float64Array.from({ length: packedSize(names) }, (_, i) => Math.sin(i * i + 1));
    const want = interpreter(f.graph, [slope], nodes)(x);
    const got = again.value.evaluate(x).data;
    // Written in another order, a formula may round otherwise: to be compared where that does not matter.
    if (![...want, ...got].every((v) => Math.abs(v) < 1e6)) continue;
    want.forEach((w, k) => expect(got[k], `${text}, entry ${k}`).toBeCloseTo(w, 4));
  }
}

function run(make: (rng: Rng) => string, seed: number, runs: number) {
  const rng = createRng(seed);
  const count = { accepted: 0, refused: 0 };
  for (let k = 0; k < runs; k++) {
    const text = make(rng);
    const options = pick(rng, OPTIONS);
    try {
      let best = Infinity;
      for (let attempt = 0; attempt < 3 && best > BUDGET; attempt++) {
        const start = performance.now();
        const outcome = exercise(text, options, k % PRINTED === 0);
        best = Math.min(best, performance.now() - start);
        if (attempt === 0) count[outcome]++;
      }
      expect(best, 'milliseconds').toBeLessThan(BUDGET);
    } catch (error) {
      throw new Error(`${JSON.stringify(text)} with ${JSON.stringify(options)}`, { cause: error });
    }
  }
  return count;
}

describe('whatever is typed is understood or refused in words', () => {
  it('texts of the grammar', () => {
    const { accepted, refused } = run(program, 101, RUNS * 0.2);
    // Both ways must be well travelled, or this proves nothing.
    expect(accepted).toBeGreaterThan(RUNS * 0.05);
    expect(refused).toBeGreaterThan(RUNS * 0.05);
  });

  it('the same with characters lost, doubled and strange', () => {
    const { accepted } = run((rng) => mutate(rng, program(rng)), 102, RUNS * 0.2);
    expect(accepted).toBeGreaterThan(RUNS * 0.02);
  });

  it('a soup of tokens and Unicode', () => {
    run(soup, 103, RUNS * 0.25);
  });

  it('vectors and matrices that fit', () => {
    const { accepted } = run(arrayProgram, 105, RUNS * 0.1);
    expect(accepted).toBeGreaterThan(RUNS * 0.05);
  });

  it('vectors and matrices with characters lost, doubled and strange', () => {
    run((rng) => mutate(rng, arrayProgram(rng)), 106, RUNS * 0.15);
  });

  it('where all terms cancel, no NaN is printed', () => {
    const result = compile('S: 3x3; normF(S - S)');
    if (!result.ok) throw new Error(result.faults[0].message);
    const { graph, output, inputs } = result.value;
    const { node } = derivative(graph, output, inputs[0].node);
    const expr = node === null ? null : raise(graph, node);
    expect(expr && printText(expr)).not.toContain('NaN');
  });

  it('bytes', () => {
    const bytes = (rng: Rng): string =>
      Array.from({ length: rng.below(40) }, () => String.fromCharCode(rng.below(256))).join('');
    run(bytes, 107, RUNS * 0.05);
  });

  it('long repetitions', () => {
    run(
      (rng) => (soup(rng).slice(0, 12) + mutate(rng, sentence(rng, 1))).repeat(1 + rng.below(120)),
      104,
      RUNS * 0.05,
    );
  });
});
