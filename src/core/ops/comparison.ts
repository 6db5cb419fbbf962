import { pointwiseOp, type Op } from './op.ts';

/**
 * An Iverson bracket [a ? b]: 1 where it holds, 0 where it does not, NaN where either side is undefined,
 * so that an `if` on an undefined condition is undefined too. Piecewise constant: its derivative is 0.
 */
export function comparison(
  name: string,
  token: string,
  tex: string,
  holds: (a: number, b: number) => boolean,
): Op {
  const bracket = (a: number, b: number): number =>
    holds(a, b) ? 1 : Number.isNaN(a) || Number.isNaN(b) ? NaN : 0;
  return pointwiseOp({
    name,
    notation: { kind: 'infix', token, level: 'comparison', tex },
    eval: bracket,
    partials: [(b) => b.constant(0), (b) => b.constant(0)],
    kernel(out, [a, b], n) {
      for (let i = 0; i < n; i++) out[i] = bracket(a[i], b[i]);
    },
    domain: [
      [-4, 4],
      [-4, 4],
    ],
    kinkDistance: ([a, b]) => Math.abs(a - b),
    atKink: 'a condition changes here, and the derivative is that of the branch taken',
  });
}
