import { equivalent } from '../../../core/equiv/equivalent.ts';
import { parse } from '../../../core/lang/parse.ts';
import { declarationName, type Given } from './given.ts';
import { pieces, spanOf, type Piece } from './lists.ts';
import type { OwnFault } from './ownFault.ts';
import { namesIn, substitute, type Values } from './substitute.ts';

/** A definition in a question: `f(x, y) = …`, and each of its right sides. */
interface Defined {
  readonly called: string;
  readonly args: readonly Piece[];
  readonly sides: readonly Piece[];
}

const HEAD = /^([A-Za-z]\w*)\s*\(([\w\s,]*)\)$/;

/**
 * Where the question writes down another function than the one that is judged by: it would send a lie to students. A
 * remark for the author and no fault, since links that were sent out must open.
 */
export function disagreements(given: Given): readonly OwnFault[] {
  const all = definitionsIn(given);
  // A function without a head is called f; a question that calls it g means the same.
  const named = all.filter(({ called }) => called === given.called);
  const meant = named.length > 0 || all.length !== 1 ? named : all;
  return meant.flatMap(({ args, sides }) =>
    sides.flatMap((side): OwnFault[] =>
      drawsOf(given).every((values) => isSameFunction(given, values, args, side))
        ? []
        : [
            {
              field: 'prompt',
              code: 'domain',
              span: spanOf(side),
              message: 'This is not the function that answers are judged by.',
              advice:
                'Write the same in both places, or leave the question empty and have it written for you.',
            },
          ],
    ),
  );
}

/** The first, the middle and the last values of the parameters: with one alone a*x and a^2*x may agree. */
const drawsOf = ({ parameters }: Given): readonly Values[] =>
  (parameters.length === 0 ? [0] : [0, 0.5, 1]).map((share) =>
    Object.fromEntries(
      parameters.map(({ name, values }) => [
        name,
        values[Math.round(share * (values.length - 1))] ?? NaN,
      ]),
    ),
  );

function definitionsIn({ own, names }: Given): readonly Defined[] {
  const known = new Set(names.map(declarationName));
  let start = 0;
  return own.prompt.split(/(\$\$[^$]*\$\$|\$[^$]*\$)/).flatMap((part): Defined[] => {
    const at = start;
    start += part.length;
    if (!part.startsWith('$')) return [];
    const sign = part.startsWith('$$') ? 2 : 1;
    const [head, ...sides] = pieces(part.slice(sign, -sign), '=', at + sign);
    const [, called = '', list = ''] = HEAD.exec(head?.text ?? '') ?? [];
    const args = pieces(list, ',');
    // f(2) = 3 defines nothing, and x(y) is a product.
    const defines = args.length > 0 && args.every(({ text }) => /^[A-Za-z]/.test(text));
    return called === '' || known.has(called) || !defines ? [] : [{ called, args, sides }];
  });
}

/** By algebra and at points, with numbers in the place of the parameters; what cannot be decided is taken for the same. */
function isSameFunction(
  given: Given,
  values: Values,
  args: readonly Piece[],
  side: Piece,
): boolean {
  const names = given.names.map(declarationName);
  const drawn = Object.keys(values);
  // f(t) = t^2 is x^2 under another name; where every argument is known, its name counts.
  const isKnown = args.every(({ text }) => names.includes(text) || drawn.includes(text));
  // An answer in symbols would be wanted in a letter that the question does not have.
  const renames = args.length === given.by.length && given.at.size > 0;
  if (!isKnown && !renames) return false;
  const other = isKnown ? side.text : renamed(given, args, side.text, drawn);
  const [mine, theirs] = [given.of, other].map((text) => substitute(text, values, given.names));
  if (!mine?.ok || !theirs?.ok) return mine?.ok === false;
  const domain = Object.fromEntries(
    [...given.domain].flatMap(([name, [lo, hi]]) => {
      const ends = [Number(lo.text), Number(hi.text)] as const;
      return ends.every(Number.isFinite) ? [[name, ends] as const] : [];
    }),
  );
  try {
    const verdict = equivalent(theirs.value, mine.value, { variables: given.names, domain });
    return verdict.ok && (verdict.value.equal || verdict.value.undecided);
  } catch {
    // The function says nothing where it is sampled: then there is nothing to compare.
    return true;
  }
}

function renamed(
  { names, by }: Given,
  args: readonly Piece[],
  text: string,
  drawn: readonly string[],
): string {
  const old = args.map((arg) => arg.text);
  const read = parse(text, {
    inputs: [...new Set([...names.map(declarationName), ...old, ...drawn])],
  });
  if (!read.ok) return text;
  return namesIn(read.value.program)
    .filter(({ name }) => old.includes(name))
    .reduceRight(
      (all, { name, span }) =>
        `${all.slice(0, span.start)}${by[old.indexOf(name)] ?? name}${all.slice(span.end)}`,
      read.value.source,
    );
}
