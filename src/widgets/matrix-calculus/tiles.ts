import type { Tile, TileTerm } from '../../ui/mathfield/readTiles.ts';

/** The last tile to the front, the first to the back, or the whole transposed. */
export type Turn = 'r' | 'l' | 't';

export interface Move {
  /** Of several terms, from 0. */
  readonly term: number;
  readonly turn: Turn;
}

const MOST_MOVES = 60;

/** `rt2l`: moves one after the other, those of a later term with its number. Null where it is none. */
export function parseMoves(text: string): readonly Move[] | null {
  if (!/^([1-4]?[rlt])*$/.test(text)) return null;
  const moves = [...text.matchAll(/([1-4]?)([rlt])/g)].map(([, term, turn]) => ({
    term: Number(term || '1') - 1,
    turn: turn as Turn,
  }));
  return moves.length <= MOST_MOVES ? moves : null;
}

export const printMoves = (moves: readonly Move[]): string =>
  moves.map(({ term, turn }) => (term === 0 ? turn : `${term + 1}${turn}`)).join('');

/** A tile that keeps its identity while it moves. */
export interface Placed extends Tile {
  readonly key: number;
}

export interface PlacedTerm {
  readonly coefficient: number;
  readonly tiles: readonly Placed[];
}

const turned = (tile: Placed): Placed => ({ ...tile, transposed: !tile.transposed });

/** tr(PQR) = tr(RPQ) = tr(QRP), and tr P = tr Pᵀ: all that may be done to tiles in a trace. */
export function afterTurn(tiles: readonly Placed[], turn: Turn): readonly Placed[] {
  switch (turn) {
    case 'r':
      return [...tiles.slice(-1), ...tiles.slice(0, -1)];
    case 'l':
      return [...tiles.slice(1), ...tiles.slice(0, 1)];
    case 't':
      return tiles.toReversed().map(turned);
  }
}

/** The terms after the moves. */
export function afterMoves(
  terms: readonly TileTerm[],
  moves: readonly Move[],
): readonly PlacedTerm[] {
  const placed: PlacedTerm[] = terms.map(({ coefficient, tiles }) => ({
    coefficient,
    tiles: tiles.map((tile, key) => ({ ...tile, key })),
  }));
  for (const { term, turn } of moves) {
    const own = placed.at(term);
    if (own) placed[term] = { ...own, tiles: afterTurn(own.tiles, turn) };
  }
  return placed;
}

/** The fewest moves until the change stands last and not transposed. */
export function turnsLeft(terms: readonly PlacedTerm[], change: string): number {
  return terms.reduce((sum, { tiles }) => sum + turnsOf(tiles, change), 0);
}

export function turnsOf(tiles: readonly Placed[], change: string): number {
  const at = tiles.findIndex(({ name }) => name === change);
  if (!tiles[at]?.transposed) return around(at, tiles.length);
  // Transposed, the first tile is the last one.
  return 1 + around(tiles.length - 1 - at, tiles.length);
}

const around = (at: number, n: number): number => (at === n - 1 ? 0 : Math.min(n - 1 - at, at + 1));

/** What stands before the change: Mᵀ of df = tr(Mᵀ dX); null while the change is not last. */
export function before({ tiles }: PlacedTerm, change: string): readonly Placed[] | null {
  const last = tiles.at(-1);
  return last?.name === change && !last.transposed ? tiles.slice(0, -1) : null;
}

/** The transpose of a product: the other way round, each transposed. */
export const transposedTiles = (tiles: readonly Placed[]): readonly Placed[] =>
  tiles.toReversed().map(turned);
