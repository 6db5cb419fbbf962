import { declaredLength, isWhole } from './container.ts';

// Links come out of mails and chats: among words, in brackets, broken into lines, behind somebody's `>`. A container says
// its own length and checks itself, so that it is found whole in all of that, and what was damaged is told from it.

/** A container in a text, and where it stands. */
export interface InText {
  /** What it is: w a worksheet, o an own exercise, a answers. */
  readonly letter: string;
  /** As it was made where it is whole; else as far as it goes. */
  readonly fragment: string;
  readonly whole: boolean;
  /** Counted from 1. */
  readonly line: number;
  /** The words before it, from which a person tells whose it is; empty when there are none. */
  readonly before: string;
}

/** What mail programs put between two signs of a long line: `=` of quoted-printable, a line break, quotation signs. */
const BREAK = '(?:=?[ \\t]*\\r?\\n(?:[ \\t]*>)*[ \\t]*|[\\u00ad\\u200b\\ufeff])';
/** A version, marked as that of a link by what stands before it, or bare. */
const START = new RegExp(`(#|%23|(?<![\\w-]))([a-z])${BREAK}?(\\d)${BREAK}?\\.`, 'g');
const SIGNS = /[\w-]*/y;
const JOINT = new RegExp(`${BREAK}(?=[\\w-])`, 'y');
/** Length and check. */
const HEAD = 10;
const LONGEST_WORDS = 80;

export function containersIn(text: string): readonly InText[] {
  const alone = /^\s*[a-z]\d\.[\w-]*\s*$/.test(text);
  const place = placesIn(text);
  const found: InText[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const [all, mark = '', letter = '', digit = ''] = start;
    const version = `${letter}${digit}.`;
    const from = start.index + all.length;
    const length = declaredLength(version + gathered(text, from, HEAD).signs);
    // “Homework a1.” is no link: bare, only what says a length like that of a link is one.
    if (length === null && mark === '' && !alone) continue;
    const joined = gathered(text, from, (length ?? 0) - version.length);
    const whole = isWhole(version + joined.signs);
    const run = match(SIGNS, text, from);
    const end = whole ? joined.end : from + run.length;
    found.push({
      letter,
      fragment: version + (whole ? joined.signs : run),
      whole,
      ...place(start.index, end),
    });
    START.lastIndex = end;
  }
  return found;
}

/** Up to so many signs, over the breaks between them. */
function gathered(text: string, from: number, most: number): { signs: string; end: number } {
  let [signs, end] = ['', from];
  for (;;) {
    const run = match(SIGNS, text, end).slice(0, Math.max(0, most - signs.length));
    signs += run;
    end += run.length;
    if (signs.length >= most) return { signs, end };
    const joint = match(JOINT, text, end);
    if (joint === '') return { signs, end };
    end += joint.length;
  }
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Line and words of one match after the other, in their order. */
function placesIn(text: string) {
  let [line, counted, last] = [1, 0, 0];
  return (at: number, end: number): { readonly line: number; readonly before: string } => {
    for (; counted < at; counted++) if (text[counted] === '\n') line++;
    // Words belong to the first link after them; what hangs on an address, as `?utm_source=x` does, is no word.
    const since = last === 0 ? text.slice(0, at) : text.slice(last, at).replace(/^\S*/, '');
    const [words = '', ...above] = since.split('\n').reverse();
    if (last > 0) above.pop();
    const before = tidied(words) || tidied(above.find((it) => it.trim() !== '') ?? '');
    last = end;
    return { line, before };
  };
}

const tidied = (words: string): string =>
  words
    .replace(/https?:\S*|\S*\/\S*$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[\s:;,<([{“"'–—>-]+$/gu, '')
    .slice(0, LONGEST_WORDS);
