import { isScalar, sizeOf } from '../ir/types.ts';
import type { Declaration } from '../lang/declarations.ts';
import { logDeterminantOf } from '../num/lu.ts';
import { createRng, type Rng } from '../num/rng.ts';

/** Values of names, each column by column. */
export type Drawn = Readonly<Record<string, Float64Array>>;

/** Small whole numbers without 0, which would hide a missing term. */
const WHOLE = [-3, -2, -1, 1, 2, 3];
const POSITIVE = [0.5, 1, 1.5, 2, 3];
/** So often is a matrix drawn again that has no inverse. */
const ATTEMPTS = 60;

/**
 * Numbers that are easily read, with the structure that each name is declared with: whole numbers for most, tenths
 * for probabilities. The same seed draws the same.
 */
export function drawReadable(names: readonly Declaration[], seed: number): Drawn {
  const rng = createRng(seed);
  return Object.fromEntries(names.map((one) => [one.name, draw(one, rng)]));
}

const pick = (rng: Rng, from: readonly number[]): number => from[rng.below(from.length)];

function draw({ shape, structure }: Declaration, rng: Rng): Float64Array {
  const { rows: n, cols } = shape;
  const size = sizeOf(shape);
  const whole = (): Float64Array => Float64Array.from({ length: size }, () => pick(rng, WHOLE));
  const onDiagonal = (k: number): boolean => k % (n + 1) === 0;
  switch (structure) {
    case 'positive':
      return Float64Array.from({ length: size }, () => pick(rng, POSITIVE));
    case 'signs':
      return Float64Array.from({ length: size }, () => pick(rng, [-1, 1]));
    case 'probability':
      return tenths(isScalar(shape) ? 2 : n, n === 1 ? size : n, rng, size);
    case 'diagonal':
      return whole().map((x, k) => (onDiagonal(k) ? x : 0));
    case 'symmetric': {
      const raw = whole();
      return raw.map((_, k) => raw[Math.min(k, (k % n) * n + Math.floor(k / n))]);
    }
    case 'spd':
      return gram(n, rng);
    case 'invertible':
      return invertible(whole, n);
    default:
      return n === cols && n > 1 ? invertible(whole, n) : whole();
  }
}

/** LLᵀ with a lower triangular L of small whole numbers: positive definite. */
function gram(n: number, rng: Rng): Float64Array {
  const lower = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [k % n, Math.floor(k / n)];
    return i < j ? 0 : i === j ? 1 + rng.below(2) : rng.below(3) - 1;
  });
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [k % n, Math.floor(k / n)];
    let sum = 0;
    for (let l = 0; l < n; l++) sum += lower[i + l * n] * lower[j + l * n];
    return sum;
  });
}

/** With a determinant that is not 0; positive where a few draws find one, so that its logarithm exists. */
function invertible(whole: () => Float64Array, n: number): Float64Array {
  let kept = whole();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const log = logDeterminantOf(kept, n);
    if (Number.isFinite(log) && log > -1) return kept;
    kept = whole();
  }
  return kept.map((x, k) => (k % (n + 1) === 0 ? Math.abs(x) + 3 * n : x));
}

/** Columns of tenths that sum to 1, none of them 0 while there are enough. */
function tenths(count: number, length: number, rng: Rng, size: number): Float64Array {
  const parts = Math.max(10, count);
  const out = new Float64Array(size);
  for (let from = 0; from < size; from += length) {
    const shares = new Array<number>(count).fill(1);
    for (let left = parts - count; left > 0; left--) shares[rng.below(count)]++;
    for (let k = 0; k < length; k++) out[from + k] = shares[k] / parts;
  }
  return out;
}
