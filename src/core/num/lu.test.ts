import { describe, expect, it } from 'vitest';
import {
  determinant,
  determinantOf,
  inverse,
  inverseInto,
  logDeterminant,
  logDeterminantOf,
  lu,
  solve,
  solveInto,
} from './lu.ts';
import { fromRows, identity, matrix, multiply, toRows, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import {
  build,
  graded,
  hardSquares,
  hilbert,
  minus,
  normF,
  notFinite,
  randomIntegers,
  randomMatrix,
  scaleBy,
  withEntry,
} from './testMatrices.ts';

const EPS = Number.EPSILON;

/** max over rows of |b − Ax| / (|A||x| + |b|): what one step of refinement makes small (Skeel 1980). */
function rowwiseError(a: Matrix, x: Matrix, b: Matrix): number {
  let worst = 0;
  for (let i = 0; i < a.rows; i++) {
    let rest = b.data[i];
    let size = Math.abs(b.data[i]);
    for (let j = 0; j < a.cols; j++) {
      rest -= a.data[i + j * a.rows] * x.data[j];
      size += Math.abs(a.data[i + j * a.rows] * x.data[j]);
    }
    worst = Math.max(worst, size === 0 ? 0 : Math.abs(rest) / size);
  }
  return worst;
}

const permutation = (order: number[]): Matrix =>
  build(order.length, order.length, (i, j) => (order[i] === j ? 1 : 0));

describe('PA = LU', () => {
  const parts = (a: Matrix) => {
    const n = a.rows;
    const { lu: f, pivots, sign, singular } = lu(a);
    const l = build(n, n, (i, j) => (i === j ? 1 : i > j ? f.data[i + j * n] : 0));
    const u = build(n, n, (i, j) => (i <= j ? f.data[i + j * n] : 0));
    const pa = build(n, n, (i, j) => a.data[pivots[i] + j * n]);
    return { l, u, pa, pivots, sign, singular };
  };

  it('to rounding, with |L| ≤ 1, on hard matrices', () => {
    for (const [name, a] of hardSquares(createRng(1))) {
      const { l, u, pa } = parts(a);
      expect(normF(minus(multiply(l, u), pa)), name).toBeLessThan(2 * a.rows * EPS * normF(a));
      expect(Math.max(...l.data.map(Math.abs)), name).toBe(1);
    }
  });

  it('chooses the largest pivot and reports the permutation', () => {
    const {
      lu: f,
      pivots,
      sign,
      singular,
    } = lu(
      fromRows([
        [0, 0, 3],
        [4, 0, 0],
        [0, 5, 0],
      ]),
    );
    expect(toRows(f)).toEqual([
      [4, 0, 0],
      [0, 5, 0],
      [0, 0, 3],
    ]);
    expect([...pivots]).toEqual([1, 2, 0]);
    expect([sign, singular]).toEqual([1, false]);
    expect(
      lu(
        fromRows([
          [0, 1],
          [1, 0],
        ]),
      ).sign,
    ).toBe(-1);
  });

  it('holds for singular matrices too', () => {
    const a = fromRows([
      [0, 2, 4],
      [0, 1, 2],
      [0, 3, 7],
    ]);
    const { l, u, pa, singular } = parts(a);
    expect(singular).toBe(true);
    expect(normF(minus(multiply(l, u), pa))).toBeLessThan(4 * EPS * normF(a));
  });

  it('says so when the input is not finite', () => {
    const { lu: f, singular } = lu(
      fromRows([
        [1, 2],
        [Infinity, 4],
      ]),
    );
    expect(singular).toBe(true);
    expect([...f.data]).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe('solve', () => {
  it('has a small residual normwise and, thanks to refinement, row by row', () => {
    const rng = createRng(2);
    for (const [name, a] of hardSquares(rng)) {
      const b = randomMatrix(rng, a.rows, 1);
      const x = solve(a, b);
      const residual = normF(minus(multiply(a, x), b));
      expect(residual, name).toBeLessThan(2 * a.rows * EPS * normF(a) * normF(x));
    }
    // Rows of very different size: without refinement the small ones lose their digits.
    for (let k = 0; k < 50; k++) {
      const a = build(6, 6, (i, j) => 10 ** (3 * (i % 3) - 2 * (j % 4)) * rng.uniform(-1, 1));
      const b = build(6, 1, (i) => 10 ** (-3 * i) * rng.uniform(-1, 1));
      expect(rowwiseError(a, solve(a, b), b)).toBeLessThan(7 * EPS);
    }
  });

  it('keeps its digits at the ends of the doubles', () => {
    const small = fromRows([
      [3, 1],
      [1, 3],
    ]);
    const right = fromRows([[4], [4]]);
    const x = solve(scaleBy(small, 2 ** -1072), scaleBy(right, 2 ** -1072));
    for (const entry of x.data) expect(entry).toBeCloseTo(1, 15);
    // The second pivot is 3e308.
    const large = fromRows([
      [1.5e308, 1.5e308],
      [-1.5e308, 1.5e308],
    ]);
    expect([...solve(large, fromRows([[1.5e308], [1.5e308]])).data]).toEqual([0, 1]);
    expect(logDeterminant(large).logAbs).toBeCloseTo(Math.log(4.5) + 616 * Math.LN10, 10);
    expect(logDeterminant(scaleBy(small, 2 ** -1072)).logAbs).toBeCloseTo(
      Math.log(8) - 2144 * Math.LN2,
      10,
    );
  });

  it('recovers integers exactly from well conditioned systems', () => {
    const rng = createRng(3);
    for (let n = 1; n <= 8; n++) {
      const a = build(n, n, (i, j) => (i === j ? 20 : rng.below(5) - 2));
      const x = randomIntegers(rng, n, 3, 9);
      expect(normF(minus(solve(a, multiply(a, x)), x))).toBeLessThan(1e-14);
    }
  });

  it('solves small integer systems to the last digit, or sees that they are singular', () => {
    const nine = fromRows([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect([...solve(nine, fromRows([[1], [0], [0]])).data]).toEqual([NaN, NaN, NaN]);
    expect([
      ...solve(
        fromRows([
          [1, 2],
          [3, 4],
        ]),
        fromRows([[5], [6]]),
      ).data,
    ]).toEqual([-4, 4.5]);
    const rng = createRng(31);
    for (let k = 0; k < 200; k++) {
      const a = randomIntegers(rng, 3, 3, 9);
      const x = randomIntegers(rng, 3, 1, 9);
      if (determinant(a) !== 0) expect(solve(a, multiply(a, x)), `${a.data.join()}`).toEqual(x);
    }
  });

  it('is exact for permutations, and undoes them', () => {
    const p = permutation([3, 0, 4, 1, 2]);
    const b = fromRows([
      [1, 6],
      [2, 7],
      [3, 8],
      [4, 9],
      [5, 10],
    ]);
    expect(multiply(p, solve(p, b))).toEqual(b);
  });

  it('does not change with the scale of the system', () => {
    const rng = createRng(4);
    const a = randomMatrix(rng, 7);
    const b = randomMatrix(rng, 7, 2);
    const x = solve(a, b);
    for (const power of [-1060, -1000, -500, 500, 1000, 1022]) {
      const scaled = solve(scaleBy(a, 2 ** power), b);
      // Below 2^-1022 the entries themselves have lost digits.
      if (power > -1022 + 60 && power < 1000) {
        expect(scaleBy(scaled, 2 ** power), `2^${power}`).toEqual(x);
      }
      const both = solve(scaleBy(a, 2 ** power), scaleBy(b, 2 ** power));
      const error = normF(minus(both, x)) / normF(x);
      expect(error, `2^${power}`).toBeLessThan(power < -1000 ? 1e-2 : 1e-13);
    }
    const decimal = solve(scaleBy(a, 1e150), b);
    expect(normF(minus(scaleBy(decimal, 1e150), x))).toBeLessThan(1e-13 * normF(x));
  });

  it('is NaN throughout for singular or non-finite input, or a result out of range', () => {
    const b = fromRows([[1], [2]]);
    for (const a of [
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, 2],
        [2, 4],
      ],
      [
        [0.1, 0.2],
        [0.2, 0.4],
      ],
      ...notFinite.map((x) => [
        [1, 2],
        [x, 4],
      ]),
    ]) {
      expect([...solve(fromRows(a), b).data], a.join()).toEqual([NaN, NaN]);
    }
    for (const x of notFinite) {
      expect([
        ...solve(
          fromRows([
            [1, 2],
            [3, 4],
          ]),
          fromRows([[x], [1]]),
        ).data,
      ]).toEqual([NaN, NaN]);
    }
    expect([
      ...solve(
        fromRows([
          [1e-300, 0],
          [0, 1],
        ]),
        fromRows([[1e300], [1]]),
      ).data,
    ]).toEqual([NaN, NaN]);
    expect(solve(fromRows([[0]]), fromRows([[1]])).data[0]).toBe(NaN);
  });

  it('refuses shapes that are no system', () => {
    expect(() => solve(matrix(2, 3), matrix(2, 1))).toThrow(RangeError);
    expect(() => solve(matrix(2, 2), matrix(3, 1))).toThrow(RangeError);
  });
});

describe('inverse', () => {
  it('has a small residual on the right, column by column', () => {
    for (const [name, a] of hardSquares(createRng(5))) {
      const x = inverse(a);
      const residual = normF(minus(multiply(a, x), identity(a.rows)));
      expect(residual, name).toBeLessThan(2 * a.rows * EPS * normF(a) * normF(x));
    }
  });

  it('knows the inverse of the Hilbert matrix within its condition', () => {
    // (H⁻¹)_11 = n².
    for (let n = 2; n <= 7; n++) {
      expect(Math.abs(inverse(hilbert(n)).data[0] / n ** 2 - 1)).toBeLessThan(
        EPS * Math.exp(3.5 * n),
      );
    }
  });

  it('is what a book prints', () => {
    expect(
      toRows(
        inverse(
          fromRows([
            [1, 2],
            [3, 4],
          ]),
        ),
      ),
    ).toEqual([
      [-2, 1],
      [1.5, -0.5],
    ]);
    expect(toRows(inverse(fromRows([[4]])))).toEqual([[0.25]]);
  });

  it('is NaN for the magic rows 1 … 9, although rounding would hide that they are dependent', () => {
    const a = fromRows([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect([...inverse(a).data]).toEqual(new Array(9).fill(NaN));
  });
});

describe('the kernels', () => {
  it('give what the functions give, at any change of size, and leave their input alone', () => {
    const rng = createRng(10);
    for (const n of [5, 2, 7, 1, 7, 3]) {
      const a = randomMatrix(rng, n);
      const b = randomMatrix(rng, n, 2);
      const copy = a.data.slice();
      const inPlace = b.data.slice();
      solveInto(inPlace, a.data, inPlace, n, 2);
      expect(inPlace).toEqual(solve(a, b).data);
      const out = new Float64Array(n * n);
      inverseInto(out, a.data, n);
      expect(out).toEqual(inverse(a).data);
      expect(determinantOf(a.data, n)).toBe(determinant(a));
      const { sign, logAbs } = logDeterminant(a);
      expect(logDeterminantOf(a.data, n)).toBe(sign < 0 ? NaN : logAbs);
      expect(a.data).toEqual(copy);
    }
  });

  it('write only their n·m numbers and read only theirs', () => {
    const a = Float64Array.of(2, 0, 0, 4, NaN);
    const out = new Float64Array(6).fill(7);
    inverseInto(out, a, 2);
    expect([...out]).toEqual([0.5, 0, 0, 0.25, 7, 7]);
    inverseInto(out, new Float64Array(4), 2);
    expect([...out]).toEqual([NaN, NaN, NaN, NaN, 7, 7]);
    expect(determinantOf(withEntry(graded(createRng(1), 3, 0.5), 8, 1).data, 2)).not.toBe(NaN);
  });
});
