import { describe, expect, it } from 'vitest';
import { inverse } from './lu.ts';
import { fromRows, identity, matrix, multiply, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import { conditionNumber, pseudoInverse, rank, svd } from './svd.ts';
import {
  build,
  hardSquares,
  hilbert,
  kahan,
  minus,
  normF,
  notFinite,
  randomMatrix,
  randomOrthogonal,
  scaleBy,
  skewness,
  withSingularValues,
} from './testMatrices.ts';

const EPS = Number.EPSILON;
const diagonal = (values: ArrayLike<number>): Matrix =>
  build(values.length, values.length, (i, j) => (i === j ? values[i] : 0));

function family(): [string, Matrix][] {
  const rng = createRng(1);
  const out: [string, Matrix][] = [];
  for (const [m, n] of [
    [1, 1],
    [1, 4],
    [4, 1],
    [9, 4],
    [4, 9],
    [25, 10],
  ]) {
    out.push([`random ${m} × ${n}`, randomMatrix(rng, m, n)]);
    out.push([`zero ${m} × ${n}`, matrix(m, n)]);
    out.push([`rank one ${m} × ${n}`, multiply(randomMatrix(rng, m, 1), randomMatrix(rng, 1, n))]);
    out.push([`ones ${m} × ${n}`, build(m, n, () => 1)]);
  }
  for (let r = 0; r <= 6; r++) {
    out.push([`rank ${r} of 6`, withSingularValues(rng, 8, 6, [5, 4, 4, 3, 2, 1].slice(0, r))]);
  }
  out.push(['zero columns', build(5, 4, (i, j) => (j % 2 ? i + j : 0))]);
  out.push([
    'columns over 300 powers of ten',
    build(4, 4, (i, j) => (1 + ((i * j) % 3)) * 10 ** (-100 * j)),
  ]);
  return [...out, ...hardSquares(rng)];
}

describe('A = UΣVᵀ', () => {
  it('to rounding, with orthonormal U and V, whatever the shape and rank', () => {
    for (const [name, a] of family()) {
      const { u, values, v } = svd(a);
      const k = Math.min(a.rows, a.cols);
      expect([u.rows, u.cols, v.rows, v.cols, values.length], name).toEqual([
        a.rows,
        k,
        a.cols,
        k,
        k,
      ]);
      const bound = 4 * Math.max(a.rows, a.cols) * EPS;
      expect(skewness(u), name).toBeLessThanOrEqual(bound);
      expect(skewness(v), name).toBeLessThanOrEqual(bound);
      const back = multiply(multiply(u, diagonal(values)), transpose(v));
      expect(normF(minus(back, a)), name).toBeLessThanOrEqual(bound * normF(a));
      values.forEach((value, i) => {
        expect(value, name).toBeGreaterThanOrEqual(0);
        if (i > 0) expect(value, name).toBeLessThanOrEqual(values[i - 1]);
      });
    }
  });

  it('finds the values it was built from', () => {
    const built = [7, 7, 2, 1e-3, 1e-9, 0];
    const { values } = svd(withSingularValues(createRng(2), 9, 6, built));
    built.forEach((value, k) => expect(Math.abs(values[k] - value)).toBeLessThan(9 * EPS * 7));
    expect([...svd(diagonal([-3, 0, 5])).values]).toEqual([5, 3, 0]);
  });

  it('keeps all digits of tiny values when columns are of very different size', () => {
    // A = BD with B well conditioned: relative accuracy cond(B)·ε for every value. An algorithm that is
    // only normwise stable would return 1e-16·σ₁ for the small ones.
    const b = fromRows([
      [1, 0.5, 0.25],
      [0, 1, 0.5],
      [0.5, 0, 1],
    ]);
    const sizes = [1, 1e-30, 1e-90];
    const a = multiply(b, diagonal(sizes));
    const { values } = svd(a);
    // Far apart, the values are the distances of each column from those before it, times its size.
    const columns = [0, 1, 2].map((j) => build(3, 1, (i) => b.data[i + 3 * j]));
    const gram = (k: number): number =>
      svd(build(3, k, (i, j) => columns[j].data[i])).values.reduce((p, x) => p * x, 1);
    [gram(1), gram(2) / gram(1), gram(3) / gram(2)].forEach((distance, k) => {
      expect(values[k] / sizes[k] / distance).toBeCloseTo(1, 14);
    });
  });

  it('scales with A, to the ends of the doubles', () => {
    const a = randomMatrix(createRng(3), 6, 4);
    const { u, values, v } = svd(a);
    for (const power of [-1000, -500, 500, 1020]) {
      expect(svd(scaleBy(a, 2 ** power))).toEqual({
        u,
        v,
        values: values.map((x) => x * 2 ** power),
      });
    }
    for (const factor of [1e150, 1e-150]) {
      svd(scaleBy(a, factor)).values.forEach((x, k) =>
        expect(x / factor / values[k]).toBeCloseTo(1, 13),
      );
    }
    expect(svd(diagonal([5e-324, 0])).values[0]).toBe(5e-324);
  });

  it('knows singular values that have a formula', () => {
    // tridiag(−1, 2, −1): 2 − 2cos(kπ/(n + 1)).
    const n = 10;
    const a = build(n, n, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    svd(a).values.forEach((value, k) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 14);
    });
  });

  it('is NaN throughout when an entry is not finite', () => {
    for (const x of notFinite) {
      const { u, values, v } = svd(
        fromRows([
          [1, 2, 3],
          [x, 4, 5],
        ]),
      );
      expect([...u.data, ...values, ...v.data]).toEqual(new Array(4 + 2 + 6).fill(NaN));
    }
  });
});

describe('rank', () => {
  it('counts what stands out of rounding', () => {
    const rng = createRng(4);
    for (let r = 0; r <= 6; r++) {
      expect(rank(multiply(randomMatrix(rng, 9, r), randomMatrix(rng, r, 6)))).toBe(r);
      expect(rank(multiply(randomMatrix(rng, 6, r), randomMatrix(rng, r, 9)))).toBe(r);
    }
    expect(
      rank(
        fromRows([
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
      ),
    ).toBe(2);
    expect(rank(identity(7))).toBe(7);
    expect(rank(scaleBy(identity(2), 1e-300))).toBe(2);
    expect(rank(matrix(3, 2))).toBe(0);
    // No small diagonal entry tells it: the smallest is sin(1.2)^89 = 0.002.
    expect(rank(kahan(90))).toBe(89);
  });

  it('takes a tolerance, and says NaN for what is no matrix of numbers', () => {
    expect(rank(diagonal([3, 2, 1]), 1.5)).toBe(2);
    expect(rank(fromRows([[NaN]]))).toBe(NaN);
  });
});

describe('conditionNumber', () => {
  it('has the published values of Hilbert matrices', () => {
    // Golub & Van Loan and others: 19.28, 524.06, 15514, 476607, 1.4951e7, …, 1.6025e13 for n = 10.
    expect(conditionNumber(hilbert(2))).toBeCloseTo(19.2815, 3);
    expect(conditionNumber(hilbert(3))).toBeCloseTo(524.0568, 3);
    expect(conditionNumber(hilbert(4)) / 15513.7387).toBeCloseTo(1, 8);
    expect(conditionNumber(hilbert(5)) / 476607.2502).toBeCloseTo(1, 8);
    expect(conditionNumber(hilbert(10)) / 1.60252e13).toBeCloseTo(1, 3);
  });

  it('has a word for the edges', () => {
    expect(conditionNumber(identity(4))).toBe(1);
    expect(conditionNumber(diagonal([1, 0]))).toBe(Infinity);
    expect(conditionNumber(matrix(2, 2))).toBe(Infinity);
    expect(conditionNumber(fromRows([[1, Infinity]]))).toBe(NaN);
    expect(conditionNumber(randomOrthogonal(createRng(5), 8))).toBeCloseTo(1, 14);
  });
});

describe('pseudoInverse', () => {
  it('satisfies the four Penrose equations', () => {
    const rng = createRng(6);
    for (const [m, n, r] of [
      [4, 4, 4],
      [6, 3, 3],
      [3, 6, 3],
      [6, 5, 2],
      [5, 6, 1],
      [3, 3, 0],
    ]) {
      const a = multiply(randomMatrix(rng, m, r), randomMatrix(rng, r, n));
      const x = pseudoInverse(a);
      const ax = multiply(a, x);
      const xa = multiply(x, a);
      const bound = 20 * EPS * (1 + normF(a) * normF(x)) ** 2;
      expect(normF(minus(multiply(ax, a), a))).toBeLessThan(bound * (normF(a) + 1));
      expect(normF(minus(multiply(xa, x), x))).toBeLessThan(bound * (normF(x) + 1));
      expect(normF(minus(transpose(ax), ax))).toBeLessThan(bound);
      expect(normF(minus(transpose(xa), xa))).toBeLessThan(bound);
    }
  });

  it('is the inverse of a regular matrix, at any scale', () => {
    const a = randomMatrix(createRng(7), 5);
    for (const factor of [1, 1e150, 1e-150]) {
      const x = inverse(scaleBy(a, factor));
      expect(normF(minus(pseudoInverse(scaleBy(a, factor)), x))).toBeLessThan(1e-13 * normF(x));
    }
  });

  it('takes a tolerance, and passes NaN on', () => {
    expect([...pseudoInverse(diagonal([4, 0.5]), 1).data]).toEqual([0.25, 0, 0, 0]);
    expect([...pseudoInverse(fromRows([[1, NaN]])).data]).toEqual([NaN, NaN]);
  });
});
