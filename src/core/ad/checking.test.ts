import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { toRows } from '../num/matrix.ts';
import { differenceJacobian, directionalDifferences } from './centralDifference.ts';
import { dotProductTest } from './dotProductTest.ts';

const polar = (x: Float64Array): number[] => [x[0] * Math.cos(x[1]), x[0] * Math.sin(x[1])];
const J = (r: number, t: number): number[][] => [
  [Math.cos(t), -r * Math.sin(t)],
  [Math.sin(t), r * Math.cos(t)],
];

describe('central differences', () => {
  it('give the Jacobian entry by entry', () => {
    const rows = toRows(differenceJacobian(polar, [2, 0.7]));
    J(2, 0.7).forEach((row, i) =>
      row.forEach((want, j) => expect(rows[i][j]).toBeCloseTo(want, 10)),
    );
  });
  it('give it along a direction, as a whole', () => {
    const along = directionalDifferences(polar, [2, 0.7], [0.5, -1]);
    J(2, 0.7).forEach(([a, b], i) => expect(along[i]).toBeCloseTo(0.5 * a - b, 10));
  });
  it('have no columns without variables', () => {
    expect(differenceJacobian(() => [1], [])).toMatchObject({ rows: 0, cols: 0 });
  });
});

describe('the dot-product test', () => {
  const f = compile('(x*y, sin(x) + y^2, x/y)', { inputs: ['x', 'y'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  const at = [1.2, 0.8];
  const { jvp, vjp } = f.value;
  it('passes both modes of a map', () => {
    const test = dotProductTest(
      (v) => jvp(at, v).data,
      (u) => vjp(at, u),
      [0.3, -2],
      [1, 2, 3],
    );
    expect(test.gap).toBeLessThan(1e-15);
    expect(test.forward).toBeCloseTo(test.backward, 14);
    expect(Math.abs(test.forward)).toBeGreaterThan(0.1);
  });
  it('finds a forgotten transpose', () => {
    const wrong = (u: ArrayLike<number>) => jvp(at, [u[0], u[1]]).data.slice(0, 2);
    expect(dotProductTest((v) => jvp(at, v).data, wrong, [0.3, -2], [1, 2, 3]).gap).toBeGreaterThan(
      0.01,
    );
  });
});
