import { createRng } from '../../core/num/rng.ts';
import { hash } from '../../core/equiv/hash.ts';

/** What the draw of a template may ask for. */
export interface Random {
  /** A whole number from lo to hi, both included. */
  readonly int: (lo: number, hi: number) => number;
  /** The same without 0. */
  readonly nonzero: (lo: number, hi: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** So many different ones, in a random order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** 1 or −1. */
  readonly sign: () => number;
}

/** The same sequence for the same text, in every engine. */
export function randomOf(seed: string): Random {
  const rng = createRng(hash(seed));
  const int = (lo: number, hi: number): number => lo + rng.below(hi - lo + 1);
  const shuffle = <T>(list: readonly T[]): T[] => {
    const out = [...list];
    for (let k = out.length - 1; k > 0; k--) {
      const at = rng.below(k + 1);
      [out[k], out[at]] = [out[at], out[k]];
    }
    return out;
  };
  return {
    int,
    nonzero(lo, hi) {
      for (;;) {
        const value = int(lo, hi);
        if (value !== 0) return value;
      }
    },
    pick: (list) => list[rng.below(list.length)],
    some: (list, count) => shuffle(list).slice(0, count),
    shuffle,
    sign: () => (rng.below(2) === 0 ? 1 : -1),
  };
}
