import { norm2 } from './magnitude.ts';
import { identity, matrix, multiply, transpose, type Matrix } from './matrix.ts';
import { qr } from './qr.ts';
import type { Rng } from './rng.ts';

/** For tests only: matrices that are hard for linear algebra, and what residuals are measured with. */

export function build(m: number, n: number, entry: (i: number, j: number) => number): Matrix {
  const out = matrix(m, n);
  for (let j = 0; j < n; j++) for (let i = 0; i < m; i++) out.data[i + j * m] = entry(i, j);
  return out;
}

export const randomMatrix = (rng: Rng, m: number, n = m): Matrix =>
  build(m, n, () => rng.uniform(-1, 1));

/** Entries are integers from −size to size. */
export const randomIntegers = (rng: Rng, m: number, n: number, size: number): Matrix =>
  build(m, n, () => rng.below(2 * size + 1) - size);

/** Condition 1.6e16 at n = 12. */
export const hilbert = (n: number): Matrix => build(n, n, (i, j) => 1 / (i + j + 1));

/** Powers of n equispaced points in [−1, 1]. */
export const vandermonde = (m: number, n = m): Matrix =>
  build(m, n, (i, j) => (-1 + (2 * i) / Math.max(1, m - 1)) ** j);

/** Upper triangular, nearly singular without a small diagonal entry that would tell (Kahan 1966). */
export function kahan(n: number, angle = 1.2): Matrix {
  const s = Math.sin(angle);
  const c = Math.cos(angle);
  return build(n, n, (i, j) => (i > j ? 0 : s ** i * (i === j ? 1 : -c)));
}

/** Entries fall by `ratio` along rows and columns. */
export const graded = (rng: Rng, n: number, ratio: number): Matrix =>
  build(n, n, (i, j) => ratio ** (i + j) * rng.uniform(0.5, 1));

export const randomOrthogonal = (rng: Rng, m: number, n = m): Matrix =>
  qr(randomMatrix(rng, m, n)).q;

/** U·diag(values)·Vᵀ with random orthogonal factors, m × n. */
export function withSingularValues(rng: Rng, m: number, n: number, values: number[]): Matrix {
  const k = values.length;
  const u = randomOrthogonal(rng, m, k);
  const sigma = build(k, k, (i, j) => (i === j ? values[i] : 0));
  return multiply(multiply(u, sigma), transpose(randomOrthogonal(rng, n, k)));
}

/** The family that every factorisation is tried on, with a name for the message. */
export function hardSquares(rng: Rng): [string, Matrix][] {
  const out: [string, Matrix][] = [];
  for (let n = 2; n <= 12; n++) out.push([`Hilbert ${n}`, hilbert(n)]);
  for (let n = 2; n <= 12; n++) out.push([`Vandermonde ${n}`, vandermonde(n)]);
  for (let n = 1; n <= 12; n++) out.push([`random ${n}`, randomMatrix(rng, n)]);
  for (let n = 2; n <= 10; n += 2) out.push([`graded ${n}`, graded(rng, n, 1e-3)]);
  for (let n = 2; n <= 10; n += 2) out.push([`graded upwards ${n}`, graded(rng, n, 1e4)]);
  for (const n of [5, 12, 25]) out.push([`Kahan ${n}`, kahan(n)]);
  for (const tiny of [1e-8, 1e-15, 1e-18]) {
    out.push([`gap ${tiny}`, withSingularValues(rng, 8, 8, [1, 1, 1, 0.5, 0.1, tiny, tiny, tiny])]);
  }
  return out;
}

export const scaleBy = ({ rows, cols, data }: Matrix, factor: number): Matrix =>
  matrix(
    rows,
    cols,
    data.map((x) => x * factor),
  );

export const minus = (a: Matrix, b: Matrix): Matrix =>
  matrix(
    a.rows,
    a.cols,
    a.data.map((x, k) => x - b.data[k]),
  );

/** Frobenius norm; NaN when an entry is. */
export const normF = ({ data }: Matrix): number =>
  data.some(Number.isNaN) ? NaN : norm2(data, 0, data.length);

/** ‖QᵀQ − I‖. */
export const skewness = (q: Matrix): number =>
  normF(minus(multiply(transpose(q), q), identity(q.cols)));

/** A copy with one entry replaced. */
export function withEntry({ rows, cols, data }: Matrix, k: number, value: number): Matrix {
  return matrix(rows, cols, data.with(k, value));
}

/** Numbers that no algorithm may take for finite. */
export const notFinite = [NaN, Infinity, -Infinity];
