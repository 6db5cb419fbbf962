import { compile } from '../../../core/compile/compile.ts';
import type { Declaration } from '../../../core/lang/declarations.ts';
import { parse } from '../../../core/lang/parse.ts';
import { printTex } from '../../../core/lang/printTex.ts';
import { raise } from '../../../core/lang/raise.ts';
import { isScalar } from '../../../core/ir/types.ts';
import type { Expr } from '../../../core/lang/syntax.ts';
import { declarationName, type Given } from './given.ts';
import { pieces, spanOf, type Piece } from './lists.ts';
import { refuse, refuseAt } from './ownFault.ts';
import { nameTex } from './show.ts';
import { namesIn, substitute, type Values } from './substitute.ts';

/**
 * The words of an own exercise with its formulas as TeX: what stands between dollars is read in the language, gets the
 * numbers of the seed, and is simplified where one was put in.
 *
 * @throws OwnSignal where a formula cannot be read.
 */
export function promptOf(given: Given, values: Values): string {
  const text = given.own.prompt;
  const parts = text.split(/(\$\$[^$]*\$\$|\$[^$]*\$)/);
  let start = 0;
  const out = parts.map((part) => {
    const at = start;
    start += part.length;
    const sign = /^\$\$?/.exec(part)?.[0] ?? '';
    if (sign === '' || part.length < 2 * sign.length) {
      const loose = part.indexOf('$');
      if (loose < 0) return part;
      return refuse(
        'prompt',
        { start: at + loose, end: at + part.length },
        'A dollar opens a formula that nothing closes.',
        'Put a dollar behind the formula as well.',
        'unclosed',
      );
    }
    const inside = { text: part.slice(sign.length, -sign.length), start: at + sign.length };
    return `${sign}${formulaTex(given, inside, values)}${sign}`;
  });
  return out.join('');
}

/** One formula, or sides with equals signs between them. @throws OwnSignal */
function formulaTex(given: Given, whole: Piece, values: Values): string {
  const sides = pieces(whole.text, '=', whole.start);
  if (sides.length === 0) {
    refuse(
      'prompt',
      { start: whole.start - 1, end: whole.start + whole.text.length + 1 },
      'There is no formula between these dollars.',
      'Write one, or leave the dollars out.',
      'empty',
    );
  }
  const defines = CALLED.test(sides[0]?.text ?? '');
  return sides
    .map((side) => calledTex(given, side, values) ?? sideTex(given, side, values, !defines))
    .join(' = ');
}

/** `f(x, y)`, `f'(2)`, `∇f(1, p)`: a function that the exercise speaks of by its name. */
const CALLED = /^([∇]?)\s*([A-Za-z])('*)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/;

function calledTex(given: Given, side: Piece, values: Values): string | null {
  const [, nabla = '', name = '', primes = '', list = ''] = CALLED.exec(side.text) ?? [];
  const known = [...given.names.map(declarationName), ...Object.keys(values)];
  if (name === '' || known.includes(name)) return nabla === '' ? null : `\\nabla ${name}`;
  const start = side.start + side.text.indexOf('(') + 1;
  const args = pieces(list, ',', start).map((piece) => sideTex(given, piece, values, true));
  return `${nabla === '' ? '' : '\\nabla '}${nameTex(name)}${primes}(${args.join(',\\,')})`;
}

function sideTex(given: Given, side: Piece, values: Values, isPlace: boolean): string {
  const own = /^∇\s*([A-Za-z])$/.exec(side.text)?.[1];
  if (own !== undefined) return `\\nabla ${own}`;
  const drawn = Object.keys(values);
  const read = parse(side.text, { inputs: [...given.names, ...drawn] });
  if (!read.ok) return refuseAt('prompt', read.faults[0], side.start);
  const { result } = read.value.program;
  // (1, 2) beside words is a point; behind f(x, y) = it is a column.
  if (isPlace && result.kind === 'matrix' && result.tuple) {
    const parts = result.rows.flat().map((entry) => {
      const { start, end } = entry.span;
      return { text: side.text.slice(start, end), start: side.start + start };
    });
    return `(${parts.map((part) => sideTex(given, part, values, true)).join(',\\,')})`;
  }
  const numbered = namesIn(read.value.program).some(({ name }) => drawn.includes(name));
  if (!numbered) return printTex(result);
  const filled = substitute(side.text, values, given.names);
  const names: readonly (string | Declaration)[] = [
    ...given.names,
    ...read.value.parameters.filter((name) => !drawn.includes(name)),
  ];
  const expr = filled.ok ? tidied(filled.value, names) : null;
  return expr
    ? printTex(expr)
    : refuse(
        'prompt',
        spanOf(side),
        'With the numbers put in, this has no value.',
        'Leave out the values of the parameters for which it has none.',
        'domain',
      );
}

/** Numbers gathered; products of matrices as they were written. */
function tidied(text: string, names: readonly (string | Declaration)[]): Expr | null {
  const compiled = compile(text, { inputs: names });
  if (!compiled.ok) return null;
  const { graph, output, parsed, inputs } = compiled.value;
  return inputs.some(({ shape }) => !isScalar(shape))
    ? parsed.program.result
    : raise(graph, output);
}
