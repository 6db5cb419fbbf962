import { describe, expect, it } from 'vitest';
import { fromRows, matrix, multiply, toRows, transpose, type Matrix } from './matrix.ts';
import { leastSquares, qr } from './qr.ts';
import { createRng } from './rng.ts';
import { pseudoInverse } from './svd.ts';
import {
  build,
  hardSquares,
  minus,
  normF,
  notFinite,
  randomMatrix,
  scaleBy,
  skewness,
  vandermonde,
  withSingularValues,
} from './testMatrices.ts';

const EPS = Number.EPSILON;

function rectangles(): [string, Matrix][] {
  const rng = createRng(1);
  const out: [string, Matrix][] = [];
  for (const [m, n] of [
    [1, 1],
    [1, 5],
    [5, 1],
    [7, 3],
    [3, 7],
    [20, 6],
    [6, 20],
    [12, 11],
  ]) {
    out.push([`random ${m} × ${n}`, randomMatrix(rng, m, n)]);
    out.push([`zero ${m} × ${n}`, matrix(m, n)]);
    out.push([`rank one ${m} × ${n}`, multiply(randomMatrix(rng, m, 1), randomMatrix(rng, 1, n))]);
    out.push([
      `tiny gap ${m} × ${n}`,
      withSingularValues(rng, m, n, n > 2 && m > 2 ? [1, 1e-9, 1e-17] : [1]),
    ]);
  }
  out.push(['Vandermonde 20 × 10', vandermonde(20, 10)]);
  out.push(['zero columns', build(5, 4, (i, j) => (j % 2 ? i + j : 0))]);
  return [...out, ...hardSquares(rng)];
}

describe('A = QR', () => {
  it('to rounding, with QᵀQ = I and R triangular, whatever the shape and rank', () => {
    for (const [name, a] of rectangles()) {
      const { q, r } = qr(a);
      const k = Math.min(a.rows, a.cols);
      expect([q.rows, q.cols, r.rows, r.cols], name).toEqual([a.rows, k, k, a.cols]);
      const bound = 2 * Math.max(a.rows, a.cols) * EPS;
      expect(skewness(q), name).toBeLessThanOrEqual(bound);
      expect(normF(minus(multiply(q, r), a)), name).toBeLessThanOrEqual(bound * normF(a));
      for (let i = 0; i < k; i++) {
        expect(r.data[i + i * k], name).toBeGreaterThanOrEqual(0);
        for (let j = 0; j < i; j++) expect(r.data[i + j * k], name).toBe(0);
      }
    }
  });

  it('is what Gram–Schmidt gives', () => {
    const { q, r } = qr(
      fromRows([
        [3, 5],
        [4, 0],
      ]),
    );
    [
      [0.6, 0.8],
      [0.8, -0.6],
    ].forEach((row, i) => row.forEach((x, j) => expect(toRows(q)[i][j]).toBeCloseTo(x, 15)));
    [
      [5, 3],
      [0, 4],
    ].forEach((row, i) => row.forEach((x, j) => expect(toRows(r)[i][j]).toBeCloseTo(x, 14)));
  });

  it('scales with A, to the ends of the doubles', () => {
    const a = randomMatrix(createRng(2), 6, 4);
    const { q, r } = qr(a);
    for (const power of [-1000, -500, 500, 1020]) {
      const scaled = qr(scaleBy(a, 2 ** power));
      expect(scaled.q).toEqual(q);
      expect(scaled.r).toEqual(scaleBy(r, 2 ** power));
    }
    for (const factor of [1e150, 1e-150])
      expect(normF(minus(qr(scaleBy(a, factor)).q, q))).toBeLessThan(1e-14);
  });

  it('has an orthonormal Q for the smallest and the largest numbers there are', () => {
    const a = fromRows([
      [1, 2],
      [3, 4],
      [5, 5],
    ]);
    for (const factor of [5e-324, 3e307])
      expect(skewness(qr(scaleBy(a, factor)).q)).toBeLessThan(6 * EPS);
  });

  it('is NaN throughout when an entry is not finite', () => {
    for (const x of notFinite) {
      const { q, r } = qr(
        fromRows([
          [1, 2],
          [x, 4],
          [5, 6],
        ]),
      );
      expect([...q.data, ...r.data]).toEqual(new Array(10).fill(NaN));
    }
  });
});

describe('leastSquares', () => {
  it('leaves a residual orthogonal to the columns', () => {
    const rng = createRng(3);
    for (const [m, n] of [
      [5, 1],
      [8, 3],
      [30, 10],
    ]) {
      const a = randomMatrix(rng, m, n);
      const b = randomMatrix(rng, m, 2);
      const rest = minus(b, multiply(a, leastSquares(a, b)));
      const across = normF(multiply(transpose(a), rest));
      expect(across).toBeLessThan(m * EPS * normF(a) * (normF(b) + normF(a)));
    }
  });

  it('is backward stable on an ill-conditioned fit, where the normal equations would lose all digits', () => {
    // Condition 7e8 squared is beyond the doubles.
    const a = build(
      30,
      22,
      (i, j) => (i / 29) ** (j % 22) * (j < 12 ? 1 : 0) + (i === j ? 1e-9 : 0),
    );
    const x = build(22, 1, (i) => 1 + i);
    const found = leastSquares(a, multiply(a, x));
    const residual = normF(minus(multiply(a, found), multiply(a, x)));
    expect(residual).toBeLessThan(30 * EPS * normF(a) * normF(x));
  });

  it('fits a line', () => {
    const a = fromRows([
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    const x = leastSquares(a, fromRows([[1], [3], [5], [7]]));
    expect(x.data[0]).toBeCloseTo(1, 14);
    expect(x.data[1]).toBeCloseTo(2, 14);
  });

  it('takes the shortest of many, for wide and for dependent columns', () => {
    const rng = createRng(4);
    const wide = randomMatrix(rng, 3, 6);
    const dependent = multiply(randomMatrix(rng, 6, 2), randomMatrix(rng, 2, 4));
    for (const a of [wide, dependent, transpose(dependent), matrix(3, 2)]) {
      const b = randomMatrix(rng, a.rows, 2);
      const x = leastSquares(a, b);
      expect(normF(minus(x, multiply(pseudoInverse(a), b)))).toBeLessThanOrEqual(1e-13 * normF(x));
    }
    const exact = leastSquares(wide, fromRows([[1], [2], [3]]));
    expect(normF(minus(multiply(wide, exact), fromRows([[1], [2], [3]])))).toBeLessThan(1e-14);
  });

  it('is NaN throughout when a number is not finite', () => {
    const a = fromRows([
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    for (const x of notFinite) {
      expect([...leastSquares(a, fromRows([[1], [x], [3]])).data]).toEqual([NaN, NaN]);
      expect([
        ...leastSquares(
          fromRows([
            [1, x],
            [0, 1],
            [1, 1],
          ]),
          fromRows([[1], [2], [3]]),
        ).data,
      ]).toEqual([NaN, NaN]);
    }
    expect(() => leastSquares(a, matrix(2, 1))).toThrow(RangeError);
  });
});
