/** Reads one number as people type or paste it; a fault says what is wrong and where. */
export type TypedNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Undo our own typography, so that a number copied from the page can be pasted back. */
function plainAscii(text: string): string {
  return text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/\s*[×·*]\s*10\s*(?:\^|\*\*)?\s*(?=[-+\d⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])/, 'e')
    .replace(/⁻/g, '-')
    .replace(/⁺/g, '+')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (d) => String(RAISED.indexOf(d)));
}

const NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?/;

export function readNumber(text: string): TypedNumber {
  const ascii = plainAscii(text);
  if (ascii === '') return { ok: false, message: 'Type a number, such as 0.05 or 1e-3.' };
  const match = NUMBER.exec(ascii)?.[0] ?? '';
  if (match.length < ascii.length) return { ok: false, message: complaint(ascii, match.length) };
  const value = Number(match.replace(',', '.'));
  if (Number.isFinite(value)) return { ok: true, value };
  return { ok: false, message: `${ascii} is too large to compute with.` };
}

function complaint(ascii: string, at: number): string {
  const sign = ascii.slice(at, at + 1);
  if (sign === ',' || sign === '.') {
    return `There is a second decimal sign at character ${at + 1}. Write thousands without a separator.`;
  }
  return `“${sign}” at character ${at + 1} does not belong to a number. Type one such as 0.05 or 1e-3.`;
}

/** The editable form of a value: what `readNumber` reads back to the same double. */
export function editableNumber(value: number): string {
  return String(value).replace('e+', 'e');
}
