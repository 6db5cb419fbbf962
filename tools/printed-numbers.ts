// Build time: reads numbers as a text or a formula prints them: `−0.75`, `3.3\cdot10^{-6}`, `\tfrac12`,
// `\sqrt{65}`, `1/9`, `12 %`, `[7,\ -4]`, a column between `\begin{pmatrix}` and `\end{pmatrix}`.

export interface PrintedNumber {
  readonly value: number;
  /** One unit of the last printed digit; null where the number is printed exactly: `\tfrac12`, `\sqrt2`. */
  readonly unit: number | null;
  /** As it stands in the text. */
  readonly text: string;
}

/** A part of a value while it is read. Several numbers where brackets hold a row or a column. */
interface Reading {
  readonly numbers: readonly { readonly value: number; readonly unit: number | null }[];
  /** A letter stands beside the number: 1.15κ. */
  readonly symbolic?: boolean;
  /** 10^{k}: a decimal times this keeps its digits. */
  readonly power?: boolean;
}

/** What is printed holds something that is no number, such as a letter alone. */
class Unreadable extends Error {}

const NUMBER = /\d{1,3}(?:(?:\\,|\{,\}|[\u2009\u202f])\d{3})+(?!\d)|\d+(?:\.\d+)?|\.\d+/y;
const SPACE =
  /(?:[\s~\u00a0\u2009\u202f\u2061]|\\[,;:! >]|\\(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nobreak|allowbreak)(?![a-zA-Z]))+/y;
const CLOSERS = new Set([')', ']', '}']);

const GREEK_PI = /^(?:\\pi|π)$/;

/**
 * The numbers of a piece of text or TeX in the order in which they are read; null when it holds something
 * else than numbers. `prose` says whether words may stand between them.
 */
export function readNumbers(source: string, prose: boolean): PrintedNumber[] | null {
  const text = source.replaceAll('\u2212', '-').replaceAll('\u2061', ' ');
  let at = 0;
  const space = (): void => void match(SPACE);
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) at += found.length;
    return found;
  };
  const fail = (): never => {
    throw new Unreadable();
  };
  /** The next sign or command, without taking it. */
  const peek = (): string => {
    space();
    if (at >= text.length) return '';
    if (text[at] !== '\\') return text[at];
    return /\\(?:[a-zA-Z]+|.)/y.exec(text.slice(at))?.[0] ?? '\\';
  };
  const take = (sign: string): boolean => {
    if (peek() !== sign) return false;
    at += sign.length;
    return true;
  };

  /** `{…}`, or one digit or sign, as TeX takes the argument of a command. */
  const argument = (): Reading => {
    if (take('{')) return group();
    space();
    const digit = text[at];
    if (/\d/.test(digit ?? '')) {
      at += 1;
      return one(Number(digit), 1);
    }
    return primary();
  };

  /** What stands up to a closing bracket, which is taken. */
  const group = (): Reading => {
    const parts = list(true);
    if (parts.length === 1) return parts[0];
    if (parts.some(({ symbolic }) => symbolic) || parts.length === 0) fail();
    return { numbers: parts.flatMap(({ numbers }) => numbers) };
  };

  const list = (closed: boolean, raw?: PrintedNumber[]): Reading[] => {
    const parts: Reading[] = [];
    for (;;) {
      const sign = peek();
      if (sign === '') return closed ? fail() : parts;
      if (CLOSERS.has(sign) || sign === '\\end' || sign === '\\}') {
        at += sign.length;
        if (sign === '\\end') skipBraces();
        if (closed) return parts;
      } else if (isSeparator(sign)) {
        at += sign.length;
        if (sign === '\\text' || sign === '\\textstyle') skipBraces();
        if (sign === '\\\\') match(/\s*\[[^\]]*\]/y);
      } else if (prose && /\p{L}/u.test(sign) && !GREEK_PI.test(sign)) {
        match(/[\p{L}’'-]+/uy);
      } else {
        const start = at;
        const part = sum();
        parts.push(part);
        const print = text.slice(start, at).trim();
        raw?.push(...part.numbers.map((number) => ({ ...number, text: print })));
      }
    }
  };

  const sum = (): Reading => {
    let left = product();
    for (;;) {
      const sign = peek();
      if (sign !== '+' && sign !== '-') return left;
      at += 1;
      const right = product();
      if (left.symbolic || right.symbolic) fail();
      const [a, b] = [scalar(left), scalar(right)];
      left = one(sign === '+' ? a + b : a - b, null);
    }
  };

  const product = (): Reading => {
    let left = signed();
    for (;;) {
      const sign = peek();
      if (sign === '\\cdot' || sign === '\\times' || sign === '·' || sign === '×' || sign === '*') {
        at += sign.length;
        left = times(left, signed());
      } else if (sign === '/') {
        at += 1;
        left = times(left, inverse(signed()));
      } else if (startsFactor(sign)) left = times(left, power());
      else return coefficient(left);
    }
  };

  /** Letters alone are no number. */
  const coefficient = (reading: Reading): Reading =>
    reading.numbers.length === 0 ? fail() : reading;

  const signed = (): Reading => {
    if (take('+')) return signed();
    if (!take('-')) return power();
    const { numbers, ...rest } = signed();
    return { ...rest, numbers: numbers.map(({ value, unit }) => ({ value: -value, unit })) };
  };

  const power = (): Reading => {
    let base = primary();
    for (;;) {
      const sign = peek();
      if (sign === '^') {
        at += 1;
        base = raised(base);
      } else if (sign === '_') {
        at += 1;
        if (take('{')) skipGroup();
        else at += peek().length;
      } else if (sign === '%' || sign === '\\%') {
        at += sign.length;
        base = scaled(base, 0.01);
      } else if (sign === '°') at += 1;
      else return base;
    }
  };

  const raised = (base: Reading): Reading => {
    const exponent = text.slice(at).match(/^\s*(?:\{\s*)?(\\circ|\\top|\\intercal|T)(?:\s*\})?/);
    if (exponent) {
      at += exponent[0].length;
      return base;
    }
    const by = argument();
    if (base.numbers.length === 0) return base;
    const [b, e] = [scalar(base), scalar(by)];
    if (b === 10 && Number.isInteger(e)) {
      const value = Number(`1e${e}`);
      return { ...one(value, value), power: true };
    }
    return one(b ** e, null);
  };

  const primary = (): Reading => {
    space();
    const number = match(NUMBER);
    if (number !== undefined) return decimal(number, prose ? match(/e[+-]?\d+/iy) : undefined);
    const sign = peek();
    at += sign.length;
    switch (sign) {
      case '(':
      case '[':
      case '{':
      case '\\{':
        return group();
      case '\\begin':
        skipBraces();
        return group();
      case '\\frac':
      case '\\tfrac':
      case '\\dfrac':
        return times(argument(), inverse(argument()));
      case '½':
        return one(0.5, null);
      case '\\sqrt':
      case '√': {
        const degree = take('[') ? scalar(group()) : 2;
        return one(scalar(argument()) ** (1 / degree), null);
      }
      case '\\pi':
      case 'π':
        return one(Math.PI, null);
      case '\\infty':
      case '∞':
        return one(Infinity, null);
      case 'e':
        return one(Math.E, null);
      default:
        // A letter: it may stand beside a number, not before a bracket, where it is a function.
        if (!/^(\p{L}|\\[a-zA-Z]+)$/u.test(sign) || WORDS.has(sign) || peek() === '(') fail();
        return { numbers: [], symbolic: true };
    }
  };

  const skipBraces = (): void => void match(/\s*\{[^{}]*\}/y);
  const skipGroup = (): void => {
    for (let depth = 1; depth > 0 && at < text.length; at++) {
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
    }
  };
  const startsFactor = (sign: string): boolean =>
    !isSeparator(sign) &&
    !(prose && /^\p{L}$/u.test(sign)) &&
    /^(?:[\d([{\p{L}√∞]|\\\{|\\begin|\\[a-zA-Z]+)$/u.test(sign) &&
    sign !== '\\end';

  try {
    const numbers: PrintedNumber[] = [];
    list(false, numbers);
    return numbers;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Commands that are neither a number nor a letter. */
const WORDS = new Set(['\\sin', '\\cos', '\\tan', '\\log', '\\ln', '\\exp', '\\max', '\\min']);

const isSeparator = (sign: string): boolean =>
  /^[,;:.!?&$’”“"'…–—|]$/.test(sign) ||
  ['\\\\', '\\quad', '\\qquad', '\\dots', '\\ldots', '\\text', '\\mid'].includes(sign);

const one = (value: number, unit: number | null): Reading => ({ numbers: [{ value, unit }] });

function decimal(print: string, exponent = ''): Reading {
  const digits = print.replace(/\\,|\{,\}|[\u2009\u202f]/g, '');
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return one(Number(digits + exponent), Number(`1e${Number(exponent.slice(1)) - places}`));
}

function scalar({ numbers, symbolic }: Reading): number {
  if (numbers.length !== 1 || symbolic) throw new Unreadable();
  return numbers[0].value;
}

const scaled = (reading: Reading, by: number): Reading => ({
  ...reading,
  numbers: reading.numbers.map(({ value, unit }) => ({
    value: value * by,
    unit: unit === null ? null : unit * by,
  })),
});

function inverse(reading: Reading): Reading {
  return one(1 / scalar(reading), null);
}

function times(a: Reading, b: Reading): Reading {
  const symbolic = a.symbolic || b.symbolic;
  if (b.numbers.length === 0) return { ...a, symbolic: true };
  if (a.numbers.length === 0) return { ...b, symbolic: true };
  if (b.power && a.numbers.length === 1) return scaled(a, b.numbers[0].value);
  const [factor, list] = a.numbers.length === 1 ? [a, b] : [b, a];
  const by = scalar({ numbers: factor.numbers });
  const numbers = list.numbers.map(({ value }) => ({ value: by * value, unit: null }));
  return { numbers, ...(symbolic && { symbolic }) };
}
