import { readNumber } from '../../ui/controls/typedNumber.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { LIMITS } from './state.ts';

/** What a row of the data holds: two numbers, or numbers with a class behind them. */
export type Columns = 'pair' | 'class01' | 'signed';

export type PointsRead =
  | { readonly ok: true; readonly points: readonly (readonly number[])[] }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const HOW: Readonly<Record<Columns, string>> = {
  pair: 'Write a point as x, y and a semicolon between two points: 0, 1; 1, 2.',
  class01: 'Write a point as x, class with the class 0 or 1: -1, 0; 2, 1.',
  signed: 'Write a point as x₁, x₂, class with the class + or −: 2, 1, +; -1, 1, -.',
};
const WIDTH: Readonly<Record<Columns, number>> = { pair: 2, class01: 2, signed: 3 };
const CLASSES: Readonly<Record<Columns, Readonly<Record<string, number>>>> = {
  pair: {},
  class01: { '0': 0, '1': 1, '+1': 1, '+': 1, '-': 0 },
  signed: { '1': 1, '+1': 1, '+': 1, '-1': -1, '-': -1 },
};

/**
 * Reads points from text: numbers separated by commas or blanks, points by semicolons or new lines. Brackets around a
 * point or around all of them mean nothing.
 *
 * @param least how many points there must be.
 */
export function readPoints(text: string, columns: Columns, least: number): PointsRead {
  // As long as the text, so that every place stays where it is.
  const plain = text.replace(/[[\]()]/g, ' ').replaceAll('−', '-');
  const points: number[][] = [];
  let start = 0;
  for (const row of plain.split(/[;\n]/)) {
    const at = start;
    start += row.length + 1;
    if (row.trim() === '') continue;
    const read = readRow(row, at, columns);
    if ('message' in read) return { ok: false, faults: [read] };
    points.push(read.point);
    if (points.length > LIMITS.points) {
      return fault(at, at + row.length, `This is point ${points.length}.`, MOST);
    }
  }
  if (points.length < least) {
    const has = points.length === 0 ? 'There are no points.' : `There is only one point.`;
    const said = points.length > 1 ? `There are only ${points.length} points.` : has;
    return fault(0, text.length, said, `At least ${least} are needed. ${HOW[columns]}`);
  }
  return { ok: true, points };
}

const MOST = `At most ${LIMITS.points} points are drawn here. Remove some.`;

const fault = (start: number, end: number, message: string, advice: string): PointsRead => ({
  ok: false,
  faults: [{ start, end, message, advice }],
});

function readRow(row: string, at: number, columns: Columns): { point: number[] } | FieldFault {
  const cells = [...row.matchAll(/[^\s,]+/g)];
  const width = WIDTH[columns];
  const spot = row.search(/\S/);
  const span = { start: at + spot, end: at + row.trimEnd().length };
  const point: number[] = [];
  for (const [k, cell] of cells.slice(0, width).entries()) {
    const place = { start: at + cell.index, end: at + cell.index + cell[0].length };
    const isClass = columns !== 'pair' && k === width - 1;
    if (isClass) {
      const value = CLASSES[columns][cell[0]] as number | undefined;
      if (value === undefined) {
        return { ...place, message: `“${cell[0]}” is no class.`, advice: HOW[columns] };
      }
      point.push(value);
      continue;
    }
    const number = readNumber(cell[0]);
    if (!number.ok) {
      return { ...place, message: `“${cell[0]}” is not a number.`, advice: HOW[columns] };
    }
    if (Math.abs(number.value) > LIMITS.size) {
      const advice = `Numbers up to ${LIMITS.size} are drawn here: choose a larger unit.`;
      return { ...place, message: `${cell[0]} is too large.`, advice };
    }
    point.push(number.value + 0);
  }
  if (cells.length !== width) {
    const message = `This point has ${cells.length} of ${width} entries.`;
    return { ...span, message, advice: HOW[columns] };
  }
  return { point };
}

/** The text of some points, which reads back as them. */
export const printPoints = (points: readonly (readonly number[])[]): string =>
  points.map((point) => point.map(String).join(',')).join(';');
