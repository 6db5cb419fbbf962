import type { Declaration } from '../../core/lang/declarations.ts';
import { entriesOf } from '../../core/lang/entries.ts';
import { adjointOf, parsePrimitive, type Primitive } from '../../core/lang/parsePrimitive.ts';
import { parseVjpRule } from '../../core/lang/parseVjpRule.ts';
import { nameTex, printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import { readingOf, toField, unread, type Reading } from './read.ts';

/** A text read as an operation whose rule is to be written. */
export interface PrimitiveReading extends Reading {
  /** Empty while the text cannot be read. */
  readonly operands: readonly Declaration[];
  /** The numbers that go in, by name: `u`, `W[1,2]`. */
  readonly inputs: readonly string[];
  /** The numbers that come out, by name: `w`, `w[2]`. */
  readonly outputs: readonly string[];
  /** What the rule calls the result. */
  readonly result: string;
}

/** Typesetting longer rules at every keystroke would hold up the keyboard. */
const LONGEST_PREVIEW = 300;

/** Reads the forward formula of an operation for its live preview; see `parsePrimitive`. */
export function readPrimitive(text: string): PrimitiveReading {
  const read = parsePrimitive(text);
  const nothing = { operands: [], inputs: [], outputs: [], result: 'w' };
  if (!read.ok) return { ...unread(read.faults.map(toField)), ...nothing };
  const { parsed, operands, constants, result } = read.value;
  const sliders = constants.flatMap(({ name, value }) => (value ? [] : [name]));
  return {
    ...readingOf(text, parsed, result, sliders),
    operands,
    inputs: operands.flatMap(({ name, shape }) => entriesOf(name, shape)),
    outputs: entriesOf(result, parsed.shape),
    result,
  };
}

/** Reads a rule for its live preview: its adjoints with their bars. Nothing while the forward formula cannot be read. */
export function readVjpRule(text: string, forward: string): Reading {
  const primitive = parsePrimitive(forward);
  if (!primitive.ok) return unread([]);
  const read = parseVjpRule(text, primitive.value);
  if (!read.ok) return unread(read.faults.map(toField));
  const { statements } = read.value.parsed.program;
  const long = text.length > LONGEST_PREVIEW;
  return {
    ok: true,
    tex: long ? null : ruleTex(read.value.parsed.program.statements, primitive.value),
    words: long
      ? 'a long rule'
      : statements.map(({ name, expr }) => `${name} = ${printText(expr)}`).join('; '),
    faults: [],
    parameters: [],
  };
}

/** `\bar u = \bar w\, v`: the names of adjoints are letters under a bar. */
function ruleTex(
  statements: readonly { readonly name: string; readonly expr: Parameters<typeof printTex>[0] }[],
  primitive: Primitive,
): string {
  const { operands, result } = primitive;
  const own = new Set(operands.map(({ name }) => name));
  const bars = new Map([...own, result].map((name) => [adjointOf(name), name] as const));
  const classOf = (name: string): string | undefined =>
    own.has(name) ? 'k-input' : name === result ? 'k-out' : undefined;
  const texOf = (name: string): string | undefined => {
    const of = bars.get(name);
    return of === undefined ? undefined : `\\htmlClass{k-grad}{\\bar{${nameTex(of)}}}`;
  };
  return statements
    .map(({ name, expr }) => {
      const left = texOf(name) ?? nameTex(name);
      return `${left} = ${printTex(expr, { classOf, texOf })}`;
    })
    .join(',\\quad ');
}
