import { readNumber, type TypedNumber } from './typedNumber.ts';

/** What no plain number has: a letter, a parenthesis, an operator, or a sign after the first character. */
const EXPRESSION = /[\p{L}√(*/^÷]|\S\s*[-+−]/u;

/**
 * Reads a number, or an expression that has one as its value. The language is loaded only for the latter, so that
 * a page with one slider does not carry it.
 */
export function readTyped(text: string): TypedNumber | Promise<TypedNumber> {
  const plain = readNumber(text);
  if (plain.ok || !EXPRESSION.test(text)) return plain;
  return import('./typedConstant.ts').then(
    ({ readConstant }) => readConstant(text),
    () => plain,
  );
}
