import { FaultSignal, type Fault, type FaultCode, type Span } from './fault.ts';
import type { Token } from './lexer.ts';

/** A place in a list of tokens, which ends with its `end` token; nothing moves beyond that. */
export class TokenCursor {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Index of the next token. */
  get position(): number {
    return this.at;
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)];
  }

  next(): Token {
    const token = this.peek();
    if (this.at < this.tokens.length - 1) this.at++;
    return token;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === text;
  }

  /** Leaves the parser with a located fault. */
  fail(code: FaultCode, span: Span, message: string, more: Partial<Fault> = {}): never {
    throw new FaultSignal({ code, span, message, ...more });
  }
}
