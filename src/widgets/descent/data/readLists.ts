import { readNumber } from '../../../ui/controls/typedNumber.ts';
import { HOW, readRow, type ReadRows, type Row, type RowFault } from './readRow.ts';

/** What stands between innermost brackets. */
interface List {
  readonly inner: string;
  readonly round: boolean;
  readonly line: number;
  /** Of a variable that it is assigned to. */
  readonly named: boolean;
}

/** A row of numbers, and where it stands. */
interface Numbers {
  readonly line: number;
  readonly values: readonly number[];
}

const INNERMOST = /([\p{L}_]\w*\s*=\s*)?([([{])([^()[\]{}]*)[)\]}]/gu;
const STARTS_WITH_NUMBER = /^\s*[-+−]?[.,]?\d/;

/** Numbers in brackets: headings such as t (s) have none. */
export const hasLists = (text: string): boolean =>
  [...text.matchAll(INNERMOST)].some(([, , , inner]) => STARTS_WITH_NUMBER.test(inner));

/**
 * Pairs `(0, 1), (1, 2)`, `[[0, 1], [1, 2]]`; a matrix of two columns or two rows, `[0 1; 1 2; 2 2]`; two lists,
 * `t = [0 1 2]; u = [1 2 2]`. Two lists of two numbers without names are two pairs.
 */
export function readLists(text: string): ReadRows {
  const outside = numberOutside(text);
  if (outside) return outside;
  const lists = [...text.matchAll(INNERMOST)].map((found): List => {
    const [all, name, bracket, inner] = found;
    const line = lineOf(text, found.index + (all.length - all.trimStart().length));
    return { inner, round: bracket === '(', line, named: name !== undefined };
  });
  const rows: Numbers[] = [];
  let commas = false;
  for (const list of lists) {
    // (1,5; 2,5): round brackets hold one pair.
    const pair = list.round && list.inner.includes(';') ? readRow(list.inner) : null;
    if (pair) {
      rows.push({ line: list.line, values: pair.point });
      commas ||= pair.comma;
      continue;
    }
    const read = numbersOf(list);
    if ('ok' in read) return read;
    rows.push(...read);
  }
  const notices = commas ? ['Commas within numbers were read as decimal commas.'] : [];
  const named = lists.length === 2 && lists.every((list) => list.named);
  const paired = named ? columns(rows) : (pairs(rows) ?? columns(rows));
  return 'ok' in paired ? paired : { ok: true, rows: paired, notices };
}

/** The rows of numbers in one list: a semicolon or a new line begins another, unless a comma came before it. */
function numbersOf({ inner, line }: List): Numbers[] | RowFault {
  const rows: Numbers[] = [];
  let at = line;
  for (const part of inner.split(/(;|(?<!,\s*)\n)/)) {
    const lines = part.split('\n').length - 1;
    const cells = part.split(/[\s,;]+/).filter((cell) => cell !== '');
    const values: number[] = [];
    for (const cell of cells) {
      const read = readNumber(cell);
      if (!read.ok) {
        const message = `Line ${at} has “${cell.slice(0, 24)}” in brackets, which is not a number. ${HOW}`;
        return { ok: false, line: at, message };
      }
      values.push(read.value + 0);
    }
    if (values.length > 0) rows.push({ line: at, values });
    at += lines;
  }
  return rows;
}

const pairs = (rows: readonly Numbers[]): Row[] | null =>
  rows.every(({ values }) => values.length === 2)
    ? rows.map(({ line, values: [t, u] }) => ({ line, point: [t, u] as const }))
    : null;

/** Two rows of equal length: the t and the u. */
function columns(rows: readonly Numbers[]): Row[] | RowFault {
  const lengths = rows.map(({ values }) => values.length);
  if (rows.length === 2) {
    const [t, u] = rows;
    if (lengths[0] === lengths[1]) {
      return t.values.map((value, k) => ({ line: t.line, point: [value, u.values[k]] as const }));
    }
    const message = `The two lists have ${lengths[0]} and ${lengths[1]} numbers. There must be one u for each t.`;
    return { ok: false, line: u.line, message };
  }
  const odd = rows.find(({ values }) => values.length !== 2) ?? rows[0];
  const count = odd.values.length;
  const message =
    rows.length === 1
      ? `There is one list of ${count} numbers. Write pairs, (0, 1), (1, 2), or two lists, one of t and one of u.`
      : `Line ${odd.line} has brackets with ${count === 1 ? 'one number' : `${count} numbers`}. Each takes a pair t, u.`;
  return { ok: false, line: odd.line, message };
}

/** A number that no bracket holds: it would be lost. Digits of names, as in float64, are none. */
function numberOutside(text: string): RowFault | null {
  const blanked = text
    .replace(INNERMOST, (all) => all.replace(/[^\n]/g, ' '))
    .replace(/[\p{L}_][\w.]*/gu, (name) => ' '.repeat(name.length));
  const found = /[-+−]?[.,]?\d[\d.,]*/.exec(blanked);
  if (!found) return null;
  const line = lineOf(text, found.index);
  const message = `Line ${line} has “${found[0]}” outside the brackets. Put every pair into brackets, or none.`;
  return { ok: false, line, message };
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
