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
  /** TeX of a symbol that is written otherwise than its name says, such as an adjoint. */
  readonly texOf?: (name: string) => string | undefined;
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
        return transposeTex(e.arg);
      case 'index': {
        // An entry is a number, so it is not set bold.
        const entry = e.arg.kind === 'name' && !e.indices.includes(':');
        // softmax(x)₁, not softmax x₁.
        const call = e.arg.kind === 'call' && !UNNAMED.has(e.arg.fn) ? e.arg : undefined;
        const of = entry
          ? coloured(e.arg.name, false)
          : call
            ? callTex(call.fn, call.args, true)
            : wrap(e.arg, LEVEL.atom);
        return `${of}_{${e.indices.join(',')}}`;
      }
      case 'matrix':
        return matrixTex(e.rows);
      case 'binary':
        return chainTex(e);
    }
  };

  /** A⁻ᵀ of an inverse; softmax(x)ᵀ with the sign at the closing parenthesis. */
  const transposeTex = (arg: Expr): string => {
    if (isPlainBase(arg)) return `${print(arg)}^{\\top}`;
    if (arg.kind === 'call' && arg.fn === 'inv') {
      const [x] = arg.args;
      return `${isPlainBase(x) ? print(x) : `\\left(${print(x)}\\right)`}^{-\\top}`;
    }
    const closed = arg.kind === 'call' && !UNNAMED.has(arg.fn) && callTex(arg.fn, arg.args, true);
    return `${closed === false ? `\\left(${print(arg)}\\right)` : closed}^{\\top}`;
  };

  const matrixTex = (rows: readonly (readonly Expr[])[]): string =>
    `\\begin{pmatrix} ${rows.map((row) => row.map(print).join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;

  const coloured = (name: string, mayBeBold = true): string => {
    const other = options.texOf?.(name);
    if (other !== undefined) return other;
    const css = options.classOf?.(name);
    const shape = options.shapeOf?.(name);
    const bold = mayBeBold && shape && isVector(shape);
    const tex = bold ? `\\boldsymbol{${nameTex(name)}}` : nameTex(name);
    return css ? `\\htmlClass{${css}}{${tex}}` : tex;
  };

  const wrap = (e: Expr, atLeast: number): string => {
    const tex = print(e);
    return texStrength(e) < atLeast || signed(e) ? `\\left(${tex}\\right)` : tex;
  };

  const callTex = (fn: string, args: readonly Expr[], closed = false): string => {
    if (isBracket({ fn, args })) {
      return `\\left[ ${print(args[0])} \\right]`;
    }
    if (fn === 'outer') return args.map((a) => wrap(a, LEVEL.unary)).join(' \\otimes ');
    const special = SPECIAL.get(fn);
    if (special) return special(args.map(print));
    const declared = languageFunctions.get(fn);
    const { notation } = opNamed(declared?.op ?? fn);
    if (notation.kind !== 'call') throw new Error(`${fn} is not written as a call`);
    // Two exponents cannot follow each other, so the inverse of Aᵀ takes parentheses; σ x would be a product.
    const atomic = (a: Expr): boolean =>
      !closed && fn !== 'sigmoid' && (fn === 'inv' ? isPlainBase(a) : isAtomic(a));
    return notation.tex(args.map((a) => ({ tex: print(a), atomic: atomic(a) })));
  };

  const chainTex = (e: Expr): string => {
    const { first, rest } = spine(e);
    let tex = print(first);
    let level: number = texStrength(first);
    let leftmost: Expr = first;
    tex = beforeFactor(first, rest[0]) ?? tex;
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
            : ` ${infixOf(op).tex} ` + (beforeFactor(right, rest[i + 1]) ?? wrap(right, own + 1));
      }
      level = op === 'div' ? LEVEL.product : own;
      leftmost = whole;
    }
    return tex;
  };

  /** log x·y² would read as log(xy²): a function before another factor gets its parentheses. */
  const beforeFactor = (e: Expr, next: Link | undefined): string | undefined => {
    if (e.kind === 'neg') {
      const inner = beforeFactor(e.arg, next);
      return inner && `-${inner}`;
    }
    if (e.kind !== 'call' || UNNAMED.has(e.fn) || !next) return undefined;
    const entrywise = next.op === 'dotmul' || next.op === 'dotdiv';
    if (next.op !== 'mul' && !entrywise) return undefined;
    // A function by its name starts anew: sin x cos y.
    const named = next.right.kind === 'call' && !UNNAMED.has(next.right.fn);
    return named && !entrywise ? undefined : callTex(e.fn, e.args, true);
  };

  const productTex = (right: Expr, next: Link | undefined): string => {
    const tex = beforeFactor(right, next) ?? wrap(right, LEVEL.product + 1);
    return (startsWithDigit(right) ? ' \\cdot ' : ' \\, ') + tex;
  };

  return print(expr);
}

/** As `strength`, but a fraction is its own group, and 2.5·10³ is a product. */
function texStrength(e: Expr): number {
  if (e.kind === 'binary' && e.op === 'div') return LEVEL.unary + 0.5;
  if (e.kind === 'number' && /e/i.test(e.text)) return LEVEL.product;
  if (e.kind === 'call' && e.fn === 'outer') return LEVEL.product - 0.5;
  // The brace of a choice is open on the right.
  if (e.kind === 'call' && e.fn === 'if' && !isBracket(e)) return LEVEL.comparison;
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
  if (e.kind === 'index') return e.arg.kind === 'name';
  return e.kind === 'name' || e.kind === 'number' || e.kind === 'matrix';
}

const isNumber = (e: Expr, value: number): boolean => e.kind === 'number' && e.value === value;

/** An Iverson bracket: if(…, 1, 0). */
const isBracket = ({ fn, args }: { fn: string; args: readonly Expr[] }): boolean =>
  fn === 'if' && isNumber(args[1], 1) && isNumber(args[2], 0);

/** Functions that are set with bars around their argument. */
const SELF_DELIMITED: ReadonlySet<string> = new Set(['abs', 'norm', 'norm1', 'norm2', 'normF']);

/** Functions that are set without a name before their argument, as a sign or with bars. */
const UNNAMED: ReadonlySet<string> = new Set([
  ...SELF_DELIMITED,
  ...['exp', 'sqrt', 'inv', 'dot', 'outer', 'if', 'eye', 'ones', 'zeros'],
]);

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

/** `theta` → \theta, `x1` → x_{1}, `theta_2` → \theta_{2}, `W[1,2]` → W_{12}, longer words upright. */
export function nameTex(name: string): string {
  const [, array, entry] = /^(\w+)\[([\d,]+)\]$/.exec(name) ?? [];
  if (entry !== undefined) {
    const of = nameTex(array);
    // Places of two digits need their comma, and an index on an index its own braces.
    const place = /\d\d/.test(entry) ? entry : entry.replace(',', '');
    return `${of.includes('_') ? `{${of}}` : of}_{${place}}`;
  }
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
