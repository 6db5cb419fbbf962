import { isScalar, sameShape, SCALAR, type Shape } from '../ir/types.ts';
import { GREEK_WORDS } from './characters.ts';
import {
  KIND_ADVICE,
  literalValue,
  printShape,
  tooLarge,
  type Declaration,
} from './declarations.ts';
import { quote, type Span } from './fault.ts';
import { CONSTANTS, languageFunctions } from './functions.ts';
import { readDeclaration } from './declarationLine.ts';
import { readException, startsException } from './exceptionLine.ts';
import { findHeader, headerAt, type Header } from './header.ts';
import type { Token } from './lexer.ts';
import { Parser } from './parser.ts';
import type { Scope } from './scope.ts';
import { inferShapes, type Shapes } from './shapes.ts';
import type { Exception, Expr, Program, Statement } from './syntax.ts';

export interface ParseOptions {
  /**
   * The variables, in order; whatever their names, they are inputs and never sliders. A header such as
   * `f(r, theta) =` in the text takes their place. Without either, every free name is a variable, in
   * code-point order. A bare name is a number unless a declaration says otherwise.
   */
  readonly inputs?: readonly (string | Declaration)[];
  /** Shapes, structures and values of names, beside those that the text declares (`parseDeclarations`). */
  readonly declarations?: readonly Declaration[];
  /** Names that are parameters although they look like unknown words. */
  readonly parameters?: readonly string[];
  /**
   * What the host can use. A function of numbers with one number as its value: vectors and matrices may stand
   * inside, but neither names nor the result are any. Anything when left out.
   */
  readonly wants?: 'number';
}

export interface Parsed {
  readonly source: string;
  readonly program: Program;
  /** The variables, in the order of the gradient's entries. */
  readonly inputs: readonly string[];
  /** Free names that are not variables, in order of appearance: each is a slider, or a table of its shape. */
  readonly parameters: readonly string[];
  /** What is declared, by name; a variable or parameter that is not in here is a number. */
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** The shape of every part. */
  readonly shapes: Shapes;
  /** The shape of the result. */
  readonly shape: Shape;
}

/** Single letters, letters with digits (`w1`, `x_2`) and Greek words may be free. */
export function mayBeFree(name: string): boolean {
  const [stem] = /^[A-Za-z]+/.exec(name) ?? [''];
  if (stem.length !== 1 && !GREEK_WORDS.has(stem)) return false;
  return stem === name || /^_?\d[\d_]*$/.test(name.slice(stem.length));
}

/** Reads statement by statement: declarations, definitions, an exceptional value, the result. */
export class ProgramParser implements Scope {
  private readonly parser: Parser;
  private readonly header: Header | undefined;
  private readonly inputs: ReadonlySet<string>;
  private readonly declaredParameters: ReadonlySet<string>;
  private readonly defined = new Set<string>();
  private readonly declared = new Map<string, Declaration>();
  /** Free names in order of appearance. */
  private readonly free = new Set<string>();
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly options: ParseOptions;

  constructor(source: string, tokens: readonly Token[], options: ParseOptions) {
    this.source = source;
    this.tokens = tokens;
    this.options = options;
    this.parser = new Parser(source, tokens, this);
    this.header = findHeader(tokens);
    this.inputs = new Set(this.header?.inputs ?? options.inputs?.map(nameOf) ?? []);
    this.declaredParameters = new Set(options.parameters ?? []);
    for (const declaration of [...(options.declarations ?? []), ...(options.inputs ?? [])]) {
      if (typeof declaration !== 'string') this.declared.set(declaration.name, declaration);
    }
  }

  has(name: string): boolean {
    return this.declares(name) || this.free.has(name) || CONSTANTS.has(name);
  }

  declares(name: string): boolean {
    return this.inputs.has(name) || this.defined.has(name) || this.declared.has(name);
  }

  names(): Iterable<string> {
    return new Set([
      ...this.inputs,
      ...this.defined,
      ...this.declared.keys(),
      ...this.declaredParameters,
      ...this.free,
      ...CONSTANTS.keys(),
    ]);
  }

  admit(name: string): boolean {
    if (!mayBeFree(name) && !this.declaredParameters.has(name)) return false;
    this.free.add(name);
    return true;
  }

  run(): Parsed {
    const statements: Statement[] = [];
    let exception: Exception | undefined;
    let last: Statement | undefined;
    // Only in a text that declares with colons is `x = (1, 2)` at its head a value of x rather than a part.
    let heads = this.tokens.some((_, i) => this.declaresAt(i));
    for (;;) {
      while (this.parser.peek().kind === 'break') this.parser.next();
      if (this.parser.peek().kind === 'end') break;
      if (this.header && !this.atHeader() && startsException(this.parser, this.header)) {
        exception = readException(this.parser, this.header, exception);
        this.endOfStatement();
        continue;
      }
      if (last?.name === '') this.failUnused(last.span);
      if (this.declaresAt(this.parser.position)) {
        const given = this.declaration();
        if (given && this.options.wants === 'number' && !this.inputs.has(given.name)) {
          // `k: scalar = 3` among numbers is the definition k = 3: its slider would say otherwise.
          this.declared.delete(given.name);
          this.defined.add(given.name);
          statements.push(given);
        }
        continue;
      }
      const statement = this.statement();
      const value = heads && statement.name !== '' ? literalValue(statement.expr) : undefined;
      // A function of numbers has no matrix among its names: there a literal one is a part of the program.
      if (value && (this.options.wants !== 'number' || isScalar(value.shape))) {
        this.settle({ name: statement.name, ...value }, statement.span);
        continue;
      }
      heads = false;
      last = statement;
      if (last.name !== '') {
        statements.push(last);
        this.defined.add(last.name);
      }
    }
    if (!last) {
      this.parser.fail('empty', { start: 0, end: this.source.length }, 'There is no formula yet.', {
        advice: 'Type one, such as x^2 + 3y^2.',
      });
    }
    const program = { inputs: this.header?.inputs, statements, result: last.expr, exception };
    const shapes = inferShapes(program, (name) => this.declared.get(name)?.shape ?? SCALAR);
    const shape = shapes.of.get(program.result) ?? SCALAR;
    if (this.options.wants === 'number' && !isScalar(shape)) this.failNotNumber(last.expr, shape);
    const names = this.variables();
    const variables = new Set(names);
    return {
      source: this.source,
      program,
      inputs: names,
      parameters: [...new Set([...this.declared.keys(), ...this.free])].filter(
        (name) => !variables.has(name),
      ),
      declarations: this.declared,
      shapes,
      shape,
    };
  }

  runDeclarations(): Declaration[] {
    for (;;) {
      while (this.parser.peek().kind === 'break') this.parser.next();
      const { kind, span } = this.parser.peek();
      if (kind === 'end') return [...this.declared.values()];
      if (this.declaresAt(this.parser.position)) {
        this.declaration();
        continue;
      }
      const { name, expr } = this.statement();
      const value = name === '' ? undefined : literalValue(expr);
      if (!value) {
        this.parser.fail(
          'not-a-declaration',
          { start: span.start, end: expr.span.end },
          'This declares nothing.',
          {
            advice: `${KIND_ADVICE} Values are numbers: x = (1, 2).`,
          },
        );
      }
      this.settle({ name, ...value }, span);
    }
  }

  /** The variables, in the order of the Jacobian's columns. */
  private variables(): readonly string[] {
    const given = this.header?.inputs ?? this.options.inputs?.map(nameOf);
    if (given) return given;
    const free = [...this.declared.keys(), ...this.free];
    return [...new Set(free)]
      .filter((name) => !this.declaredParameters.has(name))
      .sort(byCodePoint);
  }

  private failNotNumber(expr: Expr, shape: Shape): never {
    const tuple = expr.kind === 'matrix' && expr.tuple;
    this.parser.fail(
      'not-a-scalar',
      expr.span,
      tuple
        ? 'A tuple is a vector, and one number is wanted here.'
        : `One number is wanted here, and this is ${printShape(shape)}.`,
      {
        advice: tuple
          ? 'Use a point instead of the comma for a decimal number.'
          : 'Make a number of it: an entry such as x[1], a norm, a sum.',
      },
    );
  }

  /** `W:` at the start of a line. */
  private declaresAt(i: number): boolean {
    const starts = i === 0 || this.tokens[i - 1].kind === 'break';
    return starts && this.tokens[i].kind === 'name' && this.tokens[i + 1]?.text === ':';
  }

  /** Takes in a declaration; answers what it gives a value, as a definition. */
  private declaration(): Statement | undefined {
    const { declaration, span, given } = readDeclaration(this.parser);
    const { name, shape } = declaration;
    this.checkFree(name, span);
    const fixed = this.declared.get(name);
    if (fixed && !sameShape(fixed.shape, shape)) {
      this.parser.fail('reassigned', span, `${quote(name)} is ${printShape(fixed.shape)} here.`, {
        advice: 'Its shape is given already; leave this line out.',
      });
    }
    this.endOfStatement();
    this.settle({ ...fixed, ...declaration }, span);
    return given;
  }

  private settle(declaration: Declaration, span: Span): void {
    if (this.options.wants === 'number' && !isScalar(declaration.shape)) {
      this.parser.fail('not-a-scalar', span, 'The names of this function stand for numbers.', {
        advice: `Write vectors and matrices out: ${declaration.name} = [1, 2; 3, 4].`,
      });
    }
    this.declared.set(declaration.name, declaration);
    const fault = tooLarge(declaration, this.declared.values());
    if (fault) this.parser.fail('too-large', span, fault.message, fault);
  }

  private failUnused(span: Span): never {
    this.parser.fail('unexpected-token', span, 'This line has no name, so nothing can use it.', {
      advice: 'Name it (a = …), or let it be the last line.',
    });
  }

  /** `a = …`, `f(x, y) = …` (name '') or a bare formula (name ''). */
  private statement(): Statement {
    const start = this.parser.peek().span.start;
    let name = '';
    if (this.atHeader()) {
      while (!this.parser.isSymbol('=')) this.parser.next();
      this.parser.next();
    } else if (this.parser.peek().kind === 'name' && this.parser.isSymbol('=', 1)) {
      name = this.target();
    }
    const expr = this.parser.value();
    this.endOfStatement();
    if (name !== '' && this.free.has(name)) {
      const what = 'is used in its own definition';
      this.failTaken(expr.span, name, what, 'Give what is computed here a name of its own.');
    }
    return { name, expr, span: { start, end: expr.span.end } };
  }

  private target(): string {
    const { text, span } = this.parser.next();
    this.parser.next();
    if (this.inputs.has(text)) {
      this.failTaken(span, text, 'is a variable of this function', 'Give the part another name.');
    }
    if (this.declared.has(text)) {
      this.failTaken(span, text, 'is already declared', 'A name is given once; choose another.');
    }
    this.checkFree(text, span);
    return text;
  }

  /** Refuses a name that is in use already. */
  private checkFree(text: string, span: Span): void {
    if (this.defined.has(text))
      this.failTaken(span, text, 'is already defined', 'A name is given once; choose another.');
    if (this.free.has(text))
      this.failTaken(span, text, 'was used before this line', 'Move the definition above its use.');
    if (languageFunctions.has(text))
      this.failTaken(span, text, 'is a function of the language', 'Choose another name.');
  }

  private failTaken(span: Span, text: string, what: string, advice: string): never {
    this.parser.fail('reassigned', span, `${quote(text)} ${what}.`, { advice });
  }

  private endOfStatement(): void {
    const token = this.parser.peek();
    if (token.kind === 'break' || token.kind === 'end') return;
    const say = (message: string, advice: string, code: 'unopened' | 'unexpected-token'): never =>
      this.parser.fail(code, token.span, message, { advice });
    if (token.text === ')')
      say('This ) closes nothing.', 'Remove it, or add the ( that it belongs to.', 'unopened');
    if (token.text === '=')
      say(
        'An = cannot stand here.',
        'A definition starts with a name: a = x + y.',
        'unexpected-token',
      );
    if (token.text === ',')
      say(
        'A comma cannot stand here.',
        'Use a point for decimals; commas separate arguments.',
        'unexpected-token',
      );
    if (token.text === ']')
      say('This ] closes nothing.', 'Remove it, or add the [ that it belongs to.', 'unopened');
    say(
      `${quote(token.text)} cannot stand here.`,
      'Put an operator before it, or remove it.',
      'unexpected-token',
    );
  }

  private atHeader(): boolean {
    return this.header !== undefined && headerAt(this.tokens, this.parser.position) !== undefined;
  }
}

const nameOf = (input: string | Declaration): string =>
  typeof input === 'string' ? input : input.name;

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
