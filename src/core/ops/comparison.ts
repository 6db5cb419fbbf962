import { put } from '../num/interval.ts';
import { pointwiseOp, type Op } from './op.ts';

/** Whether something holds between all numbers of [al, ah] and all of [bl, bh]. */
type Between = (al: number, ah: number, bl: number, bh: number) => boolean;

export const below: Between = (_al, ah, bl) => ah < bl;
export const notAbove: Between = (_al, ah, bl) => ah <= bl;
export const above: Between = (al, _ah, _bl, bh) => al > bh;
export const notBelow: Between = (al, _ah, _bl, bh) => al >= bh;
export const apart: Between = (al, ah, bl, bh) => ah < bl || al > bh;
export const equal: Between = (al, ah, bl, bh) => al === ah && bl === bh && al === bl;

/**
 * An Iverson bracket [a ? b]: 1 where it holds, 0 where it does not, NaN where either side is undefined,
 * so that an `if` on an undefined condition is undefined too. Piecewise constant: its derivative is 0.
 */
export function comparison(
  name: string,
  token: string,
  tex: string,
  holds: (a: number, b: number) => boolean,
  { always, never }: { readonly always: Between; readonly never: Between },
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
    interval(lo, hi, out, a, b) {
      const yes = always(lo[a], hi[a], lo[b], hi[b]);
      const no = never(lo[a], hi[a], lo[b], hi[b]);
      put(lo, hi, out, yes ? 1 : 0, no ? 0 : 1);
      return yes || no;
    },
    domain: [
      [-4, 4],
      [-4, 4],
    ],
    kinkDistance: ([a, b]) => Math.abs(a - b),
    atKink: 'a condition changes here, and the derivative is that of the branch taken',
  });
}
