import { parse, type Parsed } from '../../../core/lang/parse.ts';
import type { Result, Span } from '../../../core/lang/fault.ts';
import { success } from '../../../core/lang/fault.ts';
import type { Declaration } from '../../../core/lang/declarations.ts';
import type { Expr, Program } from '../../../core/lang/syntax.ts';

/** What the seed has drawn, by name. */
export type Values = Readonly<Record<string, number>>;

/** Every place at which a name stands in an expression, in the order of the text. */
export function namesIn({ statements, result }: Program): readonly { name: string; span: Span }[] {
  const found: { name: string; span: Span }[] = [];
  const visit = (expr: Expr): void => {
    switch (expr.kind) {
      case 'name':
        found.push({ name: expr.name, span: expr.span });
        break;
      case 'neg':
      case 'transpose':
      case 'index':
        visit(expr.arg);
        break;
      case 'binary':
        visit(expr.left);
        visit(expr.right);
        break;
      case 'call':
        expr.args.forEach(visit);
        break;
      case 'matrix':
        expr.rows.flat().forEach(visit);
        break;
      case 'number':
        break;
    }
  };
  statements.forEach(({ expr }) => visit(expr));
  // The last definition is the result, unless an expression follows it.
  if (!statements.some(({ expr }) => expr === result)) visit(result);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/**
 * The text with numbers in the places of its parameters, each in parentheses: `a*x^a` → `(-2)*x^(-2)`. The places are
 * those of the syntax tree, so that no longer name is touched.
 *
 * @param names what else may stand in the text.
 */
export function substitute(
  text: string,
  values: Values,
  names: readonly (string | Declaration)[],
): Result<string> {
  const read = parse(text, { inputs: [...names, ...Object.keys(values)] });
  return read.ok ? success(inPlace(read.value, values)) : read;
}

function inPlace({ source, program }: Parsed, values: Values): string {
  return namesIn(program)
    .filter(({ name }) => Object.hasOwn(values, name))
    .reduceRight(
      (text, { name, span }) =>
        `${text.slice(0, span.start)}(${values[name]})${text.slice(span.end)}`,
      source,
    );
}
