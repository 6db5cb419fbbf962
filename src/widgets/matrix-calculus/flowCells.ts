import type { ShapePart } from '../../ui/mathfield/readMatrix.ts';

/** A piece of the text that has a column of its own. */
interface Token {
  readonly start: number;
  readonly text: string;
}

/** A part under its columns: those that stand on others lie lower. */
interface FlowCell {
  readonly part: ShapePart;
  readonly from: number;
  /** Past the last column. */
  readonly to: number;
  /** From 1. */
  readonly row: number;
  readonly root: boolean;
}

const TOKEN = /[A-Za-z]\w*|\d+(?:\.\d+)?|\.[*/^]|\S/g;

/** Names, numbers and signs of a part, each with its place. */
export const tokensOf = (formula: string, { start, end }: ShapePart): readonly Token[] =>
  [...formula.slice(start, end).matchAll(TOKEN)].map(({ 0: text, index }) => ({
    start: start + index,
    text,
  }));

/** Every part with a shape, or with none where it should have one, and where it stands. */
export function flowCells(part: ShapePart, tokens: readonly Token[]): readonly FlowCell[] {
  const cells: FlowCell[] = [];
  const visit = (at: ShapePart, root: boolean): number => {
    const row = 1 + Math.max(0, ...at.parts.map((inner) => visit(inner, false)));
    const from = tokens.findIndex(({ start }) => start >= at.start);
    const past = tokens.findIndex(({ start }) => start >= at.end);
    const to = past < 0 ? tokens.length : past;
    if (from >= 0 && to > from) cells.push({ part: at, from, to, row, root });
    return row;
  };
  visit(part, true);
  return cells;
}
