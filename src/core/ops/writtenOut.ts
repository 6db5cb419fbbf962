import type { Builder, NodeId } from '../ir/types.ts';

/** Determinants of this size are written out; larger ones would take too many terms. */
export const WRITTEN_OUT = 3;

export const total = (b: Builder, terms: readonly NodeId[]): NodeId =>
  terms.reduce((sum, term) => b.add(sum, term));

/** The determinant of n × n entries, column by column, by its first column (Laplace). */
export function minor(b: Builder, a: readonly NodeId[], n: number): NodeId {
  if (n === 1) return a[0];
  const first = a.slice(0, n);
  return total(
    b,
    first.map((entry, i) => b.mul(entry, signedMinor(b, a, n, i, 0))),
  );
}

/** (−1)^(i+j) times the determinant without row i and column j. */
export function signedMinor(
  b: Builder,
  a: readonly NodeId[],
  n: number,
  i: number,
  j: number,
): NodeId {
  const rest = a.filter((_, k) => k % n !== i && Math.floor(k / n) !== j);
  const value = n === 1 ? b.constant(1) : minor(b, rest, n - 1);
  return (i + j) % 2 === 0 ? value : b.neg(value);
}
