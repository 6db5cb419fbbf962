import { expect, it } from 'vitest';
import { multiplyInto } from './multiplyInto.ts';
import { createRng } from './rng.ts';

/** Every sum in the order of k, by definition. */
function plainly(a: Float64Array, b: Float64Array, m: number, inner: number, n: number) {
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < inner; k++) out[i + j * m] += a[i + k * m] * b[k + j * inner];
    }
  }
  return out;
}

it('has the bits of the plain loops, for even and odd sizes, and where numbers are not finite', () => {
  const rng = createRng(3);
  const odd = [NaN, Infinity, -Infinity, -0, 0, 1e300, 5e-324];
  const draw = (length: number, special: number): Float64Array =>
    Float64Array.from({ length }, () =>
      rng.next() < special ? odd[rng.below(odd.length)] : rng.uniform(-2, 2),
    );
  for (const special of [0, 0.2]) {
    for (const m of [1, 2, 3, 4, 7]) {
      for (const inner of [0, 1, 2, 5]) {
        for (const n of [1, 2, 3, 6]) {
          const [a, b] = [draw(m * inner, special), draw(inner * n, special)];
          const out = new Float64Array(m * n).fill(7);
          multiplyInto(out, a, b, m, inner, n);
          expect(out, `${m} × ${inner} × ${n}`).toEqual(plainly(a, b, m, inner, n));
        }
      }
    }
  }
});
