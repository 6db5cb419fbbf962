import { entryTex as nameTex } from '../../ui/math/entryName.ts';
import type { Tile } from '../../ui/mathfield/readTiles.ts';

/** What a tile shows: `dX` for the change, under its exponent. */
export interface TileLabel {
  readonly tex: string;
  readonly text: string;
}

const RAISED = { inverse: '⁻¹', transposed: 'ᵀ', both: '⁻ᵀ' } as const;

/** The name of a tile; the change is called after the variable. */
const nameOf = (tile: Tile, change: string, by: string): string =>
  tile.name === change ? `d${by}` : tile.name;

/** X⁻ᵀ as TeX and as plain text. */
export function labelOf(tile: Tile, change: string, by: string): TileLabel {
  const name = nameOf(tile, change, by);
  const { inverse, transposed } = tile;
  const raised =
    inverse && transposed ? 'both' : inverse ? 'inverse' : transposed ? 'transposed' : null;
  const power = { both: '^{-\\top}', inverse: '^{-1}', transposed: '^{\\top}' };
  const letter = tile.name === change ? `\\htmlClass{k-tan}{d${letterTex(by)}}` : letterTex(name);
  return {
    tex: `${letter}${raised ? power[raised] : ''}`,
    text: `${name}${raised ? RAISED[raised] : ''}`,
  };
}

/** Small letters are columns here, and set bold. */
const letterTex = (name: string): string =>
  /^[a-z]/.test(name) ? `\\boldsymbol{${nameTex(name)}}` : nameTex(name);

/** A number before a product: nothing for 1, a bare minus for −1. */
export const coefficientText = (c: number): string =>
  c === 1 ? '' : c === -1 ? '−' : String(c).replace('-', '−');

/** `−A Bᵀ`; the identity where nothing is left. */
export function productText(
  coefficient: number,
  tiles: readonly Tile[],
  change: string,
  by: string,
): string {
  const labels = tiles.map((tile) => labelOf(tile, change, by).text);
  return `${coefficientText(coefficient)}${labels.length > 0 ? labels.join(' ') : 'I'}`;
}

export function productTex(
  coefficient: number,
  tiles: readonly Tile[],
  change: string,
  by: string,
): string {
  const labels = tiles.map((tile) => labelOf(tile, change, by).tex);
  const number = coefficient === 1 ? '' : coefficient === -1 ? '-' : `${coefficient}\\,`;
  return `${number}${labels.length > 0 ? labels.join('\\,') : 'I'}`;
}
