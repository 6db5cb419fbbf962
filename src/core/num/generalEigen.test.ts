import { describe, expect, it } from 'vitest';
import { generalEigen } from './generalEigen.ts';
import { determinant, inverse } from './lu.ts';
import { fromRows, identity, matrix, multiply, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import {
  build,
  hardSquares,
  minus,
  normF,
  notFinite,
  randomIntegers,
  randomMatrix,
  randomOrthogonal,
  scaleBy,
  skewness,
} from './testMatrices.ts';

const EPS = Number.EPSILON;

/** ‖Av − λv‖ for unit v: λ and v are exact for a matrix that far from A. Returns how many were real. */
function expectPairs(a: Matrix, name: string): number {
  const n = a.rows;
  const { re, im, vectors } = generalEigen(a);
  let real = 0;
  for (let k = 0; k < n; k++) {
    const v = matrix(n, 1, vectors.data.slice(k * n, (k + 1) * n));
    if (im[k] !== 0) {
      expect([...v.data], name).toEqual(new Array(n).fill(NaN));
      // Pairs side by side, the positive one first.
      const first = im[k] > 0 ? k : k - 1;
      expect([re[first + 1], im[first + 1]], name).toEqual([re[first], -im[first]]);
      continue;
    }
    real++;
    expect(normF(v), name).toBeCloseTo(1, 14);
    const residual = normF(minus(multiply(a, v), scaleBy(v, re[k])));
    expect(residual, name).toBeLessThanOrEqual(8 * Math.max(n, 2) * EPS * normF(a));
  }
  for (let k = 1; k < n; k++) expect(re[k], name).toBeGreaterThanOrEqual(re[k - 1]);
  return real;
}

describe('Av = λv', () => {
  it('for random, integer and hard matrices', () => {
    const rng = createRng(1);
    const runs = process.env.DEEP ? 300 : 15;
    let real = 0;
    for (let n = 1; n <= 12; n++) {
      for (let k = 0; k < runs; k++) {
        real += expectPairs(randomMatrix(rng, n), `random ${n} ${k}`);
        expectPairs(randomIntegers(rng, n, n, 1), `signs ${n} ${k}`);
      }
    }
    expect(real).toBeGreaterThan(300);
    for (const [name, a] of hardSquares(rng)) expectPairs(a, name);
  });

  it('has the trace as sum and the determinant as product', () => {
    const rng = createRng(2);
    for (let n = 1; n <= 10; n++) {
      const a = randomMatrix(rng, n);
      const { re, im } = generalEigen(a);
      const trace = a.data.reduce((sum, x, k) => (k % (n + 1) === 0 ? sum + x : sum), 0);
      expect(re.reduce((sum, x) => sum + x, 0)).toBeCloseTo(trace, 13);
      expect(im.reduce((sum, x) => sum + x, 0)).toBe(0);
      // A pair's product is |λ|², and each of the two brings |λ|.
      const product = re.reduce((p, x, k) => p * (im[k] === 0 ? x : Math.hypot(x, im[k])), 1);
      expect(product).toBeCloseTo(determinant(a), 12);
    }
  });

  it('finds real eigenvalues it was built from, and complex pairs', () => {
    const rng = createRng(3);
    const p = randomMatrix(rng, 6);
    const d = fromRows([
      [-4, 0, 0, 0, 0, 0],
      [0, -1, 2, 0, 0, 0],
      [0, -2, -1, 0, 0, 0],
      [0, 0, 0, 3, 0, 0],
      [0, 0, 0, 0, 3, 5],
      [0, 0, 0, 0, -5, 3],
    ]);
    const { re, im } = generalEigen(multiply(multiply(p, d), inverse(p)));
    const condition = normF(p) * normF(inverse(p));
    [-4, -1, -1, 3, 3, 3].forEach((x, k) =>
      expect(Math.abs(re[k] - x)).toBeLessThan(100 * EPS * condition),
    );
    // The three with real part 3 stand in the order of rounding.
    const sorted = [...im].sort((x, y) => x - y);
    [-5, -2, 0, 0, 2, 5].forEach((x, k) =>
      expect(Math.abs(sorted[k] - x)).toBeLessThan(100 * EPS * condition),
    );
  });

  it('orders pairs of the same real part by the imaginary one', () => {
    const two = generalEigen(
      fromRows([
        [0, 2, 0, 0],
        [-2, 0, 0, 0],
        [0, 0, 0, 1],
        [0, 0, -1, 0],
      ]),
    );
    expect([...two.im]).toEqual([1, -1, 2, -2]);
  });

  it('knows rotations', () => {
    for (const angle of [0.1, 1, 2, 3]) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const { re, im } = generalEigen(
        fromRows([
          [c, -s],
          [s, c],
        ]),
      );
      expect([...re]).toEqual([c, c]);
      expect([...im]).toEqual([s, -s]);
    }
    const { re, im } = generalEigen(
      fromRows([
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ]),
    );
    [-0.5, -0.5, 1].forEach((x, k) => expect(re[k]).toBeCloseTo(x, 14));
    [Math.sqrt(3) / 2, -Math.sqrt(3) / 2, 0].forEach((x, k) => expect(im[k]).toBeCloseTo(x, 14));
  });

  it('has real eigenvalues and orthonormal vectors for symmetric matrices', () => {
    const rng = createRng(4);
    const q = randomOrthogonal(rng, 6);
    const b = multiply(
      multiply(
        q,
        build(6, 6, (i, j) => (i === j ? [2, 2, 2, 5, 5, -1][i] : 0)),
      ),
      transpose(q),
    );
    const a = build(6, 6, (i, j) => (b.data[i + 6 * j] + b.data[j + 6 * i]) / 2);
    const { re, im, vectors } = generalEigen(a);
    [-1, 2, 2, 2, 5, 5].forEach((x, k) => expect(re[k]).toBeCloseTo(x, 13));
    expect([...im]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(skewness(vectors)).toBeLessThan(1e-14);
    expect(expectPairs(a, 'symmetric')).toBe(6);
  });

  it('gives independent vectors for a multiple eigenvalue that has them', () => {
    // The eigenvalue 1 has a plane, 2 a line: not symmetric, not triangular.
    const p = fromRows([
      [1, 2, 0],
      [1, 1, 1],
      [0, 1, 2],
    ]);
    const a = multiply(
      multiply(
        p,
        fromRows([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 2],
        ]),
      ),
      inverse(p),
    );
    const { re, vectors } = generalEigen(a);
    [1, 1, 2].forEach((x, k) => expect(re[k]).toBeCloseTo(x, 13));
    expect(Math.abs(determinant(vectors))).toBeGreaterThan(0.01);
    expect(Math.abs(determinant(generalEigen(identity(4)).vectors))).toBe(1);
  });

  it('gives a double eigenvalue, not a complex pair, to a defective matrix, and parallel vectors', () => {
    for (const rows of [
      [
        [3, 1],
        [-1, 1],
      ],
      [
        [2, 1],
        [0, 2],
      ],
      [
        [2, 0],
        [7, 2],
      ],
      [
        [0.3, 0.1],
        [-0.1, 0.1],
      ],
    ]) {
      const a = fromRows(rows);
      const { re, im, vectors } = generalEigen(a);
      expect([...im], `${rows.join()}`).toEqual([0, 0]);
      expect(re[0]).toBeCloseTo((rows[0][0] + rows[1][1]) / 2, 14);
      expect(re[1]).toBeCloseTo(re[0], 14);
      expect(Math.abs(determinant(vectors))).toBeLessThan(1e-7);
      expect(expectPairs(a, `${rows.join()}`)).toBe(2);
    }
    // All eigenvalues of a nilpotent matrix are 0, not ε^(1/5).
    const shift = build(5, 5, (i, j) => (i === j + 1 ? 1 : 0));
    expect([...generalEigen(shift).re]).toEqual([0, 0, 0, 0, 0]);
    expect(expectPairs(shift, 'shift')).toBe(5);
  });

  it('has eigenvectors for a long Jordan block above complex pairs, without overflow', () => {
    const n = 12;
    const a = build(n, n, (i, j) => {
      if (i < 4) return j === i + 1 ? 1 : i % 2 === 1 && j === i - 1 ? -1 : 0;
      return i === j ? 1 : j === i + 1 ? 1e6 : 0;
    });
    expect(expectPairs(a, 'pairs and Jordan')).toBe(8);
    // Each row of the substitution multiplies by 1/ε.
    expect(
      expectPairs(
        build(40, 40, (i, j) => (j === i + 1 ? 1 : 0)),
        'Jordan 40',
      ),
    ).toBe(40);
  });

  it('scales with A, to the ends of the doubles', () => {
    const a = randomMatrix(createRng(5), 6);
    const { re, im, vectors } = generalEigen(a);
    for (const power of [-950, -500, 500, 1020]) {
      const scaled = generalEigen(scaleBy(a, 2 ** power));
      expect(scaled.re).toEqual(re.map((x) => x * 2 ** power));
      expect(scaled.im).toEqual(im.map((x) => x * 2 ** power));
      expect(scaled.vectors).toEqual(vectors);
    }
    for (const factor of [1e150, 1e-150]) {
      generalEigen(scaleBy(a, factor)).re.forEach((x, k) =>
        expect(x / factor).toBeCloseTo(re[k], 13),
      );
    }
  });

  it('is zero for zero, and NaN throughout when an entry is not finite', () => {
    expect([...generalEigen(matrix(3, 3)).re]).toEqual([0, 0, 0]);
    expect(generalEigen(fromRows([[7]]))).toEqual({
      re: Float64Array.of(7),
      im: Float64Array.of(0),
      vectors: identity(1),
    });
    for (const x of notFinite) {
      const { re, im, vectors } = generalEigen(
        fromRows([
          [1, x],
          [3, 4],
        ]),
      );
      expect([...re, ...im, ...vectors.data]).toEqual(new Array(8).fill(NaN));
    }
  });
});
