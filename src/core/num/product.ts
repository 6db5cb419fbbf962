/** A number mantissa · 2^exponent, which may lie far outside the doubles. */
export interface Scaled {
  readonly mantissa: number;
  readonly exponent: number;
}

const BIG = 2 ** 500;
const SMALL = 2 ** -500;
const STEP = 600;

/**
 * The product of `count` numbers, data[start], data[start + stride], …: 1e200 · 1e200 · 1e-200 · 1e-200
 * is 1, in whichever order. The relative error is at most count · ε.
 */
export function product(data: Float64Array, count: number, start = 0, stride = 1): Scaled {
  let mantissa = 1;
  let exponent = 0;
  for (let k = 0; k < count; k++) {
    let factor = data[start + k * stride];
    // Both factors within 2^±500 keep their product within 2^±1000.
    const shift = excess(factor);
    if (shift !== 0) factor *= 2 ** -shift;
    mantissa *= factor;
    const more = excess(mantissa);
    if (more !== 0) mantissa *= 2 ** -more;
    exponent += shift + more;
  }
  return { mantissa, exponent };
}

/** mantissa · 2^exponent as a double: ±Infinity or 0 where it leaves them. */
export function fromScaled({ mantissa, exponent }: Scaled): number {
  let value = mantissa;
  let left = exponent;
  for (; left > 1000; left -= 1000) value *= 2 ** 1000;
  for (; left < -1000; left += 1000) value *= 2 ** -1000;
  return value * 2 ** left;
}

function excess(x: number): number {
  const size = Math.abs(x);
  if (size === 0) return 0;
  return size > BIG ? STEP : size < SMALL ? -STEP : 0;
}
