import { TokenCursor } from './cursor.ts';
import { quote } from './fault.ts';
import type { Token } from './lexer.ts';
import { BINDING } from './precedence.ts';
import type { Scope } from './scope.ts';
import type { Expr, Index } from './syntax.ts';

/** How many ' and [i] may follow one operand: each is a level of nesting that parentheses do not count. */
const MAX_POSTFIX = 8;

/** What is written between brackets and bars, and what may follow an operand: groups, tuples, matrices, ' and [i]. */
export abstract class Groups extends TokenCursor {
  readonly source: string;
  protected readonly scope: Scope;
  /** How many matrices are open: a gap between entries means a comma there, not a product. */
  protected matrices = 0;

  constructor(source: string, tokens: readonly Token[], scope: Scope) {
    super(tokens);
    this.source = source;
    this.scope = scope;
  }

  /** @param minimum binding power that an operator must reach to be taken. */
  abstract expression(minimum?: number, levels?: 0 | 1): Expr;

  /** An expression that is a number. */
  value(): Expr {
    return this.number(this.expression());
  }

  /** Refuses a comparison where a number is wanted. */
  protected number(expr: Expr): Expr {
    if (isCondition(expr)) {
      this.fail('condition-as-value', expr.span, 'A comparison is not a number.', {
        advice: 'Comparisons stand in if(condition, then, else).',
      });
    }
    return expr;
  }

  protected group(open: Token): Expr {
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
    const first = this.expression();
    if (!this.isSymbol(',')) {
      const close = this.close(open);
      return { ...first, span: { start: open.span.start, end: close.span.end } };
    }
    const rows = [[this.number(first)]];
    while (this.isSymbol(',')) {
      this.next();
      rows.push([this.value()]);
    }
    const end = this.close(open).span.end;
    return { kind: 'matrix', rows, tuple: true, span: { start: open.span.start, end } };
  }

  /** `[a, b; c, d]`: commas between the entries of a row, semicolons or new lines between rows. */
  protected matrix(open: Token): Expr {
    this.matrices++;
    const rows: Expr[][] = [];
    const skipBreaks = (): void => {
      while (this.isSymbol(';')) this.next();
    };
    for (skipBreaks(); !this.isSymbol(']'); skipBreaks()) {
      if (this.peek().kind === 'end') this.unclosedBracket(open);
      const row = [this.value()];
      while (this.isSymbol(',')) {
        this.next();
        row.push(this.value());
      }
      rows.push(row);
      if (!this.isSymbol(';') && !this.isSymbol(']')) {
        if (this.peek().kind === 'end') this.unclosedBracket(open);
        this.fail(
          'unexpected-token',
          this.peek().span,
          `${quote(this.peek().text)} cannot stand here.`,
          { advice: 'Separate entries by commas and rows by semicolons: [1, 2; 3, 4].' },
        );
      }
    }
    const span = { start: open.span.start, end: this.next().span.end };
    if (rows.length === 0) {
      this.fail('missing-operand', span, 'This matrix has no entries.', {
        advice: 'Write rows of numbers between the brackets: [1, 2; 3, 4].',
      });
    }
    const uneven = rows.find((row) => row.length !== rows[0].length);
    if (uneven) {
      this.fail(
        'shape-mismatch',
        { start: uneven[0].span.start, end: uneven[uneven.length - 1].span.end },
        `This row is ${uneven.length} long, and the first one ${rows[0].length}.`,
        { advice: 'All rows of a matrix are equally long.' },
      );
    }
    this.matrices--;
    return { kind: 'matrix', rows, tuple: false, span };
  }

  private unclosedBracket(open: Token): never {
    this.fail('unclosed', open.span, 'This [ is never closed.', {
      advice: 'Add the ] where the matrix ends.',
      fix: { label: 'close it at the end', text: `${this.source.trimEnd()}]` },
    });
  }

  /** `'` and `[i]` after an operand, which bind tightest of all. */
  protected postfix(arg: Expr): Expr {
    let at = arg;
    for (let count = 0; ; count++) {
      const token = this.peek();
      const start = at.span.start;
      if (token.kind !== 'symbol') return at;
      if (count >= MAX_POSTFIX && (token.text === "'" || token.text === '[')) {
        this.fail('too-deep', token.span, "There are too many ' and [ ] in a row.", {
          advice: 'Name the inner part first: a = …; then use a.',
        });
      }
      if (token.text === "'") {
        this.next();
        at = { kind: 'transpose', arg: this.number(at), span: { start, end: token.span.end } };
      } else if (token.text === '[' && !token.spaced && at.kind !== 'number') {
        this.next();
        const indices = this.indices(token);
        const { end } = this.next().span;
        at = { kind: 'index', arg: this.number(at), indices, span: { start, end } };
      } else return at;
    }
  }

  private indices(open: Token): Index[] {
    const indices: Index[] = [];
    for (;;) {
      const token = this.next();
      const value = Number(token.text);
      if (token.text === ':') indices.push(':');
      else if (token.kind === 'number' && Number.isInteger(value) && value > 0) indices.push(value);
      else if (token.kind === 'end') this.unclosedBracket(open);
      else {
        this.fail('out-of-range', token.span, 'An index is a whole number from 1 on, or a colon.', {
          advice: 'Write x[1], A[2,3], A[1,:] or A[:,2].',
        });
      }
      if (this.isSymbol(']')) break;
      if (!this.isSymbol(',') || indices.length === 2) {
        if (this.peek().kind === 'end') this.unclosedBracket(open);
        this.fail('unexpected-token', this.peek().span, 'The index should end here.', {
          advice: 'A vector takes one index, x[1]; a matrix takes two, A[2,3].',
        });
      }
      this.next();
    }
    return indices;
  }

  /** `|x|`, and `‖x‖` or `||x||`, which is the norm by shape. */
  protected absolute(open: Token): Expr {
    const inner = this.number(this.expression(BINDING.aboveComparison));
    if (!this.isSymbol(open.text)) {
      this.fail('unclosed', open.span, `This bar ${open.text} is never closed.`, {
        advice: open.text === '|' ? 'Write abs(…) instead.' : 'Write norm2(…) instead.',
      });
    }
    const close = this.next();
    const span = { start: open.span.start, end: close.span.end };
    const doubled =
      inner.kind === 'call' &&
      inner.fn === 'abs' &&
      inner.span.start === open.span.end &&
      this.source[inner.span.start] === '|' &&
      inner.span.end === close.span.start;
    if (doubled) return { ...inner, fn: 'norm', span };
    return { kind: 'call', fn: open.text === '|' ? 'abs' : 'norm', args: [inner], span };
  }

  protected close(open: Token): Token {
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
}

/** A comparison, which is no number. */
export function isCondition(expr: Expr): boolean {
  return expr.kind === 'binary' && ['lt', 'le', 'gt', 'ge', 'eq', 'ne'].includes(expr.op);
}
