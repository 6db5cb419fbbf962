import { GREEK_WORDS } from './characters.ts';
import {
  failure,
  FaultSignal,
  quote,
  success,
  type Fault,
  type Result,
  type Span,
} from './fault.ts';
import { CONSTANTS, languageFunctions } from './functions.ts';
import { tokenize, type Token } from './lexer.ts';
import { Parser } from './parser.ts';
import type { Scope } from './scope.ts';
import type { Exception, Expr, Program, Statement } from './syntax.ts';

export interface ParseOptions {
  /**
   * The variables, in order; whatever their names, they are inputs and never sliders. A header such as
   * `f(r, theta) =` in the text takes their place. Without either, every free name is a variable, in
   * code-point order.
   */
  readonly inputs?: readonly string[];
  /** Names that are parameters although they look like unknown words. */
  readonly parameters?: readonly string[];
}

export interface Parsed {
  readonly source: string;
  readonly program: Program;
  /** The variables, in the order of the gradient's entries. */
  readonly inputs: readonly string[];
  /** Free names that are not variables, in order of appearance: each is a slider. */
  readonly parameters: readonly string[];
}

/** Single letters, letters with digits (`w1`, `x_2`) and Greek words may be free. */
export function mayBeFree(name: string): boolean {
  const [stem] = /^[A-Za-z]+/.exec(name) ?? [''];
  if (stem.length !== 1 && !GREEK_WORDS.has(stem)) return false;
  return stem === name || /^_?\d[\d_]*$/.test(name.slice(stem.length));
}

/**
 * Text → syntax tree with the place of every part.
 *
 * @returns the program, or one fault with its place. Never throws on anything a user can type.
 */
export function parse(source: string, options: ParseOptions = {}): Result<Parsed> {
  const outcome = attempt(source, options);
  if (!('code' in outcome)) return success(outcome);
  const { fix, ...fault } = outcome;
  return failure(fix && helps(fix.text, fault, options) ? { ...fault, fix } : fault);
}

function attempt(source: string, options: ParseOptions): Parsed | Fault {
  try {
    return new ProgramParser(source, tokenize(source), options).run();
  } catch (error) {
    if (error instanceof FaultSignal) return error.fault;
    throw error;
  }
}

/** True when the repaired text parses, or is at least understood further than before. */
function helps(repaired: string, fault: Fault, options: ParseOptions): boolean {
  const outcome = attempt(repaired, options);
  return !('code' in outcome) || outcome.span.start > fault.span.end;
}

class ProgramParser implements Scope {
  private readonly parser: Parser;
  private readonly header: Header | undefined;
  private readonly inputs: ReadonlySet<string>;
  private readonly declaredParameters: ReadonlySet<string>;
  private readonly defined = new Set<string>();
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
    this.inputs = new Set(this.header?.inputs ?? options.inputs ?? []);
    this.declaredParameters = new Set(options.parameters ?? []);
  }

  has(name: string): boolean {
    return this.declares(name) || this.free.has(name) || CONSTANTS.has(name);
  }

  declares(name: string): boolean {
    return this.inputs.has(name) || this.defined.has(name);
  }

  names(): Iterable<string> {
    return new Set([
      ...this.inputs,
      ...this.defined,
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
    for (;;) {
      while (this.parser.peek().kind === 'break') this.parser.next();
      if (this.parser.peek().kind === 'end') break;
      if (this.startsException()) {
        exception = this.exception(exception);
        continue;
      }
      if (last?.name === '') this.failUnused(last.span);
      last = this.statement();
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
    const free = [...this.free];
    const declared =
      this.header?.inputs ??
      this.options.inputs ??
      free.filter((name) => !this.declaredParameters.has(name)).sort(byCodePoint);
    const variables = new Set(declared);
    return {
      source: this.source,
      program: { inputs: this.header?.inputs, statements, result: last.expr, exception },
      inputs: declared,
      parameters: free.filter((name) => !variables.has(name)),
    };
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
    return { name, expr, span: { start, end: expr.span.end } };
  }

  private target(): string {
    const { text, span } = this.parser.next();
    this.parser.next();
    const taken = (what: string, advice: string): never =>
      this.parser.fail('reassigned', span, `${quote(text)} ${what}.`, { advice });
    if (this.inputs.has(text))
      taken('is a variable of this function', 'Give the part another name.');
    if (this.defined.has(text))
      taken('is already defined', 'A name is given once; choose another.');
    if (this.free.has(text))
      taken('was used before this line', 'Move the definition above its use.');
    if (languageFunctions.has(text)) taken('is a function of the language', 'Choose another name.');
    return text;
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
    if (token.text === "'")
      say(
        'A number has no transpose.',
        "The ' belongs to vectors and matrices.",
        'unexpected-token',
      );
    say(
      `${quote(token.text)} cannot stand here.`,
      'Put an operator before it, or remove it.',
      'unexpected-token',
    );
  }

  private atHeader(): boolean {
    return this.header !== undefined && headerAt(this.tokens, this.parser.position) !== undefined;
  }

  /** `f(0, 0) =` for the name of the header. */
  private startsException(): boolean {
    if (!this.header || this.atHeader()) return false;
    return (
      this.parser.peek().text === this.header.name && this.parser.isSymbol('(', 1) && this.assigns()
    );
  }

  private assigns(): boolean {
    let depth = 0;
    for (let ahead = 1; ; ahead++) {
      const token = this.parser.peek(ahead);
      if (token.kind === 'end' || token.kind === 'break') return false;
      if (token.text === '(') depth++;
      if (token.text === ')' && --depth === 0) return this.parser.isSymbol('=', ahead + 1);
    }
  }

  private exception(earlier: Exception | undefined): Exception {
    const { span } = this.parser.next();
    const at: Expr[] = [];
    do {
      this.parser.next();
      at.push(this.parser.value());
    } while (this.parser.isSymbol(','));
    const end: Span = { start: span.start, end: this.parser.peek().span.end };
    if (earlier) {
      this.parser.fail('reassigned', end, 'Only one exceptional value can be given.', {
        advice: 'Keep one of the two lines; use if(…) for more.',
      });
    }
    if (at.length !== this.inputs.size) {
      this.parser.fail(
        'wrong-arity',
        end,
        `${this.header?.name} takes ${this.inputs.size} arguments, not ${at.length}.`,
        {
          advice: 'Give one number for each variable.',
        },
      );
    }
    this.parser.next();
    this.parser.next();
    const value = this.parser.value();
    this.endOfStatement();
    return { at, value, span: { start: span.start, end: value.span.end } };
  }
}

interface Header {
  readonly name: string;
  readonly inputs: string[];
}

/** The first `f(x, y) =` that starts a line. */
function findHeader(tokens: readonly Token[]): Header | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const startsLine = i === 0 || tokens[i - 1].kind === 'break';
    const header = startsLine ? headerAt(tokens, i) : undefined;
    if (header) return header;
  }
  return undefined;
}

/** `f(x, y) =` from token `i` on. */
function headerAt(tokens: readonly Token[], i: number): Header | undefined {
  if (tokens[i].kind !== 'name' || tokens[i + 1]?.text !== '(') return undefined;
  const inputs: string[] = [];
  let j = i + 2;
  while (tokens[j]?.kind === 'name') {
    inputs.push(tokens[j].text);
    if (tokens[j + 1]?.text !== ',') break;
    j += 2;
  }
  const closed = tokens[j + 1]?.text === ')' && tokens[j + 2]?.text === '=';
  const distinct = inputs.length > 0 && new Set(inputs).size === inputs.length;
  return closed && distinct ? { name: tokens[i].text, inputs } : undefined;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
