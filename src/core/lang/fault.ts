/** Half-open range of UTF-16 offsets in the text that the user typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type FaultCode =
  | 'empty'
  | 'unexpected-character'
  | 'unexpected-token'
  | 'missing-operand'
  | 'missing-operator'
  | 'unclosed'
  | 'unopened'
  | 'unknown-name'
  | 'unknown-function'
  | 'wrong-arity'
  | 'not-a-condition'
  | 'condition-as-value'
  | 'not-a-scalar'
  | 'shape-mismatch'
  | 'not-a-size'
  | 'out-of-range'
  | 'not-a-declaration'
  | 'reassigned'
  | 'domain'
  | 'too-long'
  | 'too-deep'
  | 'too-large'
  | 'too-slow';

/** A repair that the user may accept: the whole text as it would read. */
export interface Fix {
  readonly label: string;
  readonly text: string;
}

/** What is wrong with what a user typed: where, why, and what to do. Sentences, ready to be shown. */
export interface Fault {
  readonly code: FaultCode;
  readonly span: Span;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do next, one sentence. */
  readonly advice?: string;
  readonly fix?: Fix;
}

/** A value, or the reasons why there is none. What users do wrong travels so; bugs throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (...faults: Fault[]): Result<never> => ({ ok: false, faults });

/** Thrown inside the lexer and the parser only, to leave a recursion; `parse` turns it into a Result. */
export class FaultSignal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** A quotation of the user's text, cut short where it is long. */
export function quote(text: string): string {
  return text.length > 24 ? `“${text.slice(0, 22)}…”` : `“${text}”`;
}

/** The user's text with `span` replaced. */
export function replaceSpan(source: string, span: Span, by: string): string {
  return source.slice(0, span.start) + by + source.slice(span.end);
}
