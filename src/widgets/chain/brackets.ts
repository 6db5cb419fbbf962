import type { End } from './inputs.ts';

/** A product of neighbouring Jacobians J_last ⋯ J_first, counted from 1, and its size. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
  readonly cols: number;
}

/** One multiplication of two blocks: (rows × inner)(inner × cols). */
export interface Multiplication {
  readonly rows: number;
  readonly inner: number;
  readonly cols: number;
  /** Of numbers: rows · inner · cols. */
  readonly count: number;
  /** With those before it. */
  readonly soFar: number;
}

/** Number of maps between so many widths n₀, …, n_L. */
export const mapsOf = (widths: readonly number[]): number => widths.length - 1;

/** How many steps a product of L matrices takes. */
export const lastStep = (widths: readonly number[]): number => mapsOf(widths) - 1;

/**
 * The product J_L ⋯ J₁ after so many multiplications, the leftmost block first. J_ℓ is n_ℓ × n_{ℓ−1}, for dense
 * Jacobians (lesson 05, §6).
 */
export function blocksAfter(widths: readonly number[], from: End, step: number): readonly Block[] {
  const maps = mapsOf(widths);
  const merged = Math.min(step, maps - 1) + 1;
  const blocks: Block[] = [];
  let last = maps;
  while (last > 0) {
    const grown = from === 'output' ? last === maps : last === merged;
    const first = grown ? last - merged + 1 : last;
    blocks.push({ first, last, rows: widths[last], cols: widths[first - 1] });
    last = first - 1;
  }
  return blocks;
}

/** The two places of `blocksAfter` that are multiplied next; null when all is one block. */
export function nextPair(
  blocks: readonly Block[],
  from: End,
): readonly [left: number, right: number] | null {
  if (blocks.length < 2) return null;
  return from === 'output' ? [0, 1] : [blocks.length - 2, blocks.length - 1];
}

/** Every multiplication of one way, in its order. */
export function multiplicationsOf(widths: readonly number[], from: End): readonly Multiplication[] {
  const maps = mapsOf(widths);
  const done: Multiplication[] = [];
  let soFar = 0;
  for (let k = 1; k < maps; k++) {
    const [rows, inner, cols] =
      from === 'output'
        ? [widths[maps], widths[maps - k], widths[maps - k - 1]]
        : [widths[k + 1], widths[k], widths[0]];
    const count = rows * inner * cols;
    soFar += count;
    done.push({ rows, inner, cols, count, soFar });
  }
  return done;
}

/** Multiplications of one way from end to end. */
export const totalOf = (widths: readonly number[], from: End): number =>
  multiplicationsOf(widths, from).at(-1)?.soFar ?? 0;

interface Best {
  readonly total: number;
  /** As it is written: `(J₄(J₃J₂))J₁`. */
  readonly written: string;
}

/**
 * The bracketing with the fewest multiplications, by dynamic programming over the pieces of the chain (Godbole 1973):
 * the best of a piece is the best cut of it into two.
 */
export function bestOf(widths: readonly number[]): Best {
  const known = new Map<string, Best>();
  const best = (first: number, last: number): Best => {
    if (first === last) return { total: 0, written: name(first) };
    const key = `${first} ${last}`;
    const found = known.get(key);
    if (found) return found;
    let least: Best = { total: Infinity, written: '' };
    for (let cut = first; cut < last; cut++) {
      const [left, right] = [best(cut + 1, last), best(first, cut)];
      const total = left.total + right.total + widths[last] * widths[cut] * widths[first - 1];
      if (total < least.total) {
        const written = `${bracketed(left, cut + 1, last)}${bracketed(right, first, cut)}`;
        least = { total, written };
      }
    }
    known.set(key, least);
    return least;
  };
  return best(1, mapsOf(widths));
}

const bracketed = ({ written }: Best, first: number, last: number): string =>
  first === last ? written : `(${written})`;

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const name = (map: number): string => `J${LOWERED[map]}`;

/** `J₃J₂`, or `J₅⋯J₁` for more than three. */
export function nameOf({ first, last }: Pick<Block, 'first' | 'last'>): string {
  if (last - first > 2) return `${name(last)}⋯${name(first)}`;
  return Array.from({ length: last - first + 1 }, (_, k) => name(last - k)).join('');
}
