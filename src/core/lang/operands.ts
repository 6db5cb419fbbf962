import { FaultSignal, quote, replaceSpan } from './fault.ts';
import { languageFunctions } from './functions.ts';
import type { Token } from './lexer.ts';
import { Groups, isCondition } from './groups.ts';
import { BINDING, infixByToken } from './precedence.ts';
import { unknownFunction, unknownName } from './suggest.ts';
import type { Expr } from './syntax.ts';

/** What stands between the operators: numbers, names, calls, groups, and signs before them. */
export abstract class Operands extends Groups {
  /** After an operator something must follow that can be computed with. */
  protected requireOperand(operator: Token): void {
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

  protected prefix(): Expr {
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
        const arg = this.number(this.expression(BINDING.unary));
        return token.text === '+'
          ? arg
          : { kind: 'neg', arg, span: { start: span.start, end: arg.span.end } };
      }
      if (token.text === '(') return this.group(token);
      if (token.text === '[') return this.matrix(token);
      if (token.text === '|' || token.text === '‖') return this.absolute(token);
      if (token.text === '√') {
        const arg = this.number(this.expression(BINDING.unary + 15));
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
    const comma = this.position > 1 ? this.peek(-2) : undefined;
    if (comma?.text === ',' && ')]'.includes(token.text)) {
      this.fail('missing-operand', comma.span, 'Something is missing after this comma.', {
        advice: 'Write the next entry after it, or remove the comma.',
        fix: { label: 'remove it', text: replaceSpan(this.source, comma.span, '') },
      });
    }
    if (token.text === ')') {
      this.fail('unopened', span, 'This ) closes nothing.', {
        advice: 'Remove it, or add the ( that it belongs to.',
        fix: { label: 'remove it', text: replaceSpan(this.source, span, '') },
      });
    }
    if (token.text === ']') {
      this.fail('unopened', span, 'This ] closes nothing.', {
        advice: 'Remove it, or add the [ that it belongs to.',
        fix: { label: 'remove it', text: replaceSpan(this.source, span, '') },
      });
    }
    if (token.text === "'") {
      this.fail('missing-operand', span, "There is nothing before the ' to transpose.", {
        advice: "Write it after a vector or a matrix: A'.",
      });
    }
    this.fail('unexpected-token', span, `${quote(token.text)} cannot stand here.`, {
      advice: 'A number, a name, a sign or a parenthesis can.',
    });
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

  private call(token: Token, fn: string, arity: number | 'size'): Expr {
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
    const square = fn === 'eye';
    const sizes = arity !== 'size' ? undefined : square ? 'one size' : 'one size or two';
    const fits =
      arity === 'size'
        ? args.length === 1 || (args.length === 2 && !square)
        : args.length === arity;
    if (!fits) {
      const wants = sizes ?? (arity === 1 ? 'one argument' : `${arity} arguments`);
      this.fail(
        'wrong-arity',
        span,
        `${fn} takes ${wants}, not ${args.length === 0 ? 'none' : args.length}.`,
        {
          advice:
            fn === 'if'
              ? 'Write if(condition, then, else).'
              : arity === 'size'
                ? `Write ${fn}(3)${square ? '' : ` or ${fn}(2, 3)`}.`
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
