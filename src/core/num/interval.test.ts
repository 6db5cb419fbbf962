import { expect, it } from 'vitest';
import { down, putProduct, putSum, up } from './interval.ts';
import { createRng, type Rng } from './rng.ts';

/** A double as a whole multiple of 2^−1074. */
function exact(x: number): bigint {
  const bits = new DataView(Float64Array.of(x).buffer).getBigUint64(0, true);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return bits >> 63n ? -size : size;
}

function draw(rng: Rng): number {
  const kind = rng.uniform(0, 1);
  const size = kind < 0.2 ? Math.round(rng.uniform(0, 9)) : 10 ** rng.uniform(-20, 20);
  return (rng.uniform(-1, 1) < 0 ? -1 : 1) * (kind > 0.95 ? 10 ** rng.uniform(-320, 150) : size);
}

it('sums, products and quotients are rounded outwards, checked in whole numbers', () => {
  const rng = createRng(14);
  const [lo, hi] = [new Float64Array(1), new Float64Array(1)];
  const one = exact(1);
  for (let k = 0; k < 5000; k++) {
    const [a, b] = [draw(rng), draw(rng)];
    const [x, y] = [exact(a), exact(b)];
    const holds = (top: bigint, bottom: bigint, slack: bigint): boolean =>
      (lo[0] === -Infinity || (exact(lo[0]) - slack) * bottom <= top) &&
      (hi[0] === Infinity || (exact(hi[0]) + slack) * bottom >= top);
    putSum(lo, hi, 0, a, a, b, b);
    if (!holds(x + y, 1n, 0n)) expect.fail(`${a} + ${b} is outside [${lo[0]}, ${hi[0]}]`);
    putProduct(lo, hi, 0, a, a, b, b);
    // Where a product underflows, its bounds keep the sign and may lie a last unit beyond it.
    if (!holds(x * y, one, 1n)) expect.fail(`${a} * ${b} is outside [${lo[0]}, ${hi[0]}]`);
    if (b === 0) continue;
    [lo[0], hi[0]] = [down(a / b), up(a / b)];
    const [top, bottom] = y < 0n ? [-x * one, -y] : [x * one, y];
    if (!holds(top, bottom, 1n)) expect.fail(`${a} / ${b} is outside [${lo[0]}, ${hi[0]}]`);
  }
});

it('exact sums and products of numbers stay numbers, others do not', () => {
  const [lo, hi] = [new Float64Array(1), new Float64Array(1)];
  const width = (put: typeof putSum, a: number, b: number): number => {
    put(lo, hi, 0, a, a, b, b);
    return hi[0] - lo[0];
  };
  expect([width(putSum, 4, -1), width(putSum, 0.5, 0.25), width(putProduct, 3, -7)]).toEqual([
    0, 0, 0,
  ]);
  expect(width(putSum, 0.1, 0.2)).toBeGreaterThan(0);
  expect(width(putSum, 1e16, 1)).toBeGreaterThan(0);
  expect(width(putProduct, 0.1, 3)).toBeGreaterThan(0);
});
