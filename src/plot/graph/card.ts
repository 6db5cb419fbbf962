import type { GraphCell, GraphNode } from './graph.ts';
import { SIZE } from './type.ts';

/** A rectangle within a card, from its upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Of a card, in units of the mark. */
const ROW = { number: 2.15, heat: 5.6 };
const PAD = 0.62;
const WIDTH = { least: 6.8, most: 15, heat: 5.6 };
/** Mean width of a letter in its size. */
const LETTER = { serif: 0.55, sans: 0.52, mono: 0.6 };

/** The cells by rows: up to two in one. */
export const rowsOf = (cells: readonly GraphCell[]): readonly (readonly GraphCell[])[] =>
  cells.length <= 2 ? (cells.length === 0 ? [] : [cells]) : [cells.slice(0, 2), cells.slice(2)];

const heightOf = (row: readonly GraphCell[]): number =>
  Math.max(...row.map(({ kind }) => (kind === 'heat' ? ROW.heat : ROW.number)));

/** How a box is divided: name and formula above, the cells in the rows below, all in proportion. */
export function partsOf(
  w: number,
  h: number,
  cells: readonly GraphCell[],
): { readonly head: number; readonly cells: readonly Part[] } {
  const rows = rowsOf(cells);
  const whole = ROW.number + rows.reduce((sum, row) => sum + heightOf(row), 0);
  const head = (h * ROW.number) / whole;
  const parts: Part[] = [];
  let y = head;
  for (const row of rows) {
    const tall = (h * heightOf(row)) / whole;
    row.forEach((_, k) => parts.push({ x: (k * w) / row.length, y, w: w / row.length, h: tall }));
    y += tall;
  }
  return { head, cells: parts };
}

/** The size that a card wants, in pixels, for names and numbers of so many pixels (`--t-mark`): what a layout needs. */
export function cardSize(
  { label, formula, cells }: Pick<GraphNode, 'label' | 'formula' | 'cells'>,
  mark = 12,
): { readonly width: number; readonly height: number } {
  const name = LETTER.serif * (SIZE.name * label.base.length + SIZE.sub * label.sub.length);
  const text = formula === '' ? 0 : 1 + LETTER.sans * SIZE.formula * formula.length;
  const rows = rowsOf(cells);
  const inRows = rows.map((row) => row.length * Math.max(...row.map(cellWidth)));
  const width = Math.max(WIDTH.least, Math.min(WIDTH.most, 2 * PAD + name + text), ...inRows);
  const height = ROW.number + rows.reduce((sum, row) => sum + heightOf(row), 0);
  return { width: Math.ceil(mark * width), height: Math.ceil(mark * height) };
}

function cellWidth(cell: GraphCell): number {
  if (cell.kind === 'empty') return 2;
  if (cell.kind === 'heat') return WIDTH.heat;
  return LETTER.mono * ([...cell.text].length + (cell.partial ? 1 : 0)) + PAD;
}

/** The size of an edge's label, in pixels. */
export const edgeLabelSize = (
  label: string,
  mark = 12,
): { readonly width: number; readonly height: number } => ({
  width: label === '' ? 0 : Math.ceil(mark * (LETTER.mono * [...label].length + 0.6)),
  height: label === '' ? 0 : Math.ceil(1.5 * mark),
});
