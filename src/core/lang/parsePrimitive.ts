import { SCALAR, sizeOf } from '../ir/types.ts';
import { literalValue, type Declaration } from './declarations.ts';
import { failure, quote, success, type Fault, type Result, type Span } from './fault.ts';
import { parse, type Parsed } from './parse.ts';
import type { Statement } from './syntax.ts';

/** More numbers in or out than these are neither drawn nor tabled one by one. */
export const MOST_OPERAND_NUMBERS = 24;
export const MOST_RESULT_NUMBERS = 12;

/** The forward formula of an operation whose rule is to be written. */
export interface Primitive {
  readonly parsed: Parsed;
  /** What the adjoints are of, in the order of the Jacobian's columns. */
  readonly operands: readonly Declaration[];
  /**
   * Names with a value of their own, or, beside a header, parameters with a slider: the rule may use them, and nothing
   * flows back to them.
   */
  readonly constants: readonly Declaration[];
  /** Steps on the way to the result. A rule does not know them. */
  readonly steps: ReadonlySet<string>;
  /** What the rule calls the result: the name that the formula gives it, else `w`, or `out` where that is taken. */
  readonly result: string;
}

/** What a rule calls the adjoint of a value. */
export const adjointOf = (name: string): string => `${name}bar`;

/**
 * A text as an operation: every free name without a value is an operand, unless a header `f(x, y) = …` names them.
 * At most 24 numbers go in and 12 come out.
 *
 * @returns the operation, or one fault with its place.
 */
export function parsePrimitive(source: string): Result<Primitive> {
  const free = parse(source);
  if (!free.ok) return free;
  const { program, declarations } = free.value;
  const names =
    program.inputs ?? free.value.inputs.filter((name) => !declarations.get(name)?.value);
  const read = parse(source, { inputs: names });
  if (!read.ok) return read;
  const parsed = read.value;
  const operands = names.map((name) => {
    const { shape = SCALAR, structure } = parsed.declarations.get(name) ?? {};
    return { name, shape, ...(structure && { structure }) };
  });
  const fault = wrongWith(source, parsed, operands);
  if (fault) return failure(fault);
  const isLast = ({ expr }: Statement): boolean => expr === parsed.program.result;
  const inner = parsed.program.statements.filter((statement) => !isLast(statement));
  const last = parsed.program.inputs ? undefined : parsed.program.statements.find(isLast)?.name;
  const given = inner.flatMap(({ name, expr }) => {
    const literal = literalValue(expr);
    return literal ? [{ name, ...literal }] : [];
  });
  const outside = parsed.parameters.map(
    (name) => parsed.declarations.get(name) ?? { name, shape: SCALAR },
  );
  const constants = [...outside, ...given];
  const known = new Set(constants.map(({ name }) => name));
  const steps = new Set(inner.map(({ name }) => name).filter((name) => !known.has(name)));
  const result = resultName(last, [...names, ...known, ...steps]);
  return success({ parsed, operands, constants, steps, result });
}

function resultName(own: string | undefined, names: readonly string[]): string {
  const taken = new Set(names.flatMap((name) => [name, adjointOf(name)]));
  const free = (name: string): boolean => !taken.has(name) && !taken.has(adjointOf(name));
  return [...(own === undefined ? [] : [own]), 'w', 'out', 'result'].find(free) ?? 'theresult';
}

function wrongWith(
  source: string,
  { program, shape, parameters, declarations }: Parsed,
  operands: readonly Declaration[],
): Fault | null {
  const wrong = (span: Span, message: string, advice: string): Fault => ({
    code: 'shape-mismatch',
    span,
    message,
    advice,
  });
  const { span } = program.result;
  if (operands.length === 0) {
    return wrong(
      span,
      'This operation has no operand.',
      'Use a letter without a value in it, as in u*v.',
    );
  }
  if (program.exception) {
    return wrong(
      program.exception.span,
      'An operation has one formula, and this gives one point a value of its own.',
      'Leave the value at the point out.',
    );
  }
  const open = parameters.find((name) => {
    const declared = declarations.get(name);
    return declared && !declared.value && sizeOf(declared.shape) > 1;
  });
  if (open !== undefined) {
    const all = [...operands.map(({ name }) => name), open].join(', ');
    const advice = `Make it an operand, f(${all}) = …, or write its numbers down.`;
    return wrong(placeOf(source, open), `${quote(open)} has no value.`, advice);
  }
  const names = new Set(operands.map(({ name }) => name));
  const clash = operands.find(({ name }) => names.has(adjointOf(name)));
  if (clash) {
    const bar = adjointOf(clash.name);
    return wrong(
      placeOf(source, bar),
      `${quote(bar)} is the adjoint of ${clash.name}, so it cannot be an operand.`,
      'Give this operand another name.',
    );
  }
  const n = operands.reduce((sum, operand) => sum + sizeOf(operand.shape), 0);
  const m = sizeOf(shape);
  if (n <= MOST_OPERAND_NUMBERS && m <= MOST_RESULT_NUMBERS) return null;
  return wrong(
    span,
    n > MOST_OPERAND_NUMBERS
      ? `The operands are ${n} numbers together.`
      : `The result is ${m} numbers.`,
    `At most ${MOST_OPERAND_NUMBERS} go in and ${MOST_RESULT_NUMBERS} come out here: choose smaller shapes.`,
  );
}

/** Where a name first stands as a word of its own. */
export function placeOf(source: string, name: string): Span {
  const start = Math.max(0, source.search(new RegExp(`\\b${name}\\b`)));
  return { start, end: Math.min(source.length, start + name.length) };
}
