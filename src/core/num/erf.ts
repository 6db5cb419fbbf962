/** 2/√π. */
const TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

/** The relative error that is claimed below for all functions of this file. */
export const ERF_ERROR = 1e-14;

/**
 * Error function, relative error below 1e-14. Inside |x| < 2.5 by Kummer's series
 * erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (2n+1)!!, all of whose terms have one sign (DLMF 7.6.2);
 * outside as 1 − erfc x.
 */
export function erf(x: number): number {
  if (!(Math.abs(x) < 2.5)) return Number.isNaN(x) ? NaN : Math.sign(x) * (1 - erfc(Math.abs(x)));
  let term = x;
  let sum = x;
  for (let n = 1; n < 80; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-x * x) * sum;
}

/**
 * Complementary error function 1 − erf x, relative error below 1e-14 down to the subnormal numbers: from
 * x ≥ 1, where the difference would cancel, as e^(−x²) times a continued fraction.
 */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x < 1) return 1 - erf(x);
  return x > 27.3 ? 0 : expMinusSquare(x) * scaledTail(x);
}

/**
 * Φ(x) = ½ erfc(−x/√2), the standard normal distribution function. The left tail takes e^(−x²/2) from x
 * itself: rounding x/√2 first would cost one part in x² of the digits.
 */
export function normalDistribution(x: number): number {
  const z = -x * Math.SQRT1_2;
  if (!(z >= 1)) return 0.5 * erfc(z);
  if (z > 27.3) return 0;
  const coarse = Math.trunc(x * 16) / 16;
  const rest = (x - coarse) * (x + coarse);
  return 0.5 * Math.exp(-coarse * coarse * 0.5) * Math.exp(-rest * 0.5) * scaledTail(z);
}

/**
 * e^(x²) erfc x for x ≥ 1 by 1/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))) (DLMF 7.9.1), evaluated from its
 * tail. The levels it needs for full precision fall as 1/x².
 */
function scaledTail(x: number): number {
  let tail = x;
  for (let k = Math.ceil(200 / (x * x)) + 10; k >= 1; k--) tail = x + k / 2 / tail;
  return 1 / (Math.sqrt(Math.PI) * tail);
}

/** e^(−x²) with the rounding of x² kept out of the exponent: x = c + r, c² exact (Cody 1969). */
function expMinusSquare(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}
