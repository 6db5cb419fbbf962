import { quote, replaceSpan, type Span } from './fault.ts';
import type { Token } from './lexer.ts';
import { LIMITS } from './limits.ts';
import { Operands } from './operands.ts';
import { BINDING, infixByToken, infixOf, isPower } from './precedence.ts';
import type { Expr } from './syntax.ts';

/** Pratt parser over one list of tokens; `parseProgram` drives it statement by statement. */
export class Parser extends Operands {
  private depth = 0;

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
    let left = this.postfix(this.prefix());
    for (;;) {
      const token = this.peek();
      const op = token.kind === 'symbol' ? infixByToken.get(token.text) : undefined;
      if (op) {
        const own = BINDING.of(infixOf(op).level);
        if (own < minimum) break;
        this.next();
        this.requireOperand(token);
        left = this.number(left);
        const inner = isPower(op)
          ? this.expression(BINDING.exponent, 1)
          : this.expression(own + 1, 0);
        const right = this.number(inner);
        left = { kind: 'binary', op, left, right, span: this.span(left, right) };
      } else if (this.startsImplicitFactor(left, token)) {
        if (BINDING.product < minimum) break;
        left = this.number(left);
        const right = this.number(this.expression(BINDING.product + 1, 0));
        left = { kind: 'binary', op: 'mul', left, right, span: this.span(left, right) };
      } else break;
    }
    this.depth -= levels;
    return left;
  }

  private span(from: Expr, to: Expr): Span {
    return { start: from.span.start, end: Math.max(to.span.end, from.span.end) };
  }

  /** `2x`, `2(x+1)`, `(x+1)(y−1)`, `(x+1)y`, `x(y+1)` for a variable x; never `x y` or `2 3`. */
  private startsImplicitFactor(left: Expr, token: Token): boolean {
    const previous = this.peek(-1);
    const afterNumber = previous.kind === 'number';
    const afterGroup = previous.kind === 'symbol' && ')]|‖'.includes(previous.text);
    const afterName = previous.kind === 'name' && left.kind !== 'call';
    const afterTranspose = previous.kind === 'symbol' && previous.text === "'";
    if (token.kind === 'symbol' && (token.text === '(' || token.text === '√') && !afterTranspose) {
      return afterNumber || afterGroup || afterName || previous.kind === 'name';
    }
    if (token.kind === 'name' && (afterNumber || afterGroup)) return true;
    const opens = afterTranspose && token.text === '(';
    if (token.kind === 'name' || token.kind === 'number' || opens) {
      const span = { start: previous.span.end, end: token.span.start };
      const gap = { start: previous.span.start, end: token.span.end };
      const comma = this.matrices > 0 && token.spaced;
      this.fail(
        'missing-operator',
        gap,
        `Between ${quote(previous.text)} and ${quote(token.text)} ${comma ? 'a comma or ' : ''}an operator is missing.`,
        {
          advice: comma
            ? 'Separate the entries of a row by commas: [1, 2; 3, 4].'
            : 'A product of these two needs a * between them.',
          fix: {
            label: comma ? 'separate them' : 'multiply them',
            text: replaceSpan(this.source, span, comma ? ', ' : '*'),
          },
        },
      );
    }
    return false;
  }
}
