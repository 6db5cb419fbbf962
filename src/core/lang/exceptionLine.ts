import type { Header } from './header.ts';
import type { Parser } from './parser.ts';
import type { Exception, Expr } from './syntax.ts';

/** True at `f(0, 0) =`, the name of the header applied to something and then assigned. */
export function startsException(parser: Parser, { name }: Header): boolean {
  if (parser.peek().text !== name || !parser.isSymbol('(', 1)) return false;
  let depth = 0;
  for (let ahead = 1; ; ahead++) {
    const token = parser.peek(ahead);
    if (token.kind === 'end' || token.kind === 'break') return false;
    if (token.text === '(') depth++;
    if (token.text === ')' && --depth === 0) return parser.isSymbol('=', ahead + 1);
  }
}

/**
 * `f(0, 0) = 0`, the parser standing at the name.
 *
 * @param earlier the exceptional value that the text gave before: there is room for one.
 */
export function readException(
  parser: Parser,
  { name, inputs }: Header,
  earlier: Exception | undefined,
): Exception {
  const { start } = parser.next().span;
  const at: Expr[] = [];
  do {
    parser.next();
    at.push(parser.value());
  } while (parser.isSymbol(','));
  const place = { start, end: parser.peek().span.end };
  if (earlier) {
    parser.fail('reassigned', place, 'Only one exceptional value can be given.', {
      advice: 'Keep one of the two lines; use if(…) for more.',
    });
  }
  if (at.length !== inputs.length) {
    const message = `${name} takes ${inputs.length} arguments, not ${at.length}.`;
    parser.fail('wrong-arity', place, message, { advice: 'Give one number for each variable.' });
  }
  parser.next();
  parser.next();
  const value = parser.value();
  return { at, value, span: { start, end: value.span.end } };
}
