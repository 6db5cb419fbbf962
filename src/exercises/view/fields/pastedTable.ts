import { fromLatex } from './fromLatex.ts';

/** Entries of an array as texts, row by row. */
export type Table = readonly (readonly string[])[];

/** What an array may be wrapped in: `np.array(…)`, `torch.tensor(…, dtype=…)`, `A = …;`. */
const BEFORE =
  /^(?:[A-Za-z]\w*\s*=\s*)?(?:(?:[A-Za-z]\w*\.)*(?:as)?(?:array|tensor|matrix|list)\s*\(\s*)?(?=[[{(])/i;
const AFTER = /^\s*(?:,\s*[A-Za-z]\w*\s*=[^[\]{}]*)?\)?\s*[;,.]?\s*$/;

/** A number as programs print it, or a fraction. */
const NUMBER = /^[-+−]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][-+−]?\d+)?(?:\/\d+)?$/;

/**
 * The ways in which a text can be read as an array, the likeliest first: as NumPy, PyTorch, MATLAB, Mathematica, LaTeX,
 * Markdown and spreadsheets write it. Only a text in several lines, or with semicolons, can be read in more than one.
 */
export function pastedTables(text: string): readonly Table[] {
  const plain = text.trim().replace(/^(?:\$\$?|\\\[|\\\()|(?:\$\$?|\\\]|\\\))$/g, '');
  const table = matrixOf(plain) ?? markdown(plain) ?? bracketed(plain.trim());
  return (table ? [table] : bare(plain)).map(tidied);
}

const tidied = (table: Table): Table =>
  table.map((row) =>
    row.map((entry) =>
      entry
        .trim()
        // NumPy writes 2. and Mathematica 1.5*^-3.
        .replace(/^([-+−]?\d+)\.$/, '$1')
        .replace(/\*\^/, 'e'),
    ),
  );

/** `\begin{pmatrix} 2 & -4 \\ 4 & 1 \end{pmatrix}`. */
function matrixOf(text: string): Table | null {
  const [, , body] =
    /\\begin\{(\w*matrix\*?|array)\}(?:\s*[[{][lcr|\s]*[\]}])?([\s\S]*?)\\end\{\1\}/.exec(text) ??
    [];
  if (body === undefined) return null;
  return body
    .replace(/\\hline/g, '')
    .split(/\\\\(?:\[[^\]]*\])?/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('&').map(fromLatex));
}

/** `| 2 | -4 |`, a line for each row. */
function markdown(text: string): Table | null {
  const lines = linesOf(text);
  const isTable = lines.every((line) => /^\|.*\|$/.test(line)) && / \| |\n/.test(text);
  if (!isTable) return null;
  const rows = lines
    .filter((line) => !/^[|\s:-]*-[|\s:-]*$/.test(line))
    .map((line) => line.slice(1, -1).split('|'));
  return rows.filter((row) => row.some((entry) => entry.trim() !== ''));
}

/** `[2, -4; 4, 1]`, `[[2, -4], [4, 1]]`, `array([[ 2 -4]\n [ 4 1]])`, `{{2, -4}, {4, 1}}`, `(1, 2)`. */
function bracketed(text: string): Table | null {
  const inside = text.slice(BEFORE.exec(text)?.[0].length ?? 0);
  const end = closing(inside);
  if (end < 0 || !AFTER.test(inside.slice(end + 1))) return null;
  const inner = inside.slice(1, end).trim();
  if (inside.startsWith(inner.charAt(0)) && inner !== '') {
    // (x + 1) (y - 1) is a product, [1 2] [3 4] are rows.
    const rows = split(inner, inner.startsWith('(') ? /,/ : /[,\s;]/)
      .map((row) => row.trim())
      .filter((row) => row !== '');
    if (rows.every((row) => row.startsWith(inner.charAt(0)) && closing(row) === row.length - 1)) {
      return rows.map((row) => entriesOf(row.slice(1, -1), true));
    }
  }
  return split(inner, /[;\n]/)
    .filter((row) => row.trim() !== '')
    .map((row) => entriesOf(row, true));
}

/** Lines without brackets: of a spreadsheet, of a file, or a row as one types it. */
function bare(text: string): readonly Table[] {
  const lines = linesOf(text);
  const rows = lines.flatMap((line) => line.split(';')).filter((row) => row.trim() !== '');
  // With semicolons or in a column the comma may be a decimal sign: 0,5; 1,5.
  const parted = rows.map((row) => entriesOf(row, rows.length > 1));
  const whole = rows.map((row) => entriesOf(row, false));
  return parted.every((row, at) => row.length === whole[at]?.length) ? [parted] : [parted, whole];
}

const linesOf = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => line.trim() || []);

/** @param commas part whatever stands beside them; else one comma between digits alone is a decimal sign. */
function entriesOf(row: string, commas: boolean): readonly string[] {
  const text = row.trim();
  if (text.includes('\t')) return text.split('\t');
  const parts = split(text, /,/);
  if (parts.length > 1 && (commas || !isDecimal(text))) {
    const spaced = split(text, /,(?=\s)/);
    // 0,5, 1,5: commas with a space part, those without are decimal signs.
    const decimal = !commas && spaced.length > 1 && spaced.length < parts.length;
    const entries = decimal && spaced.every((part) => NUMBER.test(part.trim())) ? spaced : parts;
    // A comma at the end parts nothing.
    return entries.at(-1)?.trim() === '' ? entries.slice(0, -1) : entries;
  }
  // Blanks part numbers only: `x^2 + 1` is one entry.
  const words = text.split(/\s+/);
  return words.length > 1 && words.every((word) => NUMBER.test(word)) ? words : [text];
}

/** One number with a decimal comma, or several such parted by blanks. */
const isDecimal = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^[-+−]?\d*,?\d+(?:[eE][-+−]?\d+)?$/.test(word));

const OPEN = '([{';
const CLOSED = ')]}';

/** Parts a text where no bracket is open. */
function split(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPEN.includes(sign)) depth += 1;
    if (CLOSED.includes(sign)) depth -= 1;
    // Two signs: one that parts may be looked at together with what follows it.
    if (depth === 0 && separator.exec(text.slice(at, at + 2))?.index === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** Where the bracket at the beginning is closed; negative where there is none, or it stays open. */
function closing(text: string): number {
  if (!OPEN.includes(text.charAt(0)) || text === '') return -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (OPEN.includes(text.charAt(at))) depth += 1;
    if (CLOSED.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
