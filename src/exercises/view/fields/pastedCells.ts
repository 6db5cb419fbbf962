import { pastedRow } from '../pastedRow.ts';

/**
 * `[1, 2; 3, 4]`, lines of a spreadsheet or a row as the texts of rows × cols cells, row by row; undefined for a text that
 * is one entry.
 */
export function pastedCells(
  text: string,
  rows: number,
  cols: number,
): readonly string[] | undefined {
  if (rows === 1) return pastedRow(text, cols);
  const inner = text.trim().replace(/^[[(](.*)[\])]$/s, '$1');
  const lines = inner.split(/[;\n]+/).filter((line) => line.trim() !== '');
  if (lines.length !== rows) return pastedRow(text, rows * cols);
  if (cols === 1) return lines.map((line) => line.trim());
  const cells = lines.map((line) => pastedRow(`[${line.trim()}]`, cols));
  return cells.every((row) => row !== undefined) ? cells.flat() : undefined;
}
