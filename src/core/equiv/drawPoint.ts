import { sizeOf } from '../ir/types.ts';
import { inverse } from '../num/lu.ts';
import { matrix, multiply, transpose } from '../num/matrix.ts';
import type { Rng } from '../num/rng.ts';
import type { Variable } from './variables.ts';

/** How coarse the first points are, so that counterexamples read well. */
const ROUNDED = 8;

/** Draws the value of one variable at point `i` of `count`, column by column. */
export type Drawer = (i: number) => Float64Array;

/**
 * Draws a variable with its structure. Entries are stratified over the domain, and a quarter of the points over
 * scales and signs near 0, independently of entry to entry (Latin hypercube: McKay, Beckman & Conover 1979).
 */
export function drawer(variable: Variable, count: number, rng: Rng): Drawer {
  const { shape, structure, fixed } = variable;
  const size = sizeOf(shape);
  const n = shape.rows;
  if (fixed) return () => Float64Array.from(fixed);
  switch (structure) {
    case 'signs':
      return () => Float64Array.from({ length: size }, () => (rng.below(2) === 0 ? -1 : 1));
    case 'probability':
      return () => probability(size, n, rng);
    case 'spd':
      return () => spd(n, rng);
    case 'invertible':
      return () => invertible(n, rng);
    default: {
      const strata = Array.from({ length: size }, () => stratified(variable, count, rng));
      return (i) => {
        const raw = Float64Array.from(strata, (entry) => entry[i % count]);
        if (structure === 'symmetric') return raw.map((_, k) => raw[mirrored(k, n)]);
        if (structure === 'diagonal') return raw.map((x, k) => (k % (n + 1) === 0 ? x : 0));
        return raw;
      };
    }
  }
}

/** The place of entry (i, j) or (j, i), whichever comes first. */
const mirrored = (k: number, n: number): number => Math.min(k, (k % n) * n + Math.floor(k / n));

/** `count` numbers in [lo, hi]: three quarters one a stratum, one quarter by scale. */
function stratified({ lo, hi }: Variable, count: number, rng: Rng): number[] {
  const scaled = Math.floor(count / 4);
  const even = count - scaled;
  const out = Array.from({ length: even }, (_, j) => lo + ((hi - lo) * (j + rng.next())) / even);
  const largest = Math.max(Math.abs(lo), Math.abs(hi));
  for (let j = 0; j < scaled; j++) {
    const size = largest * 10 ** (-4 * ((j + rng.next()) / scaled));
    const signed = rng.below(2) === 0 ? -size : size;
    const inside = [signed, -signed].find((x) => x >= lo && x <= hi);
    out.push(inside ?? rng.uniform(lo, hi));
  }
  for (let i = count - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out.map((x, i) => (i < ROUNDED ? rounded(x, lo, hi) : x));
}

/** x with two digits, where that stays inside and off 0. */
function rounded(x: number, lo: number, hi: number): number {
  const near = Number(x.toPrecision(2));
  return near > lo && near < hi ? near : x;
}

/** Columns on the simplex, some weights small: normalised powers of uniform numbers. */
function probability(size: number, rows: number, rng: Rng): Float64Array {
  if (size === 1) return Float64Array.of(rng.uniform(0.01, 0.99));
  const length = rows === 1 ? size : rows;
  const out = Float64Array.from({ length: size }, () => 1e-3 + rng.next() ** 2);
  for (let from = 0; from < size; from += length) {
    const column = out.subarray(from, from + length);
    const total = column.reduce((sum, w) => sum + w, 0);
    for (let k = 0; k < length; k++) column[k] /= total;
  }
  return out;
}

/** s·(BBᵀ/n + I/2) with a random scale s: positive definite, and its condition stays moderate. */
function spd(n: number, rng: Rng): Float64Array {
  const b = matrix(n, n);
  for (let k = 0; k < n * n; k++) b.data[k] = Number(rng.uniform(-2, 2).toFixed(1));
  const { data } = multiply(b, transpose(b));
  const scale = 2 ** (rng.below(5) - 2);
  for (let k = 0; k < n * n; k++) data[k] = scale * (data[k] / n + (k % (n + 1) === 0 ? 0.5 : 0));
  return data.map((_, k) => data[mirrored(k, n)]);
}

/** Both signs of the determinant; drawn again while the condition ‖A‖‖A⁻¹‖ exceeds 100. */
function invertible(n: number, rng: Rng): Float64Array {
  const norm = (data: Float64Array): number => Math.sqrt(data.reduce((sum, x) => sum + x * x, 0));
  for (let attempt = 0; ; attempt++) {
    const a = matrix(n, n);
    for (let k = 0; k < n * n; k++) a.data[k] = Number(rng.uniform(-2, 2).toFixed(1));
    if (attempt > 50) for (let i = 0; i < n; i++) a.data[i * (n + 1)] += 3 * n;
    if (norm(a.data) * norm(inverse(a).data) < 100 || attempt > 60) return a.data;
  }
}
