import { sameShape } from '../ir/types.ts';
import {
  KIND_ADVICE,
  literalValue,
  printShape,
  readKind,
  type Declaration,
} from './declarations.ts';
import type { Span } from './fault.ts';
import type { Parser } from './parser.ts';
import type { Statement } from './syntax.ts';

export interface DeclarationLine {
  readonly declaration: Declaration;
  /** Where the name stands. */
  readonly span: Span;
  /** `name = value`, where a value is given. */
  readonly given: Statement | undefined;
}

/** `W: 3x2`, `S: 3x3 spd`, `x: 2 = (1, 2)`, the parser standing at the name. */
export function readDeclaration(parser: Parser): DeclarationLine {
  const { text: name, span } = parser.next();
  const { end: from } = parser.next().span;
  const ends = (): boolean => ['break', 'end'].includes(parser.peek().kind) || parser.isSymbol('=');
  while (!ends()) parser.next();
  const to = parser.peek().span.start;
  const kind = readKind(parser.source.slice(from, to));
  if (typeof kind === 'string') {
    const place = { start: span.start, end: Math.max(from, to) };
    parser.fail('not-a-declaration', place, kind, { advice: KIND_ADVICE });
  }
  if (!parser.isSymbol('=')) return { declaration: { name, ...kind }, span, given: undefined };
  parser.next();
  const expr = parser.value();
  const literal = literalValue(expr);
  if (!literal || !sameShape(literal.shape, kind.shape)) {
    const what = `This is not a value of shape ${printShape(kind.shape)}.`;
    parser.fail('shape-mismatch', expr.span, what, {
      advice: 'Write numbers: (1, 2) for a column, [1, 2; 3, 4] for a matrix.',
    });
  }
  const given = { name, expr, span: { start: span.start, end: expr.span.end } };
  return { declaration: { name, ...kind, value: literal.value }, span, given };
}
