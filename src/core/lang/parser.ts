import { FaultSignal, quote, replaceSpan, type Span } from './fault.ts';
import { TokenCursor } from './cursor.ts';
import { languageFunctions } from './functions.ts';
import type { Token } from './lexer.ts';
import { LIMITS } from './limits.ts';
import type { Scope } from './scope.ts';
import { infixByToken, infixOf, LEVEL } from './precedence.ts';
import type { Expr } from './syntax.ts';
import { unknownFunction, unknownName } from './suggest.ts';

/** Binding powers leave room between the levels: a right operand must bind tighter than its operator. */
const power = (level: number): number => 10 * level;
const PRODUCT = power(LEVEL.product);
/** Between products and powers: −x^2 is −(x^2), and an exponent may start with a sign. */
const UNARY = power(LEVEL.unary);
const COMPARISON_TOP = power(LEVEL.comparison) + 5;
/** Powers associate to the right: x^y^z is x^(y^z). */
const EXPONENT = power(LEVEL.power) - 5;

/** Pratt parser over one list of tokens; `parseProgram` drives it statement by statement. */
export class Parser extends TokenCursor {
  private depth = 0;
  readonly source: string;
  private readonly scope: Scope;

  constructor(source: string, tokens: readonly Token[], scope: Scope) {
    super(tokens);
    this.source = source;
    this.scope = scope;
  }

  /**
   * @param minimum binding power that an operator must reach to be taken.
   * @param levels how much deeper this is nested: 0 for the right side of `a + b`, which ends at the next +.
   */
  expression(minimum = 0, levels: 0 | 1 = 1): Expr {
    this.depth += levels;
    if (this.depth > LIMITS.depth) {
      this.fail(
        'too-deep',
        this.peek().span,
        `This is nested more than ${LIMITS.depth} levels deep.`,
        { advice: 'Name inner parts first: a = …; then use a.' },
      );
    }
    let left = this.prefix();
    for (;;) {
      const token = this.peek();
      const op = token.kind === 'symbol' ? infixByToken.get(token.text) : undefined;
      if (op) {
        const own = power(infixOf(op).level);
        if (own < minimum) break;
        this.next();
        this.requireOperand(token);
        left = this.number(left);
        const inner = op === 'pow' ? this.expression(EXPONENT, 1) : this.expression(own + 1, 0);
        const right = this.number(inner);
        left = { kind: 'binary', op, left, right, span: this.span(left, right) };
      } else if (this.startsImplicitFactor(left, token)) {
        if (PRODUCT < minimum) break;
        left = this.number(left);
        const right = this.number(this.expression(PRODUCT + 1, 0));
        left = { kind: 'binary', op: 'mul', left, right, span: this.span(left, right) };
      } else break;
    }
    this.depth -= levels;
    return left;
  }

  /** An expression that is a number. */
  value(): Expr {
    return this.number(this.expression());
  }

  /** Refuses a comparison where a number is wanted. */
  private number(expr: Expr): Expr {
    if (isCondition(expr)) {
      this.fail('condition-as-value', expr.span, 'A comparison is not a number.', {
        advice: 'Comparisons stand in if(condition, then, else).',
      });
    }
    return expr;
  }

  private span(from: Expr, to: Expr): Span {
    return { start: from.span.start, end: Math.max(to.span.end, from.span.end) };
  }

  /** After an operator something must follow that can be computed with. */
  private requireOperand(operator: Token): void {
    const token = this.peek();
    const sign = token.text === '-' || token.text === '+';
    if (
      token.kind === 'end' ||
      token.kind === 'break' ||
      (token.kind === 'symbol' && ')],'.includes(token.text))
    ) {
      this.fail(
        'missing-operand',
        operator.span,
        `Something is missing after ${quote(operator.text)}.`,
        {
          advice: `Write what to compute with after ${quote(operator.text)}, or remove it.`,
          fix: { label: 'remove it', text: replaceSpan(this.source, operator.span, '') },
        },
      );
    }
    if (token.kind === 'symbol' && infixByToken.has(token.text) && !sign) {
      this.fail(
        'missing-operand',
        token.span,
        `${quote(token.text)} cannot follow ${quote(operator.text)}.`,
        {
          advice: 'Between two operators a number, a name or a parenthesis is missing.',
          fix: {
            label: `keep one ${token.text}`,
            text: replaceSpan(
              this.source,
              { start: operator.span.start, end: token.span.end },
              token.text,
            ),
          },
        },
      );
    }
  }

  /** `2x`, `2(x+1)`, `(x+1)(y−1)`, `(x+1)y`, `x(y+1)` for a variable x; never `x y` or `2 3`. */
  private startsImplicitFactor(left: Expr, token: Token): boolean {
    const previous = this.peek(-1);
    const afterNumber = previous.kind === 'number';
    const afterGroup =
      previous.kind === 'symbol' && (previous.text === ')' || previous.text === '|');
    const afterName = previous.kind === 'name' && left.kind !== 'call';
    if (token.kind === 'symbol' && (token.text === '(' || token.text === '√')) {
      return afterNumber || afterGroup || afterName || previous.kind === 'name';
    }
    if (token.kind === 'name' && (afterNumber || afterGroup)) return true;
    if (token.kind === 'name' || token.kind === 'number') {
      const span = { start: previous.span.end, end: token.span.start };
      const gap = { start: previous.span.start, end: token.span.end };
      this.fail(
        'missing-operator',
        gap,
        `Between ${quote(previous.text)} and ${quote(token.text)} an operator is missing.`,
        {
          advice: 'A product of two names needs a * between them.',
          fix: { label: 'multiply them', text: replaceSpan(this.source, span, '*') },
        },
      );
    }
    return false;
  }

  private prefix(): Expr {
    const token = this.next();
    const { span } = token;
    if (token.kind === 'number') {
      const value = Number(token.text);
      if (value === Infinity) {
        this.fail('domain', span, 'This number is larger than the largest number (1.8e308).', {
          advice: 'Write a smaller one.',
        });
      }
      return { kind: 'number', value, text: token.text, span };
    }
    if (token.kind === 'name') return this.nameOrCall(token);
    if (token.kind === 'symbol') {
      if (token.text === '-' || token.text === '+') {
        this.requireOperand(token);
        const arg = this.number(this.expression(UNARY));
        return token.text === '+'
          ? arg
          : { kind: 'neg', arg, span: { start: span.start, end: arg.span.end } };
      }
      if (token.text === '(') return this.group(token);
      if (token.text === '|') return this.absolute(token);
      if (token.text === '√') {
        const arg = this.number(this.expression(UNARY + 15));
        return {
          kind: 'call',
          fn: 'sqrt',
          args: [arg],
          span: { start: span.start, end: arg.span.end },
        };
      }
    }
    return this.unexpected(token);
  }

  private unexpected(token: Token): never {
    const { span } = token;
    if (token.kind === 'end' || token.kind === 'break') {
      const before = { start: Math.max(0, span.start - 1), end: Math.max(1, span.end) };
      this.fail('empty', before, 'A formula is missing here.', {
        advice: 'Type one, such as x^2 + 3y^2.',
      });
    }
    if (token.text === ')') {
      this.fail('unopened', span, 'This ) closes nothing.', {
        advice: 'Remove it, or add the ( that it belongs to.',
        fix: { label: 'remove it', text: replaceSpan(this.source, span, '') },
      });
    }
    if (token.text === '[' || token.text === "'" || token.text === ']') {
      this.fail('not-a-scalar', span, 'Rows and matrices are not taken here.', {
        advice: 'This field wants one number-valued formula of its variables.',
      });
    }
    this.fail('unexpected-token', span, `${quote(token.text)} cannot stand here.`, {
      advice: 'A number, a name, a sign or a parenthesis can.',
    });
  }

  private group(open: Token): Expr {
    if (this.isSymbol(')')) {
      this.fail(
        'missing-operand',
        { start: open.span.start, end: this.peek().span.end },
        'These parentheses are empty.',
        {
          advice: 'Write a formula between them, or remove them.',
        },
      );
    }
    const inner = this.expression();
    if (this.isSymbol(',')) {
      this.fail(
        'not-a-scalar',
        { start: open.span.start, end: this.peek().span.end },
        'A tuple is a vector, and one number is wanted here.',
        {
          advice: 'Use a point instead of the comma for a decimal number.',
        },
      );
    }
    const close = this.close(open);
    return { ...inner, span: { start: open.span.start, end: close.span.end } };
  }

  private absolute(open: Token): Expr {
    const inner = this.number(this.expression(COMPARISON_TOP));
    if (!this.isSymbol('|')) {
      this.fail('unclosed', open.span, 'This bar | is never closed.', {
        advice: 'Write abs(…) instead.',
      });
    }
    const end = this.next().span.end;
    return { kind: 'call', fn: 'abs', args: [inner], span: { start: open.span.start, end } };
  }

  private close(open: Token): Token {
    if (this.isSymbol(')')) return this.next();
    const token = this.peek();
    if (token.kind === 'end' || token.kind === 'break') {
      this.fail('unclosed', open.span, 'This ( is never closed.', {
        advice: 'Add the ) where the group ends.',
        fix: { label: 'close it at the end', text: `${this.source.trimEnd()})` },
      });
    }
    this.fail(
      'unexpected-token',
      token.span,
      `Instead of ${quote(token.text)} a ) is expected here.`,
      {
        advice: 'Close the parenthesis, or put an operator before it.',
      },
    );
  }

  private nameOrCall(token: Token): Expr {
    const { span } = token;
    // σ(…) is the sigmoid unless σ is declared; a bare σ is a name like any other.
    const isSigmoid = this.source.slice(span.start, span.end) === 'σ' && this.isSymbol('(');
    const name = isSigmoid && !this.scope.declares('sigma') ? 'sigmoid' : token.text;
    if (this.scope.has(name)) return { kind: 'name', name, span };
    const fn = languageFunctions.get(name);
    if (fn) return this.call(token, name, fn.arity);
    if (this.scope.admit(name)) return { kind: 'name', name, span };
    throw new FaultSignal(
      this.isSymbol('(')
        ? unknownFunction(this.source, span, name, this.scope)
        : unknownName(this.source, span, name, this.scope),
    );
  }

  private call(token: Token, fn: string, arity: number): Expr {
    if (!this.isSymbol('(')) {
      const power = this.isSymbol('^');
      this.fail(
        'missing-operand',
        token.span,
        `The function ${fn} needs its argument in parentheses.`,
        {
          advice: power ? `Write the power after the argument: ${fn}(x)^2.` : `Write ${fn}(x).`,
        },
      );
    }
    const open = this.next();
    const args: Expr[] = [];
    if (!this.isSymbol(')')) {
      if (this.peek().kind === 'end') {
        this.fail(
          'unclosed',
          { start: token.span.start, end: open.span.end },
          `${fn}( is opened, but nothing follows.`,
          {
            advice: `Give ${fn} something to work on, and close it: ${fn}(x).`,
          },
        );
      }
      do {
        if (args.length > 0) this.next();
        const arg = fn === 'if' && args.length === 0 ? this.condition() : this.value();
        args.push(arg);
      } while (this.isSymbol(','));
    }
    const close = this.close(open);
    const span = { start: token.span.start, end: close.span.end };
    if (args.length !== arity) {
      const wants = arity === 1 ? 'one argument' : `${arity} arguments`;
      this.fail(
        'wrong-arity',
        span,
        `${fn} takes ${wants}, not ${args.length === 0 ? 'none' : args.length}.`,
        {
          advice:
            fn === 'if'
              ? 'Write if(condition, then, else).'
              : `Write ${fn}(${['x', 'y', 'z'].slice(0, arity).join(', ')}).`,
        },
      );
    }
    return { kind: 'call', fn, args, span };
  }

  private condition(): Expr {
    const expr = this.expression();
    if (!isCondition(expr)) {
      const single = this.isSymbol('=');
      this.fail(
        'not-a-condition',
        single ? this.peek().span : expr.span,
        single
          ? 'One = assigns; it does not compare.'
          : 'The first part of if(…) must compare two things.',
        {
          advice: 'Write x < 0, x >= y or x == 1.',
          ...(single && {
            fix: {
              label: 'compare with ==',
              text: replaceSpan(this.source, this.peek().span, '=='),
            },
          }),
        },
      );
    }
    return expr;
  }
}

function isCondition(expr: Expr): boolean {
  return expr.kind === 'binary' && ['lt', 'le', 'gt', 'ge', 'eq', 'ne'].includes(expr.op);
}
