import { factorise, isSingular, substitute } from './elimination.ts';
import { EXACT, integerDeterminant } from './integerDeterminant.ts';
import { allFinite, binaryExponent } from './magnitude.ts';
import { matrix, squareSize, type Matrix } from './matrix.ts';
import { fromScaled, product, type Scaled } from './product.ts';

/**
 * PA = LU by Gaussian elimination with partial pivoting (Golub & Van Loan, Matrix Computations, §3.4),
 * and what is read from it. All matrices are column by column.
 *
 * Singular means: a pivot is exactly 0, or a small integer matrix has the determinant 0. Then
 * determinants are 0, and solutions and inverses NaN. They are NaN throughout as well when the input
 * holds anything that is not finite, or the result does not fit into the doubles: an answer is finite
 * as a whole or NaN as a whole.
 */
export interface Lu {
  /** n × n: U on and above the diagonal, L below it (its diagonal of ones is not stored). */
  readonly lu: Matrix;
  /** Row i of LU is row pivots[i] of A. */
  readonly pivots: Int32Array;
  /** Determinant of P, 1 or −1. */
  readonly sign: number;
  /** Whether U has an exact 0 (or a NaN) on its diagonal. PA = LU holds all the same. */
  readonly singular: boolean;
}

/** @param a n × n. Factors are NaN when an entry is not finite. */
export function lu(a: Matrix): Lu {
  const n = squareSize(a);
  const f = a.data.slice();
  if (!allFinite(f)) f.fill(NaN);
  const pivots = new Int32Array(n);
  const sign = factorise(f, n, pivots);
  return { lu: matrix(n, n, f), pivots, sign, singular: isSingular(f, n) };
}

/** X with AX = B; A n × n, B n × m. */
export function solve(a: Matrix, b: Matrix): Matrix {
  const n = squareSize(a);
  if (b.rows !== n) throw new RangeError(`${n} rows are needed on the right, not ${b.rows}`);
  const out = matrix(n, b.cols);
  solveInto(out.data, a.data, b.data, n, b.cols);
  return out;
}

/** A⁻¹ of an n × n matrix. */
export function inverse(a: Matrix): Matrix {
  const out = matrix(a.rows, a.cols);
  inverseInto(out.data, a.data, squareSize(a));
  return out;
}

/** det A: exact for small integers; ±Infinity or 0 where it leaves the doubles. */
export function determinant(a: Matrix): number {
  return determinantOf(a.data, squareSize(a));
}

/**
 * The sign of det A and log |det A|, which neither overflows nor underflows. Singular: 0 and −Infinity.
 */
export function logDeterminant(a: Matrix): { sign: number; logAbs: number } {
  return signAndLog(a.data, squareSize(a));
}

/** det of the n × n numbers in `a`. Allocates nothing that lasts. */
export function determinantOf(a: Float64Array, n: number): number {
  return fromScaled(scaledDeterminant(a, n));
}

/** log det of the n × n numbers in `a`: −Infinity when singular, NaN when det is negative. */
export function logDeterminantOf(a: Float64Array, n: number): number {
  const { sign, logAbs } = signAndLog(a, n);
  return sign < 0 ? NaN : logAbs;
}

/**
 * out ← A⁻¹B, with one step of iterative refinement, which makes the backward error small row by row
 * (Higham, Accuracy and Stability of Numerical Algorithms, §12.2). A n × n, B and out n × m.
 * Small integer systems are solved to the last digit. `out` may be `b`, not `a`. Allocates nothing that
 * lasts.
 */
export function solveInto(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  n: number,
  m: number,
): void {
  const exact = exactDeterminant(a, n);
  const scale = exact === 0 ? NaN : prepare(a, n);
  for (let j = 0; j < m && !Number.isNaN(scale); j++) {
    for (let i = 0; i < n; i++) rhs[i] = b[i + j * n];
    solveColumn(out, j * n, a, n, scale);
    if (!Number.isNaN(exact)) sharpen(out, j * n, a, n, exact);
  }
  settle(out, n * m, scale);
}

/** out ← A⁻¹, n × n, column by column as solveInto does. `out` may not be `a`. */
export function inverseInto(out: Float64Array, a: Float64Array, n: number): void {
  const exact = exactDeterminant(a, n);
  const scale = exact === 0 ? NaN : prepare(a, n);
  for (let j = 0; j < n && !Number.isNaN(scale); j++) {
    for (let i = 0; i < n; i++) rhs[i] = i === j ? 1 : 0;
    solveColumn(out, j * n, a, n, scale);
    if (!Number.isNaN(exact)) sharpen(out, j * n, a, n, exact);
  }
  settle(out, n * n, scale);
}

// Scratch for the kernels, grown to the largest matrix seen: interpreters call them at every point of
// a grid. One thread, and no kernel calls another while it needs these.
let factors = new Float64Array(0);
let order = new Int32Array(0);
let rhs = new Float64Array(0);
let residual = new Float64Array(0);

/**
 * A power of two times which `count` numbers have room above, for sums, and below, where subnormal numbers
 * lose digits. Mostly 1.
 */
function awayFromTheEnds(data: Float64Array, count: number): number {
  const exponent = binaryExponent(data, 0, count);
  return exponent > 950 ? 2 ** -64 : exponent < -900 ? 2 ** 900 : 1;
}

/** Loads factors ← A · scale and returns the scale, NaN when an entry is not finite. */
function load(a: Float64Array, n: number): number {
  if (order.length < n) {
    factors = new Float64Array(n * n);
    order = new Int32Array(n);
    rhs = new Float64Array(n);
    residual = new Float64Array(n);
  }
  for (let k = 0; k < n * n; k++) if (!Number.isFinite(a[k])) return NaN;
  const scale = awayFromTheEnds(a, n * n);
  for (let k = 0; k < n * n; k++) factors[k] = a[k] * scale;
  return scale;
}

/** det A of a small integer matrix, otherwise NaN. */
function exactDeterminant(a: Float64Array, n: number): number {
  for (let k = 0; k < n * n; k++) if (!Number.isInteger(a[k])) return NaN;
  load(a, n);
  return integerDeterminant(factors, n);
}

/** Factorises A · scale into the scratch; NaN instead of the scale when there is no inverse. */
function prepare(a: Float64Array, n: number): number {
  const scale = load(a, n);
  factorise(factors, n, order);
  return isSingular(factors, n) ? NaN : scale;
}

function scaledDeterminant(a: Float64Array, n: number): Scaled {
  const exact = exactDeterminant(a, n);
  if (!Number.isNaN(exact)) return { mantissa: exact, exponent: 0 };
  const scale = load(a, n);
  if (Number.isNaN(scale)) return { mantissa: NaN, exponent: 0 };
  const sign = factorise(factors, n, order);
  const { mantissa, exponent } = product(factors, n, 0, n + 1);
  return {
    mantissa: mantissa === 0 ? 0 : sign * mantissa,
    exponent: exponent - n * Math.log2(scale),
  };
}

function signAndLog(a: Float64Array, n: number): { sign: number; logAbs: number } {
  const { mantissa, exponent } = scaledDeterminant(a, n);
  return { sign: Math.sign(mantissa), logAbs: Math.log(Math.abs(mantissa)) + exponent * Math.LN2 };
}

/** x[at …] ← A⁻¹ · rhs, refined once; `factors` are those of scale·A. */
function solveColumn(x: Float64Array, at: number, a: Float64Array, n: number, scale: number): void {
  const lift = awayFromTheEnds(rhs, n);
  for (let i = 0; i < n; i++) rhs[i] *= lift;
  for (let i = 0; i < n; i++) x[at + i] = rhs[order[i]];
  substitute(factors, n, x, at);
  for (let i = 0; i < n; i++) residual[i] = rhs[order[i]];
  for (let j = 0; j < n; j++) {
    const factor = x[at + j] * scale;
    for (let i = 0; i < n; i++) residual[i] -= a[order[i] + j * n] * factor;
  }
  substitute(factors, n, residual, 0);
  const back = scale / lift;
  for (let i = 0; i < n; i++) x[at + i] = (x[at + i] + residual[i]) * back;
}

/**
 * Integer systems have x = y / det A with integers y (Cramer). When rounding x·det gives a y with
 * Ay = det·b, and in numbers small enough that this is no accident of rounding, then y / det is x to the
 * last digit: the inverse of [1, 2; 3, 4] begins with −2, not −2.0000000000000004.
 */
function sharpen(x: Float64Array, at: number, a: Float64Array, n: number, exact: number): void {
  for (let i = 0; i < n; i++) residual[i] = Math.round(x[at + i] * exact);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let size = Math.abs(rhs[i] * exact);
    for (let j = 0; j < n; j++) {
      const term = a[i + j * n] * residual[j];
      sum += term;
      size += Math.abs(term);
    }
    if (sum !== rhs[i] * exact || size > EXACT || !Number.isInteger(rhs[i])) return;
  }
  // Adding 0 turns −0 to 0.
  for (let i = 0; i < n; i++) x[at + i] = residual[i] / exact + 0;
}

/** NaN throughout when the scale or any of the `count` entries is not finite. */
function settle(out: Float64Array, count: number, scale: number): void {
  let finite = !Number.isNaN(scale);
  for (let k = 0; k < count; k++) finite &&= Number.isFinite(out[k]);
  if (!finite) out.fill(NaN, 0, count);
}
