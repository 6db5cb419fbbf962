import { isVector, type Shape } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { GREEK_WORDS } from './characters.ts';
import { languageFunctions } from './functions.ts';
import { infixOf, isPower, LEVEL } from './precedence.ts';
import { strength } from './printText.ts';
import { spine, type Expr, type Link } from './syntax.ts';

export interface TexOptions {
  /** CSS class of a named symbol (`k-input`), for the concept colours; emitted as `\htmlClass`. */
  readonly classOf?: (name: string) => string | undefined;
  /** Significant digits of numbers; all of them when left out. */
  readonly digits?: number;
  /** Shape of a named symbol: vectors are set bold, as in the lessons. */
  readonly shapeOf?: (name: string) => Shape | undefined;
}

/** Syntax tree → TeX that KaTeX sets: fractions stand, products are juxtaposed, Greek words are letters. */
export function printTex(expr: Expr, options: TexOptions = {}): string {
  const print = (e: Expr): string => {
    switch (e.kind) {
      case 'number':
        return numberTex(options.digits ? shorten(e, options.digits) : e.text);
      case 'name':
        return coloured(e.name);
      case 'neg':
        return `-${signed(e.arg) ? `\\left(${print(e.arg)}\\right)` : wrap(e.arg, LEVEL.product)}`;
      case 'call':
        return callTex(e.fn, e.args);
      case 'transpose':
        return `${isPlainBase(e.arg) ? print(e.arg) : `\\left(${print(e.arg)}\\right)`}^{\\top}`;
      case 'index':
        return `${wrap(e.arg, LEVEL.atom)}_{${e.indices.join(',')}}`;
      case 'matrix':
        return matrixTex(e.rows);
      case 'binary':
        return chainTex(e);
    }
  };

  const matrixTex = (rows: readonly (readonly Expr[])[]): string =>
    `\\begin{pmatrix} ${rows.map((row) => row.map(print).join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;

  const coloured = (name: string): string => {
    const css = options.classOf?.(name);
    const shape = options.shapeOf?.(name);
    const bold = shape && isVector(shape);
    const tex = bold ? `\\boldsymbol{${nameTex(name)}}` : nameTex(name);
    return css ? `\\htmlClass{${css}}{${tex}}` : tex;
  };

  const wrap = (e: Expr, atLeast: number): string => {
    const tex = print(e);
    return texStrength(e) < atLeast || signed(e) ? `\\left(${tex}\\right)` : tex;
  };

  const callTex = (fn: string, args: readonly Expr[], closed = false): string => {
    if (fn === 'if' && isNumber(args[1], 1) && isNumber(args[2], 0)) {
      return `\\left[ ${print(args[0])} \\right]`;
    }
    const special = SPECIAL.get(fn);
    if (special) return special(args.map(print));
    const declared = languageFunctions.get(fn);
    const { notation } = opNamed(declared?.op ?? fn);
    if (notation.kind !== 'call') throw new Error(`${fn} is not written as a call`);
    return notation.tex(args.map((a) => ({ tex: print(a), atomic: !closed && isAtomic(a) })));
  };

  const chainTex = (e: Expr): string => {
    const { first, rest } = spine(e);
    let tex = print(first);
    let level: number = texStrength(first);
    let leftmost: Expr = first;
    if (rest[0]?.op === 'mul') tex = beforeFactor(first, rest[0].right) ?? tex;
    for (const [i, { op, right, whole }] of rest.entries()) {
      const own = infixOf(op).level;
      if (isPower(op)) {
        const delimited = level >= LEVEL.atom && isPlainBase(leftmost);
        const base = delimited ? tex : `\\left(${tex}\\right)`;
        tex = `${base}^{${op === 'pow' ? '' : '\\circ '}${print(right)}}`;
      } else if (op === 'div') {
        tex = `\\frac{${tex}}{${print(right)}}`;
      } else {
        if (level < own) tex = `\\left(${tex}\\right)`;
        tex +=
          op === 'mul'
            ? productTex(right, rest[i + 1])
            : ` ${infixOf(op).tex} ` + wrap(right, own + 1);
      }
      level = op === 'div' ? LEVEL.product : own;
      leftmost = whole;
    }
    return tex;
  };

  /** log x·y² would read as log(xy²): a function before another factor gets its parentheses. */
  const beforeFactor = (e: Expr, next: Expr): string | undefined =>
    e.kind === 'call' && next.kind !== 'call' ? callTex(e.fn, e.args, true) : undefined;

  const productTex = (right: Expr, next: Link | undefined): string => {
    const closed = next?.op === 'mul' ? beforeFactor(right, next.right) : undefined;
    const tex = closed ?? wrap(right, LEVEL.product + 1);
    return (startsWithDigit(right) ? ' \\cdot ' : ' \\, ') + tex;
  };

  return print(expr);
}

/** As `strength`, but a fraction is its own group, and 2.5·10³ is a product. */
function texStrength(e: Expr): number {
  if (e.kind === 'binary' && e.op === 'div') return LEVEL.unary + 0.5;
  if (e.kind === 'number' && /e/i.test(e.text)) return LEVEL.product;
  return strength(e);
}

/** True when the first thing printed is a minus sign, which may not follow another operator. */
function signed(e: Expr): boolean {
  const first = spine(e).first;
  return first.kind === 'neg' && !(e.kind === 'binary' && isPower(e.op));
}

function shorten(e: Expr & { kind: 'number' }, digits: number): string {
  return String(Number(e.value.toPrecision(digits)));
}

/** What may follow `\sin` without parentheses. */
function isAtomic(e: Expr): boolean {
  if (e.kind === 'name') return true;
  if (e.kind === 'number') return texStrength(e) >= LEVEL.atom;
  if (e.kind === 'transpose' || e.kind === 'index') return isAtomic(e.arg);
  if (e.kind === 'matrix') return true;
  return e.kind === 'binary' && e.op === 'pow' && e.left.kind === 'name';
}

/** A base that carries its exponent without parentheses. */
function isPlainBase(e: Expr): boolean {
  if (e.kind === 'call') return SELF_DELIMITED.has(e.fn);
  return e.kind === 'name' || e.kind === 'number' || e.kind === 'matrix';
}

const isNumber = (e: Expr, value: number): boolean => e.kind === 'number' && e.value === value;

/** Functions that are set with bars around their argument. */
const SELF_DELIMITED: ReadonlySet<string> = new Set(['abs', 'norm', 'norm1', 'norm2', 'normF']);

/** Functions of the language that are no operation under their own name. */
const SPECIAL: ReadonlyMap<string, (args: readonly string[]) => string> = new Map([
  ['norm', ([a]) => `\\lVert ${a} \\rVert`],
  ['eye', ([n]) => `I_{${n}}`],
  ['ones', (sizes) => `\\mathbf{1}_{${sizes.join(' \\times ')}}`],
  ['zeros', (sizes) => `\\mathbf{0}_{${sizes.join(' \\times ')}}`],
]);

/** Two numbers side by side would run together; so would a number and a power of one. */
function startsWithDigit(e: Expr): boolean {
  if (e.kind === 'number') return true;
  return e.kind === 'binary' && e.op === 'pow' && startsWithDigit(e.left);
}

function numberTex(text: string): string {
  const [mantissa, exponent] = text.toLowerCase().split('e');
  const digits = mantissa.startsWith('.') ? `0${mantissa}` : mantissa;
  if (exponent === undefined) return digits;
  const power = `10^{${Number(exponent)}}`;
  return Number(digits) === 1 ? power : `${digits} \\cdot ${power}`;
}

/** `theta` → \theta, `x1` → x_{1}, `theta_2` → \theta_{2}, longer words upright. */
export function nameTex(name: string): string {
  const match = /^(.*?)_?(\d[\d_]*)?$/.exec(name);
  const stem = match?.[1] || name;
  const index = match?.[1] ? match[2] : undefined;
  const letter = GREEK_WORDS.has(stem)
    ? greekTex(stem)
    : stem.length > 1
      ? `\\mathrm{${stem.replaceAll('_', '\\_')}}`
      : stem;
  return index === undefined ? letter : `${letter}_{${index.replaceAll('_', ',')}}`;
}

/** Capital Greek letters that look Latin have no TeX command of their own; none of them is in the language. */
const greekTex = (word: string): string => (word === 'omicron' ? 'o' : `\\${word}`);
