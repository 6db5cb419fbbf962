import { parse } from '../../core/lang/parse.ts';
import { printText } from '../../core/lang/printText.ts';
import { readNumber } from './readNumber.ts';

/** Five ways to write the same number. */
export function numberForms(text: string): string[] {
  const read = readNumber(text);
  const value = read.ok ? read.value.value : NaN;
  const plain = Number.isInteger(value) ? `${value}.0` : `(${text})`;
  return [text, plain, `2*(${text})/2`, `(${text})+3-3`, `−(−(${text}))`];
}

/** Five ways to write the same expression of numbers. */
export function textForms(text: string): string[] {
  return [text, `(${text})`, `2*(${text})/2`, `(${text})+1-1`, printed(text)];
}

/** Five ways to write the same expression of matrices. */
export function matrixForms(text: string): string[] {
  return [text, `(${text})`, `2*(${text})/2`, `((${text})')'`, printed(text)];
}

/** As the printer writes it, with a double sign before it. */
function printed(text: string): string {
  const read = parse(text);
  return read.ok ? `-(-(${printText(read.value.program.result)}))` : `-(-(${text}))`;
}
