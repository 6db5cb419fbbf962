import { pastedTables, type Table } from './pastedTable.ts';

export type Pasted =
  /** A text for each cell, row by row. */
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  /** Several entries, but not as many as there are cells. */
  | { readonly kind: 'misfit'; readonly words: string };

/** Digits in threes: an array only where it fits as one. */
const THOUSANDS = /^\s*[-+−]?\d{1,3}(?:,\d{3})+\s*$/;

/**
 * An array as the texts of rows × cols cells; undefined for a text that is one entry: `-21,3` alone is a number with a
 * decimal comma. A list has no direction, so it fills a row, a column, or a matrix row by row.
 */
export function pastedCells(text: string, rows: number, cols: number): Pasted | undefined {
  const tables = pastedTables(text).filter(
    (table) => countOf(table) > 1 && table.every((row) => row.length === table[0]?.length),
  );
  const fitting =
    tables.find((table) => table.length === rows && table[0]?.length === cols) ??
    tables.find((table) => isList(table) && countOf(table) === rows * cols);
  if (fitting) return { kind: 'cells', cells: fitting.flat() };
  const [likeliest] = tables;
  if (!likeliest || THOUSANDS.test(text)) return undefined;
  const words =
    isList(likeliest) && (rows === 1 || cols === 1)
      ? `These are ${countOf(likeliest)} entries; ${rows * cols} are wanted.`
      : `This is ${likeliest.length} × ${likeliest[0]?.length}; ${rows} × ${cols} is wanted.`;
  return { kind: 'misfit', words };
}

const countOf = (table: Table): number => table.flat().length;
const isList = (table: Table): boolean => table.length === 1 || table[0]?.length === 1;
