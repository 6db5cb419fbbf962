/** A fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** Beyond this many digits a constant is not followed exactly any more. */
const DIGITS = 1200n;
const LARGEST = 10n ** DIGITS;

export function rational(num: bigint, den = 1n): Rational | undefined {
  if (den === 0n) return undefined;
  const g = gcd(num < 0n ? -num : num, den < 0n ? -den : den) || 1n;
  const sign = den < 0n ? -1n : 1n;
  const [n, d] = [(sign * num) / g, (sign * den) / g];
  return n < LARGEST && -n < LARGEST && d < LARGEST ? { num: n, den: d } : undefined;
}

/**
 * The fraction that a decimal literal means: `0.1` is 1/10, not the double next to it, so that for the judge
 * 0.1 + 0.2 = 3/10 as it is for whoever writes it.
 */
export function decimal(text: string): Rational | undefined {
  const match = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (!match || match[1] + match[2] === '') return undefined;
  const exponent = Number(match[3] ?? 0) - match[2].length;
  if (Math.abs(exponent) > Number(DIGITS)) return undefined;
  const digits = BigInt(match[1] + match[2]);
  const power = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? rational(digits, power) : rational(digits * power);
}

/** The fraction that the shortest decimal of a double means. */
export function ofNumber(value: number): Rational | undefined {
  const magnitude = decimal(String(Math.abs(value)));
  return magnitude && value < 0 ? { num: -magnitude.num, den: magnitude.den } : magnitude;
}

/** True when `value` is this fraction without rounding: its denominator is a power of two, and it fits. */
export function isExactly({ num, den }: Rational, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  let scaled = value;
  let power = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    power *= 2n;
  }
  return BigInt(scaled) * den === num * power;
}

/** Arithmetic of constants, by the name of the operation; undefined where there is no value, or too large a one. */
export function arithmetic(op: string, args: readonly Rational[]): Rational | undefined {
  const [a, b] = args;
  switch (op) {
    case 'neg':
      return rational(-a.num, a.den);
    case 'add':
      return rational(a.num * b.den + b.num * a.den, a.den * b.den);
    case 'sub':
      return rational(a.num * b.den - b.num * a.den, a.den * b.den);
    case 'mul':
      return rational(a.num * b.num, a.den * b.den);
    case 'div':
      return rational(a.num * b.den, a.den * b.num);
    case 'pow':
      return power(a, b);
    default:
      return undefined;
  }
}

function power(a: Rational, b: Rational): Rational | undefined {
  if (b.den !== 1n) return undefined;
  const n = b.num < 0n ? -b.num : b.num;
  const digits = BigInt(Math.max(a.num.toString().length, a.den.toString().length));
  if (n * digits > DIGITS) return undefined;
  return b.num < 0n ? rational(a.den ** n, a.num ** n) : rational(a.num ** n, a.den ** n);
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
