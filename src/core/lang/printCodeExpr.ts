import { isScalar, isVector, SCALAR, transposed, type Shape } from '../ir/types.ts';
import { binary, callOf, NOWHERE, number } from './bookOrder.ts';
import type { Code, Dialect } from './dialects/dialect.ts';
import { PYTHON, pythonFloat, pythonNumber } from './dialects/python.ts';
import { spine, type BinaryOp, type Expr, type Index } from './syntax.ts';

/** What a piece of code is written with. */
export interface CodeContext {
  readonly dialect: Dialect;
  /** The shape of every part. */
  readonly shapes: ReadonlyMap<Expr, Shape>;
  /** Names of the program; a name without one is a constant. */
  readonly nameOf: (name: string) => string | undefined;
  /** Intermediates that are Python numbers. */
  readonly plain: ReadonlySet<string>;
}

const OPERATORS: Readonly<Partial<Record<BinaryOp, string>>> = {
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  eq: '==',
  ne: '!=',
  add: '+',
  sub: '-',
  dotmul: '*',
  div: '/',
  dotdiv: '/',
};

/** Of one number each of these is something simpler. */
const OF_A_NUMBER: Readonly<
  Record<string, 'same' | 'abs' | 'log' | 'inverse' | 'one' | 'product' | 'quotient'>
> = {
  sum: 'same',
  mean: 'same',
  tr: 'same',
  det: 'same',
  diag: 'same',
  logsumexp: 'same',
  norm: 'abs',
  norm1: 'abs',
  norm2: 'abs',
  normF: 'abs',
  logdet: 'log',
  inv: 'inverse',
  softmax: 'one',
  softmaxrows: 'one',
  dot: 'product',
  outer: 'product',
  solve: 'quotient',
};

/** Products of matrices and products entry by entry, which look alike in a chain. */
type Family = 'matrices' | 'entries' | 'other';

const atom = (text: string, plain = false): Code => ({ text, level: PYTHON.atom, plain });

/** Syntax tree → one Python expression, in the notation of a dialect and without needless parentheses. */
export class CodeWriter {
  private readonly context: CodeContext;
  /** Parts that are not in the text, such as 1/x for the inverse of a number. */
  private readonly made = new Map<Expr, Shape>();

  constructor(context: CodeContext) {
    this.context = context;
  }

  write(e: Expr): Code {
    switch (e.kind) {
      case 'number':
        return atom(pythonNumber(e.text, e.value), true);
      case 'name':
        return this.name(e.name);
      case 'neg': {
        const arg = this.write(e.arg);
        const text = `-${this.wrap(arg, PYTHON.product)}`;
        return { text, level: Math.min(arg.level, PYTHON.unary), plain: arg.plain };
      }
      case 'transpose':
        return isScalar(this.shape(e)) ? this.write(e.arg) : this.postfix(e.arg, '.T');
      case 'index':
        return this.index(e);
      case 'matrix':
        return this.matrix(e.rows);
      case 'call':
        return this.call(e.fn, e.args, e);
      case 'binary':
        return this.chain(e);
    }
  }

  private shape(e: Expr): Shape {
    return this.made.get(e) ?? this.context.shapes.get(e) ?? SCALAR;
  }

  private name(name: string): Code {
    const own = this.context.nameOf(name);
    if (own !== undefined) return atom(own, this.context.plain.has(name));
    return atom(this.context.dialect.constants[name] ?? name, true);
  }

  private chain(e: Expr): Code {
    const { first, rest } = spine(e);
    let at: Expr = first;
    let code = this.write(first);
    let last: Family = 'other';
    for (const { op, right, whole } of rest) {
      const family = this.family(op, at, right);
      // A @ x * b reads the same without parentheses, but not to the eye.
      const mixes = family !== 'other' && last !== 'other' && family !== last;
      const isProduct = code.level === PYTHON.product;
      if (mixes && isProduct) code = { ...code, text: `(${code.text})`, level: PYTHON.atom };
      code = this.infix(op, at, code, right, whole);
      last = family === 'other' && isProduct ? last : family;
      at = whole;
    }
    return code;
  }

  private family(op: BinaryOp, at: Expr, right: Expr): Family {
    if (op === 'dotmul' || op === 'dotdiv') return 'entries';
    const arrays = !isScalar(this.shape(at)) && !isScalar(this.shape(right));
    return op === 'mul' && arrays ? 'matrices' : 'other';
  }

  private infix(op: BinaryOp, at: Expr, left: Code, right: Expr, whole: Expr): Code {
    const [a, b] = [this.shape(at), this.shape(right)];
    const own = this.write(right);
    const plain = left.plain && own.plain;
    if (op === 'pow' && !isScalar(a)) return this.function('matrixpower', [left, own], [a, b], a);
    if (op === 'pow' || op === 'dotpow') {
      const base = this.wrap(left, PYTHON.atom);
      return { text: `${base}**${this.wrap(own, PYTHON.unary)}`, level: PYTHON.power, plain };
    }
    const matrices = this.family(op, at, right) === 'matrices';
    const token = op === 'mul' ? (matrices ? '@' : '*') : (OPERATORS[op] ?? op);
    const level =
      op === 'add' || op === 'sub'
        ? PYTHON.sum
        : '*/@'.includes(token)
          ? PYTHON.product
          : PYTHON.comparison;
    const start = this.wrap(left, level);
    const end = own.text.startsWith('-') ? `(${own.text})` : this.wrap(own, level + 1);
    const text = `${start} ${token} ${end}`;
    if (matrices && isScalar(this.shape(whole))) return atom(`(${text})[0, 0]`);
    return { text, level, plain };
  }

  private wrap(code: Code, atLeast: number): string {
    return code.level < atLeast ? `(${code.text})` : code.text;
  }

  private postfix(e: Expr, end: string): Code {
    return atom(this.wrap(this.write(e), PYTHON.atom) + end);
  }

  /** Entries are counted from 0 in Python; a whole row stays a row. */
  private index({ arg, indices }: Expr & { kind: 'index' }): Code {
    const shape = this.shape(arg);
    if (isScalar(shape)) return this.write(arg);
    if (indices.length === 1 && indices[0] === ':') {
      return shape.cols === 1 ? this.write(arg) : this.postfix(arg, '.T.reshape(-1, 1)');
    }
    const pair: readonly Index[] =
      indices.length === 2 ? indices : shape.cols === 1 ? [indices[0], 1] : [1, indices[0]];
    const entry = pair.every((i) => i !== ':');
    const places = pair.map((i) => (i === ':' ? ':' : entry ? i - 1 : `${i - 1}:${i}`));
    return this.postfix(arg, `[${places.join(', ')}]`);
  }

  private matrix(rows: readonly (readonly Expr[])[]): Code {
    const codes = rows.map((row) => row.map((entry) => this.write(entry)));
    if (codes.length === 1 && codes[0].length === 1) return codes[0][0];
    const literal = codes.flat().every((code) => code.plain);
    // Whole numbers alone would make an array of integers.
    const texts = rows.map((row, i) =>
      row.map((entry, j) => literalFloat(entry) ?? codes[i][j].text),
    );
    return atom(this.context.dialect.matrix(texts, literal));
  }

  private call(fn: string, args: readonly Expr[], e: Expr): Code {
    const shapes = args.map((arg) => this.shape(arg));
    const [x] = args;
    if (fn === 'if') return this.choice(args, this.shape(e));
    if (['eye', 'ones', 'zeros'].includes(fn)) return this.sized(fn, this.shape(e));
    if (shapes.some(isScalar)) {
      const simpler = this.ofNumber(fn, args, shapes);
      if (simpler) return this.write(simpler);
    }
    const name =
      fn === 'norm'
        ? isVector(shapes[0])
          ? 'norm2'
          : 'normF'
        : fn === 'diag' && !isVector(this.shape(x))
          ? 'diagonal'
          : fn;
    return this.function(
      name,
      args.map((arg) => this.write(arg)),
      shapes,
      this.shape(e),
    );
  }

  private ofNumber(fn: string, args: readonly Expr[], shapes: readonly Shape[]): Expr | undefined {
    const kind = Object.hasOwn(OF_A_NUMBER, fn) ? OF_A_NUMBER[fn] : undefined;
    const [x, y] = args;
    switch (kind) {
      case undefined:
        return undefined;
      case 'same':
        return x;
      case 'abs':
      case 'log':
        return callOf(kind, x);
      case 'inverse':
        return binary('div', number(1), x);
      case 'quotient':
        return isScalar(shapes[0]) ? this.note(binary('div', y, x), shapes[1]) : undefined;
      case 'one':
        return callOf('exp', binary('sub', x, x));
      case 'product': {
        if (isScalar(shapes[1])) return this.note(binary('mul', x, y), shapes[0]);
        const across = transposed(shapes[1]);
        const turned = this.note({ kind: 'transpose', arg: y, span: NOWHERE }, across);
        return this.note(binary('mul', x, turned), across);
      }
    }
  }

  private note(e: Expr, shape: Shape): Expr {
    this.made.set(e, shape);
    return e;
  }

  private sized(fn: string, { rows, cols }: Shape): Code {
    if (rows === 1 && cols === 1) return atom(fn === 'zeros' ? '0.0' : '1.0', true);
    const sizes = [rows, cols].map((size) => atom(String(size), true));
    return this.function(fn, sizes, [], { rows, cols }, false);
  }

  private choice([condition, yes, no]: readonly Expr[], shape: Shape): Code {
    const { dialect } = this.context;
    const question = this.write(condition);
    const number = isScalar(shape) && isScalar(this.shape(condition));
    return dialect.choose(question.text, this.write(yes), this.write(no), number);
  }

  private function(
    name: string,
    args: readonly Code[],
    shapes: readonly Shape[],
    shape: Shape,
    lifts = true,
  ): Code {
    const { dialect } = this.context;
    if (!Object.hasOwn(dialect.calls, name)) throw new Error(`${dialect.id} has no ${name}`);
    const spelling = dialect.calls[name];
    const lifted = args.map((code, k) =>
      lifts && dialect.liftsArguments && code.plain && !(name === 'matrixpower' && k === 1)
        ? atom(dialect.lift(code.text))
        : code,
    );
    const texts = lifted.map(({ text }) => text);
    if (typeof spelling === 'string') return atom(`${spelling}(${texts.join(', ')})`);
    const operands = lifted.map((code) => this.wrap(code, PYTHON.atom));
    return atom(spelling(texts, { operands, shapes, shape }));
  }
}

/** `1.0` for 1 and `-1.0` for −1; undefined for what is no literal. */
function literalFloat(e: Expr): string | undefined {
  if (e.kind === 'number') return pythonFloat(e.value);
  return e.kind === 'neg' && e.arg.kind === 'number' ? pythonFloat(-e.arg.value) : undefined;
}
