import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { toRows } from '../num/matrix.ts';
import { derivative } from './derivative.ts';
import { structureOf, type MatrixStructure } from './structure.ts';

function compiled(source: string) {
  const result = compile(source);
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const isDeclaredSymmetric = (source: string) => {
  const { declarations } = compiled(source).parsed;
  return (name: string) => ['symmetric', 'spd'].includes(declarations.get(name)?.structure ?? '');
};

describe('the structure of a matrix, from the operations that make it', () => {
  const table: [source: string, structure: MatrixStructure][] = [
    ['zeros(2, 3)', 'zero'],
    ['eye(3)', 'identity'],
    ['a*eye(3)', 'scaled identity'],
    ['eye(3)/a - eye(3)', 'scaled identity'],
    ['x: 3; diag(x)', 'diagonal'],
    ['x: 3; y: 3; diag(x)*diag(y)', 'diagonal'],
    ['x: 3; A: 3x3; diag(x).*A', 'diagonal'],
    ['x: 3; inv(diag(x)) + 2*eye(3)', 'diagonal'],
    ["x: 3; y: 2; x*y'", 'rank one'],
    ["x: 3; A: 3x3; A*x*x'", 'rank one'],
    ['2*ones(2, 3)', 'rank one'],
    ['S: 3x3 spd; S', 'symmetric'],
    ["A: 3x2; A*A'", 'symmetric'],
    ["A: 3x3; A + A'", 'symmetric'],
    ['S: 3x3 symmetric; x: 3; inv(S) - diag(x)', 'symmetric'],
    ['A: 3x3; A', 'general'],
    ["A: 3x3; A - A'", 'general'],
    ['A: 3x3; S: 3x3 spd; A*S', 'general'],
    ['x: 3; A: 3x3; diag(x)*A', 'general'],
    ["x: 3; y: 3; x*y' + y*x'*2", 'general'],
  ];
  it.each(table)('%s is %s', (source, want) => {
    const f = compiled(source);
    expect(structureOf(f.graph, f.output, isDeclaredSymmetric(source))).toBe(want);
  });

  it('tells the structure of Jacobians', () => {
    const of = (source: string, name: string): MatrixStructure => {
      const f = compiled(source);
      const slot = f.inputs.find((input) => input.name === name);
      const { node } = derivative(f.graph, f.output, slot?.node ?? -1);
      return node === null ? 'general' : structureOf(f.graph, node);
    };
    expect(of('x: 3; sigmoid(x)', 'x')).toBe('diagonal');
    expect(of('x: 3; b: 3; x + b', 'b')).toBe('identity');
    expect(of('x: 3; s: scalar; s*x', 'x')).toBe('scaled identity');
    expect(of("a: 3; x: 3; (a'*x)*a", 'x')).toBe('rank one');
    expect(of('W: 3x3; x: 3; W*x', 'x')).toBe('general');
    expect(of('x: 3; y: 3; x', 'y')).toBe('zero');
  });

  it('says nothing that numbers contradict', () => {
    for (const [source, structure] of table) {
      const f = compiled(source);
      const at = Object.fromEntries(
        f.inputs.map(({ name, shape: { rows, cols } }) => {
          const entry = (i: number, j: number): number =>
            1 + Math.min(i, j) * 0.7 + Math.max(i, j) ** 2;
          const data = Float64Array.from(
            { length: rows * cols },
            (_, k) => entry(k % rows, Math.floor(k / rows)) + (rows === cols ? 0 : k),
          );
          return [name, { rows, cols, data }];
        }),
      );
      const rows = toRows(f.evaluate(at));
      rows.forEach((row, i) =>
        row.forEach((entry, j) => {
          if (structure === 'zero') expect(entry).toBe(0);
          if (['identity', 'scaled identity', 'diagonal'].includes(structure) && i !== j) {
            expect(entry, source).toBeCloseTo(0, 12);
          }
          if (structure === 'symmetric') expect(entry, source).toBeCloseTo(rows[j][i], 10);
          if (structure === 'rank one' && i > 0 && j > 0) {
            expect(rows[0][0] * entry - rows[0][j] * rows[i][0], source).toBeCloseTo(0, 8);
          }
        }),
      );
    }
  });
});
