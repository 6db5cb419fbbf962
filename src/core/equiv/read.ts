import type { Declaration } from '../lang/declarations.ts';
import { failure, quote, success, type Result, type Span } from '../lang/fault.ts';
import { lower } from '../lang/lower.ts';
import { parse, type Parsed } from '../lang/parse.ts';
import type { Expr } from '../lang/syntax.ts';
import { declarationOf } from './variables.ts';
import type { EquivalenceOptions } from './verdict.ts';

export interface Sides {
  readonly answer: Parsed;
  readonly truth: Parsed;
  /** Every name that both may use: the question's, and those of the truth. */
  readonly names: readonly Declaration[];
}

/**
 * Reads both texts. What is wrong with the answer comes back as faults at their places: it cannot be read, a part
 * of it has no value, it uses a name that the question does not have.
 *
 * @throws when the truth cannot be read, which is its author's bug.
 */
export function read(
  answer: string,
  truth: string,
  { variables = [] }: EquivalenceOptions,
): Result<Sides> {
  const given = variables.map(declarationOf);
  const right = parse(truth, { inputs: given });
  if (!right.ok) {
    throw new Error(`the truth ${quote(truth)} cannot be read: ${right.faults[0].message}`);
  }
  const known = new Set(given.map(({ name }) => name));
  const further = [...right.value.inputs, ...right.value.parameters].flatMap((name) =>
    known.has(name) ? [] : [right.value.declarations.get(name) ?? declarationOf(name)],
  );
  const names = [...given, ...further];
  const left = parse(answer, { inputs: names });
  if (!left.ok) return left;
  const foreign = foreignName(left.value, new Set(names.map(({ name }) => name)));
  if (foreign) return foreign;
  const lowered = lower(left.value);
  if (!lowered.ok) return lowered;
  return success({ answer: left.value, truth: right.value, names });
}

function foreignName(parsed: Parsed, names: ReadonlySet<string>): Result<never> | undefined {
  const name = [...parsed.inputs, ...parsed.parameters].find((n) => !names.has(n));
  if (name === undefined) return undefined;
  return failure({
    code: 'unknown-name',
    span: findName(parsed, name),
    message: `${quote(name)} does not stand in the question.`,
    advice:
      names.size > 0
        ? `Use ${[...names].join(', ')}.`
        : 'The answer is to be written without variables.',
  });
}

/** Where a name stands first; the whole text when it stands nowhere but in a header or a declaration. */
function findName(parsed: Parsed, name: string): Span {
  const spans = [...parsed.shapes.of.keys()].flatMap((expr: Expr) =>
    expr.kind === 'name' && expr.name === name ? [expr.span] : [],
  );
  return (
    spans.reduce((first, span) => (span.start < first.start ? span : first), spans[0]) ?? {
      start: 0,
      end: parsed.source.length,
    }
  );
}
