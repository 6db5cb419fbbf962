import type { Rng } from './rng.ts';

/**
 * Arithmetic modulo the Mersenne prime p = 2^61 − 1; residues are BigInts in {0, …, p − 1}. (Two doubles
 * a residue, without BigInt, measured less than twice as fast.)
 *
 * Over a field of p elements, rounding does not exist: an identity of polynomials holds at every point,
 * and a false one of total degree d holds at a uniformly random point with probability at most d/p
 * (Schwartz 1980, Zippel 1979). So one trial accepts a false identity with probability at most
 * d/p < d · 4.4e-19, and k independent trials with at most (d/p)^k. For quotients, d is the degree after
 * multiplying by all denominators, and points where one of them vanishes are drawn again.
 */
export const PRIME = 2305843009213693951n;

const BITS = 61;

/** a + b. */
export function addMod(a: bigint, b: bigint): bigint {
  const sum = a + b;
  return sum >= PRIME ? sum - PRIME : sum;
}

/** a − b. */
export function subMod(a: bigint, b: bigint): bigint {
  return a < b ? a - b + PRIME : a - b;
}

/** a·b. */
export function mulMod(a: bigint, b: bigint): bigint {
  return (a * b) % PRIME;
}

/** a^exponent for a whole exponent; null for a negative power of 0. 0^0 = 1. */
export function powMod(a: bigint, exponent: number): bigint | null {
  if (!Number.isSafeInteger(exponent)) throw new RangeError(`a whole exponent, not ${exponent}`);
  const base = exponent < 0 ? inverseMod(a) : a;
  return base === null ? null : raise(base, BigInt(Math.abs(exponent)));
}

/** a⁻¹ = a^(p−2) (Fermat); null for 0. */
export function inverseMod(a: bigint): bigint | null {
  return a === 0n ? null : raise(a, PRIME - 2n);
}

/** A residue, uniform on {0, …, p − 1}. */
export function randomMod(rng: Rng): bigint {
  for (;;) {
    const drawn = (BigInt(rng.below(2 ** 29)) << 32n) | BigInt(rng.below(2 ** 32));
    if (drawn < PRIME) return drawn;
  }
}

/**
 * The residue of a finite double, which is the rational number mantissa · 2^e exactly. So 0.5 is the
 * inverse of 2; but 0.1 is the double next to 1/10, and ten times that is not 1.
 * Throws a RangeError when x is not finite: it has no residue.
 */
export function fromNumber(x: number): bigint {
  if (!Number.isFinite(x)) throw new RangeError(`${x} has no residue`);
  let mantissa = Math.abs(x);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  // 2^61 is 1 here, so dividing by 2^e is multiplying by 2^(−e mod 61).
  const residue = mulMod(BigInt(mantissa), 1n << BigInt(BITS - (exponent % BITS)));
  return x < 0 ? subMod(0n, residue) : residue;
}

function raise(base: bigint, exponent: bigint): bigint {
  let out = 1n;
  let square = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) out = mulMod(out, square);
    square = mulMod(square, square);
  }
  return out;
}
