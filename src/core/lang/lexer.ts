import { FRACTIONS, GREEK, narrow, SUPERSCRIPTS, SYNONYMS } from './characters.ts';
import { FaultSignal, quote, type Span } from './fault.ts';
import { LIMITS } from './limits.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'break' | 'end';
  /** Canonical text: `2.5`, `theta`, `<=`; never the pasted glyph. */
  readonly text: string;
  readonly span: Span;
  /** True when white space precedes it. */
  readonly spaced: boolean;
}

/** Longer ones first. */
const SYMBOLS = ['**', '.*', './', '.^', '<=', '>=', '==', '!=', ..."+-*/^()[]{},;=<>|'√:"];
const ALIASES: ReadonlyMap<string, string> = new Map([['**', '^']]);
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
const isLetter = (c: string | undefined): boolean => c !== undefined && /^[A-Za-z]$/.test(c);

/**
 * Text → tokens with places in the user's own text.
 * @throws FaultSignal on a character that has no meaning here, or a text over the limit.
 */
export function tokenize(text: string): Token[] {
  const source = narrow(text);
  if (source.length > LIMITS.characters) {
    throw new FaultSignal({
      code: 'too-long',
      span: { start: LIMITS.characters, end: source.length },
      message: `This text has ${source.length} characters; the limit is ${LIMITS.characters}.`,
      advice: 'Name repeated parts (a = …; b = …) and use the names.',
    });
  }
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  let brackets = 0;
  const push = (kind: Token['kind'], text: string, length: number): void => {
    tokens.push({ kind, text, span: { start: at, end: at + length }, spaced });
    at += length;
    spaced = false;
  };
  while (at < source.length) {
    const c = source[at];
    // Between brackets a semicolon or a new line starts the next row, not the next statement.
    if (c === '\n' || c === '\r' || c === ';') push(brackets > 0 ? 'symbol' : 'break', ';', 1);
    else if (/\s|\u200b|\u2062/.test(c)) {
      at++;
      spaced = true;
    } else if (isDigit(c) || (c === '.' && isDigit(source[at + 1]))) {
      const length = numberLength(source, at);
      push('number', source.slice(at, at + length), length);
    } else if (isLetter(c) || GREEK.has(c)) {
      const length = nameLength(source, at);
      const word = source.slice(at, at + length);
      push('name', (GREEK.get(c) ?? c) + word.slice(1), length);
    } else if (SUPERSCRIPTS.has(c)) pushSuperscript();
    else if (FRACTIONS.has(c)) pushFraction(FRACTIONS.get(c) ?? []);
    else pushSymbol(c);
  }
  push('end', '', 0);
  return tokens;

  function pushSuperscript(): void {
    let end = at;
    while (SUPERSCRIPTS.has(source[end])) end++;
    const plain = [...source.slice(at, end)].map((c) => SUPERSCRIPTS.get(c)).join('');
    const span = { start: at, end };
    const digits = plain.replace(/^[-+]/, '');
    if (!/^\d+$/.test(digits)) {
      throw new FaultSignal({
        code: 'unexpected-character',
        span,
        message: `The raised ${quote(source.slice(at, end))} is not a whole number.`,
        advice: 'Write the exponent after ^ instead.',
      });
    }
    tokens.push({ kind: 'symbol', text: '^', span, spaced: false });
    if (plain[0] === '-') tokens.push({ kind: 'symbol', text: '-', span, spaced: false });
    tokens.push({ kind: 'number', text: digits, span, spaced: false });
    at = end;
    spaced = false;
  }

  function pushFraction([over = '', under = '']: readonly string[]): void {
    const span = { start: at, end: at + 1 };
    if (tokens.at(-1)?.kind === 'number') {
      throw new FaultSignal({
        code: 'unexpected-character',
        span,
        message: `A number and ${quote(source[at])} beside it can be a sum or a product.`,
        advice: `Write + ${over}/${under} or * ${over}/${under}.`,
      });
    }
    const symbol = (sign: string, before: boolean): Token => ({
      kind: 'symbol',
      text: sign,
      span,
      spaced: before,
    });
    tokens.push(symbol('(', spaced), { kind: 'number', text: over, span, spaced: false });
    tokens.push(symbol('/', false), { kind: 'number', text: under, span, spaced: false });
    tokens.push(symbol(')', false));
    at += 1;
    spaced = false;
  }

  function pushSymbol(c: string): void {
    const meaning = SYNONYMS.get(c);
    if (meaning !== undefined) return push('symbol', meaning, 1);
    const symbol = SYMBOLS.find((s) => source.startsWith(s, at));
    if (c === '[') brackets++;
    if (c === ']') brackets = Math.max(0, brackets - 1);
    if (symbol !== undefined) return push('symbol', ALIASES.get(symbol) ?? symbol, symbol.length);
    const glyph = String.fromCodePoint(source.codePointAt(at) ?? 0);
    throw new FaultSignal({
      code: 'unexpected-character',
      span: { start: at, end: at + glyph.length },
      message: `${quote(glyph)} has no meaning in a formula here.`,
      advice: 'Formulas are made of numbers, names, + − * / ^ and functions such as sin(x).',
    });
  }
}

/**
 * Digits, one point, an exponent. A point before `* / ^` belongs to the operator (`1./x` is `1 ./ x`),
 * and an `e` without digits is the constant (`2e` is 2·e).
 */
function numberLength(source: string, start: number): number {
  let i = start;
  while (isDigit(source[i])) i++;
  if (source[i] === '.' && !'*/^'.includes(source[i + 1] || ' ')) {
    i++;
    while (isDigit(source[i])) i++;
  }
  if (source[i] === 'e' || source[i] === 'E') {
    const sign = source[i + 1] === '+' || source[i + 1] === '-' ? 1 : 0;
    if (isDigit(source[i + 1 + sign])) {
      i += 1 + sign;
      while (isDigit(source[i])) i++;
    }
  }
  return i - start;
}

/** A Latin word with digits (`w12`, `x_1`), or one Greek letter with digits. */
function nameLength(source: string, start: number): number {
  let i = start + 1;
  if (isLetter(source[start])) while (isLetter(source[i])) i++;
  while (isLetter(source[i]) || isDigit(source[i]) || (source[i] === '_' && i > start)) {
    if (isLetter(source[i]) && !isLetter(source[start])) break;
    i++;
  }
  return i - start;
}
