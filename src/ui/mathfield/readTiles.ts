import { parseTiles, tileText, type Tile, type TileTerm } from '../../core/lang/parseTiles.ts';
import { toField, unread, type Reading } from './read.ts';

export type { Tile, TileTerm };
export { tileText };

export interface TilesReading extends Reading {
  /** Null where the product cannot be read. */
  readonly term: TileTerm | null;
  /** X of dX. */
  readonly by: string;
}

/** Reads a product with a small change in it as tiles. */
export function readTiles(text: string): TilesReading {
  const read = parseTiles(text);
  if (!read.ok) return { ...unread(read.faults.map(toField)), term: null, by: 'X' };
  const { term, by } = read.value;
  return {
    ok: true,
    tex: null,
    words: term.tiles.map(tileText).join(' times '),
    faults: [],
    parameters: [],
    term,
    by,
  };
}
