import { describe, expect, it } from 'vitest';
import { derivative } from '../ad/derivative.ts';
import { compile } from '../compile/compile.ts';
import { shapeOf } from '../ir/types.ts';
import { printKind, readKind, type Declaration } from './declarations.ts';
import type { FaultCode } from './fault.ts';
import { parse, parseDeclarations } from './parse.ts';
import { raise } from './raise.ts';

const declared = (name: string, rows: number, cols: number, more = {}): Declaration => ({
  name,
  shape: shapeOf(rows, cols),
  ...more,
});

describe('declarations', () => {
  const table: [text: string, declarations: Declaration[]][] = [
    ['', []],
    [
      'W: 3x2; b: 3; S: 3x3 spd; x = (1, 2)',
      [
        declared('W', 3, 2),
        declared('b', 3, 1),
        declared('S', 3, 3, { structure: 'spd' }),
        declared('x', 2, 1, { value: [1, 2] }),
      ],
    ],
    ['W:3×2\nb : 3', [declared('W', 3, 2), declared('b', 3, 1)]],
    ['W: 3 * 2;;\n', [declared('W', 3, 2)]],
    ['s: scalar; t: number; r: 1', ['s', 't', 'r'].map((name) => declared(name, 1, 1))],
    ['r: 1x3', [declared('r', 1, 3)]],
    ['θ: 2', [declared('theta', 2, 1)]],
    ['weights: 2', [declared('weights', 2, 1)]],
    ['A = [1, 2; 3, 4]', [declared('A', 2, 2, { value: [1, 3, 2, 4] })]],
    ['r = [1, -2]', [declared('r', 1, 2, { value: [1, -2] })]],
    ['k = -2', [declared('k', 1, 1, { value: [-2] })]],
    ['x: 2 = (1, 2)', [declared('x', 2, 1, { value: [1, 2] })]],
    ['S: 2x2 spd = [2, 1; 1, 2]', [declared('S', 2, 2, { structure: 'spd', value: [2, 1, 1, 2] })]],
    ['x = (1, 2); x: 2', [declared('x', 2, 1, { value: [1, 2] })]],
  ];
  it.each(table)('%s', (text, want) => {
    const result = parseDeclarations(text);
    if (!result.ok) throw new Error(result.faults[0].message);
    expect(result.value).toEqual(want);
  });

  it.each([
    ['sym', 'symmetric'],
    ['symmetric', 'symmetric'],
    ['SPD', 'spd'],
    ['inv', 'invertible'],
    ['invertible', 'invertible'],
    ['diag', 'diagonal'],
    ['diagonal', 'diagonal'],
    ['pos', 'positive'],
    ['positive', 'positive'],
    ['prob', 'probability'],
    ['signs', 'signs'],
  ])('knows the structure %s', (word, structure) => {
    expect(readKind(`2x2 ${word}`)).toEqual({ shape: shapeOf(2, 2), structure });
  });

  it('prints kinds as they are read', () => {
    for (const text of ['scalar', '3', '3×2', '1×3', '3×3 spd', '2 positive']) {
      const kind = readKind(text);
      if (typeof kind === 'string') throw new Error(kind);
      expect(printKind(kind)).toBe(text);
    }
  });

  const faults: [marked: string, code: FaultCode][] = [
    ['⟦W⟧', 'not-a-declaration'],
    ['W: 3; ⟦sin(x)⟧', 'not-a-declaration'],
    ['⟦x = y⟧', 'not-a-declaration'],
    ['⟦x = (1, (2, 3))⟧', 'not-a-declaration'],
    ['⟦W:⟧', 'not-a-declaration'],
    ['⟦W: ⟧; x: 2', 'not-a-declaration'],
    ['⟦W: 3x⟧', 'not-a-declaration'],
    ['⟦W: x2⟧', 'not-a-declaration'],
    ['⟦W: 3x2x1⟧', 'not-a-declaration'],
    ['⟦W: 0x2⟧', 'not-a-declaration'],
    ['⟦W: -1⟧', 'not-a-declaration'],
    ['⟦W: 2.5⟧', 'not-a-declaration'],
    ['⟦W: 3x2 spd⟧', 'not-a-declaration'],
    ['⟦W: 3x3 foo⟧', 'not-a-declaration'],
    ['⟦x: 3 y: 2⟧', 'not-a-declaration'],
    ['x: 2; ⟦x⟧: 3', 'reassigned'],
    ['x = (1, 2); ⟦x⟧ = 3', 'reassigned'],
    ['⟦sin⟧: 2', 'reassigned'],
    ['x: 2 = ⟦3⟧', 'shape-mismatch'],
    ['x: 2 = ⟦(1, 2, 3)⟧', 'shape-mismatch'],
    ['x: 2 = ⟦(1, y)⟧', 'shape-mismatch'],
    ['x = ⟦1e400⟧', 'domain'],
    ['x = ⟦(⟧1, 2', 'unclosed'],
    ['⟦x⟧: 20001', 'too-large'],
    ['⟦x⟧: 99999999999999999999', 'too-large'],
    ['⟦x⟧: 5000x5000', 'too-large'],
    ['x: 20000; y: 20000; ⟦z⟧: 20000', 'too-large'],
  ];
  it.each(faults)('%s is %s, apart and in a program', (marked, code) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const result = parseDeclarations(text);
    if (result.ok) throw new Error('it was accepted');
    const [{ code: found, span, message, advice, fix }] = result.faults;
    const place = `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`;
    expect([place, found]).toEqual([marked, code]);
    expect(message).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(advice).toMatch(/^[\p{Lu}].*\.$/u);
    if (fix) expect(parseDeclarations(fix.text).ok).toBe(true);
    if (code === 'not-a-declaration' && !/⟦\w+:/.test(marked)) return;
    const inProgram = parse(`${text}\n1`);
    if (code !== 'unclosed') expect(!inProgram.ok && inProgram.faults[0].code).toBe(code);
  });
});

describe('programs with arrays', () => {
  const table: [
    text: string,
    inputs: string[],
    parameters: string[],
    rows: number,
    cols: number,
  ][] = [
    ['f(r, theta) = (r*cos(theta), r*sin(theta))', ['r', 'theta'], [], 2, 1],
    ['W: 3x2; x: 2; b: 3\nf(W, x) = W*x + b', ['W', 'x'], ['b'], 3, 1],
    ['W: 3x2; x: 2; b: 3; W*x + b', ['W', 'b', 'x'], [], 3, 1],
    ["x: 2; a = x'*x; a*x", ['x'], [], 2, 1],
    ["A: 2x2; x = (1, 2); x'*A*x", ['A', 'x'], [], 1, 1],
    ["A: 2x2; x = (1, 2); f(A) = x'*A*x", ['A'], ['x'], 1, 1],
    // Without a colon a value is a part of the program like any other.
    ["x = (1, 2); x'*x", [], [], 1, 1],
    ['a = x*y; (a, a^2)', ['x', 'y'], [], 2, 1],
    ['x: 2; y = 2*x; sum(y)', ['x'], [], 1, 1],
    ["θ: 2; θ'*θ", ['theta'], [], 1, 1],
    ['W1: 2x2; x: 2; tanh(W1*x)', ['W1', 'x'], [], 2, 1],
  ];
  it.each(table)('%s', (text, inputs, parameters, rows, cols) => {
    const result = parse(text);
    if (!result.ok) throw new Error(result.faults[0].message);
    const { value } = result;
    expect([value.inputs, value.parameters]).toEqual([inputs, parameters]);
    expect(value.shape).toEqual(shapeOf(rows, cols));
  });

  it('inputs and declarations of the host give shapes and values', () => {
    const inputs = [declared('x', 2, 1)];
    const declarations = [declared('A', 2, 2, { value: [1, 3, 2, 4] })];
    const result = compile('A*x + c', { inputs, declarations });
    if (!result.ok) throw new Error(result.faults[0].message);
    const f = result.value;
    expect(f.inputs.map(({ name }) => name)).toEqual(['x']);
    expect(f.parameters.map(({ name }) => name)).toEqual(['A', 'c']);
    expect(f.evaluate({ x: [1, 10] }).data).toEqual(Float64Array.of(22, 44));
    // The text may say the shape once more, and nothing is lost; another shape is a fault.
    const again = compile('A: 2x2; A*x', { inputs, declarations });
    expect(again.ok && again.value.evaluate({ x: [1, 10] }).data).toEqual(Float64Array.of(21, 43));
    const other = parse('A: 3x2; A*x', { inputs, declarations });
    expect(!other.ok && other.faults[0].code).toBe('reassigned');
    const taken = parse('A = 2; A*x', { inputs, declarations });
    expect(!taken.ok && taken.faults[0].code).toBe('reassigned');
  });

  it('a header with declared shapes takes the place of the inputs of the host', () => {
    const result = compile('f(x, W) = W*x', {
      inputs: ['x', 'y'],
      declarations: [declared('W', 3, 2), declared('x', 2, 1)],
    });
    if (!result.ok) throw new Error(result.faults[0].message);
    expect(result.value.jacobian(new Float64Array(8)).cols).toBe(8);
    expect(result.value.shape).toEqual(shapeOf(3, 1));
  });

  it('an exceptional value is for numbers', () => {
    for (const text of [
      "x: 3; f(x) = x'*x; f(0) = 0",
      'f(x, y) = (x*y, x + y); f(0, 0) = (0, 0)',
      'f(x, y) = x*y; f((0, 1), 0) = 0',
      'f(x, y) = (x*y/(x^2 + y^2), x); f(0, 0) = 0',
    ]) {
      const result = parse(text);
      expect(!result.ok && result.faults[0].code, text).toBe('shape-mismatch');
    }
  });
});

describe('large texts and sizes are answered at once', () => {
  const lines = (n: number, line: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => line(i + 1)).join(';');
  const chain = (step: string, end: string, n = 2000): string =>
    `S: 2x2; x: 2; a0 = S;${lines(n, (i) => `a${i}=${step}a${i - 1}`)}; ${end.replaceAll('@', `a${n}`)}`;
  it.each([
    ['A^1000000', 'A: 3x3; sum(A^1000000)', 'accepted'],
    ['A^1e300', 'A: 3x3; tr(A^1e300)', 'accepted'],
    ['(s*A)^(10^9)', 'A: 3x3; s: scalar; tr((s*A)^1000000000)', 'accepted'],
    ['(A+A)^(10^9)', 'A: 3x3; tr((A + A)^1000000000)', 'accepted'],
    ["(-A')^(10^9)'", "A: 3x3; sum(((-A')^1000000000)')", 'accepted'],
    ['inv(A)^(10^6)', 'A: 3x3; sum(inv(A)^1000000)', 'accepted'],
    ['ones(20000)', 'sum(ones(20000))', 'accepted'],
    ['inv of 141×141', 'A: 141x141; sum(inv(A))', 'accepted'],
    ['inv of 200×200', 'A: 200x200; inv(A)', 'too-large'],
    ['powers of a large matrix', 'A: 141x141; sum(A^1e300)', 'too-large'],
    ['products of large matrices', `A: 141x141; ${'A*'.repeat(400)}A`, 'too-large'],
    [
      'large arrays',
      `x: 20000; a0=x;${lines(200, (i) => `a${i}=sin(a${i - 1})`)};sum(a200)`,
      'too-large',
    ],
    ['many declarations', `${lines(3000, (i) => `a${i}:20000`)};a1`, 'too-large'],
    ['a tuple of 5000', `(${'x,'.repeat(4999)}x)`, 'accepted'],
    ['nested tuples', `${'('.repeat(190)}1${',1)'.repeat(190)}`, 'shape-mismatch'],
    ['nested brackets', `${'['.repeat(190)}x${']'.repeat(190)}`, 'accepted'],
    ['deeper brackets', '['.repeat(20_000), 'too-deep'],
    ['transposes', `x${"'".repeat(30_000)}`, 'too-deep'],
    ['indices', `A: 2x3; A${'[1,:]'.repeat(7000)}`, 'too-deep'],
    ['parentheses and transposes', `${'('.repeat(190)}x${")''''''''".repeat(190)}`, 'accepted'],
    ['a chain s*X', chain('s*', 'sum(@)'), 'accepted'],
    ['a chain s*X, squared', chain('s*', 'tr(@*@)', 300), 'accepted'],
    ['a chain A*X, transposed', chain('S*', "sum(@')"), 'accepted'],
    ['a chain of signs', chain('-S*', "sum(@')"), 'accepted'],
    ['a layer after another', chain('tanh(S)*', 'sum(@)', 1500), 'accepted'],
  ])('%s', (_what, text, outcome) => {
    const result = compile(text);
    if (!result.ok) expect(result.faults[0].code).toBe(outcome);
    else {
      expect(outcome).toBe('accepted');
      const f = result.value;
      const n = f.inputs.reduce((total, { shape }) => total + shape.rows * shape.cols, 0);
      const at = Float64Array.from({ length: n }, (_, k) => Math.cos(k) / 10);
      f.evaluate(at);
      f.vjp(at, new Float64Array(f.shape.rows * f.shape.cols).fill(1));
      f.jvp(at, at);
    }
  });
});

it('derivatives by the entries of powers and chains are printed, or not, at once', () => {
  const lines = Array.from({ length: 1500 }, (_, i) => `a${i + 1}=-tanh(a${i})`).join(';');
  for (const text of ['S: 3x3; diag(S^1024)', `S: 3x3; a0 = S;${lines}; diag(a1500)`]) {
    const result = compile(text);
    if (!result.ok) throw new Error(result.faults[0].message);
    const { graph, output, inputs } = result.value;
    const { node } = derivative(graph, output, inputs[0].node);
    expect(node !== null && raise(graph, node)).toBeNull();
  }
});
