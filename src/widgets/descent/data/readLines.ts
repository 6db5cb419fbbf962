import { readNumber } from '../../../ui/controls/typedNumber.ts';
import { complaint, readRow, type ReadRows, type Row } from './readRow.ts';

const COMMENT = /^\s*(#|%|\/\/)/;

/** One pair in each line; several in a line with semicolons between them, as in `0 1; 1 2`. */
export function readLines(text: string): ReadRows {
  const rows: Row[] = [];
  const notices: string[] = [];
  let commas = false;
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '' || COMMENT.test(content)) continue;
    const line = index + 1;
    const pairs = (inOneLine(content) ?? [content]).map(readRow);
    if (pairs.every((pair) => pair !== null)) {
      for (const { point, comma } of pairs) {
        rows.push({ line, point });
        commas ||= comma;
      }
    } else if (rows.length === 0 && notices.length === 0 && isHeading(content)) {
      notices.push(`Line ${line} was taken as headings.`);
    } else {
      return { ok: false, line, message: `Line ${line} ${complaint(content)}` };
    }
  }
  if (commas) notices.push('Commas within numbers were read as decimal commas.');
  return { ok: true, rows, notices };
}

/** The parts of `0 1; 1 2`. Not of `1,5; 2,5`, which is one pair with decimal commas. */
function inOneLine(content: string): string[] | null {
  const parts = content.split(';').filter((part) => part.trim() !== '');
  const several = parts.length > 1 && parts.every((part) => !readNumber(part).ok && readRow(part));
  return several ? parts : null;
}

/** Headings have letters, and no cell of theirs is a number. */
const isHeading = (content: string): boolean =>
  /\p{L}/u.test(content) &&
  content.split(/[,;\t]|\s{2,}/).every((cell) => !readNumber(cell.replace(/["']/g, '')).ok);
