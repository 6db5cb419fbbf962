import { productText } from './tileNames.ts';
import type { Game } from './presets.ts';
import { before, transposedTiles, turnsLeft, type PlacedTerm } from './tiles.ts';

/** Where the game stands. */
export interface Standing {
  readonly terms: readonly PlacedTerm[];
  readonly left: number;
  /** The sum of the terms' M, or of their rows where the variable is a column; null until all can be read off. */
  readonly m: string | null;
  /** Everything before the change, which M is the transpose of. */
  readonly ahead: string | null;
  /** The variable is a column: df = g dx gives the row g as it stands. */
  readonly column: boolean;
}

const joined = (parts: readonly string[]): string =>
  parts
    .map((part, k) =>
      k === 0 ? part : part.startsWith('−') ? ` − ${part.slice(1)}` : ` + ${part}`,
    )
    .join('');

export function standingOf({ change, by }: Game, terms: readonly PlacedTerm[]): Standing {
  const column = change === 'd9';
  const heads = terms.map((term) => before(term, change));
  const done = heads.every((head) => head !== null);
  const text = (transposed: boolean): string =>
    joined(
      terms.map(({ coefficient }, k) => {
        const tiles = heads[k] ?? [];
        return productText(coefficient, transposed ? transposedTiles(tiles) : tiles, change, by);
      }),
    );
  return {
    terms,
    left: turnsLeft(terms, change),
    m: done ? text(!column) : null,
    ahead: done ? text(false) : null,
    column,
  };
}

/** M once the change stands last, whatever is still to be turned: what a prediction is compared with. */
export function finalM(
  { change, by }: Game,
  { tiles, coefficient }: PlacedTerm,
): readonly string[] {
  const last = finished(tiles, change);
  const head = last.slice(0, -1);
  const text = (of: PlacedTerm['tiles']): string => productText(coefficient, of, change, by);
  const notReversed = head.map((tile) => ({ ...tile, transposed: !tile.transposed }));
  // The right one first, then the two usual ones: M for Mᵀ, and a transpose that keeps the order.
  return [...new Set([text(transposedTiles(head)), text(head), text(notReversed)])];
}

/** The tiles turned until the change stands last. */
function finished(tiles: PlacedTerm['tiles'], change: string): PlacedTerm['tiles'] {
  const upright = tiles.some(({ name, transposed }) => name === change && transposed)
    ? transposedTiles(tiles)
    : tiles;
  const at = upright.findIndex(({ name }) => name === change);
  return [...upright.slice(at + 1), ...upright.slice(0, at + 1)];
}
