// Build time: what a text claims about a number, and whether that is so.
import { CONCEPT_MACROS } from './formula-options.ts';
import { readNumbers, type PrintedNumber } from './printed-numbers.ts';

/** A piece of a claim: words, or the source of a formula. */
export interface Piece {
  readonly kind: 'text' | 'tex';
  readonly value: string;
}

/** After `=` a number is exact; after `≈`, `→`, a bound or no sign at all it is rounded to its digits. */
export type Relation = '=' | '≈';

export interface Claim {
  readonly relation: Relation;
  readonly numbers: readonly PrintedNumber[];
}

/** Relative, for what is claimed to be exact: the last digits of a computation are nobody's claim. */
const EXACT = 1e-9;
/** Next to a claimed 0 nothing is relative. */
const NOTHING = 1e-12;

const ROUNDS =
  '\\\\(?:approx|simeq|sim|to|rightarrow|longrightarrow|leq?|leqslant|lesssim|geq?|geqslant|gtrsim|lt|gt)(?![a-zA-Z])|[≈≃→≤≥<>]';
const EQUALS = '\\\\equiv(?![a-zA-Z])|=';
const SIGNS = new RegExp(`(${ROUNDS})|(${EQUALS})|(\\\\[{}]|[{([])|([})\\]])`, 'g');

/** Commands that only colour or set what follows. */
const DRESS = new RegExp(
  `\\\\htmlClass\\s*\\{[^}]*\\}|\\\\(?:${[
    ...Object.keys(CONCEPT_MACROS),
    ...'mathbf mathrm boldsymbol boxed underbrace overbrace'.split(' '),
  ].join('|')})(?![a-zA-Z])`,
  'g',
);

/**
 * What stands after the last relation sign outside brackets, or all of it.
 *
 * @returns null when that is not numbers alone.
 */
export function readClaim(pieces: readonly Piece[]): Claim | null {
  let relation: Relation = '≈';
  let rest: Piece[] = [];
  for (const { kind, value } of pieces) {
    const plain = kind === 'tex' ? value.replace(DRESS, ' ') : value;
    const last = lastRelation(plain);
    if (last) {
      relation = last.relation;
      rest = [];
    }
    rest.push({ kind, value: plain.slice(last?.end ?? 0) });
  }
  const read = rest.map(({ kind, value }) => readNumbers(value, kind === 'text'));
  if (read.includes(null)) return null;
  return { relation, numbers: read.flatMap((numbers) => numbers ?? []) };
}

function lastRelation(text: string): { relation: Relation; end: number } | undefined {
  let depth = 0;
  let last: { relation: Relation; end: number } | undefined;
  for (const found of text.matchAll(SIGNS)) {
    const [sign, rounds, , opens, closes] = found;
    if (opens) depth += 1;
    else if (closes) depth = Math.max(0, depth - 1);
    else if (depth === 0) last = { relation: rounds ? '≈' : '=', end: found.index + sign.length };
  }
  return last;
}

/** What is wrong with a claim about these values, in sentences; nothing when it is right. */
export function disagreement(claim: Claim | null, values: readonly number[]): string | undefined {
  if (!claim) {
    return `No number can be read here; computed: ${list(values)}. Mark the number alone.`;
  }
  const { relation, numbers } = claim;
  if (numbers.length !== values.length) {
    const printed = numbers.length === 0 ? 'no number' : list(numbers.map(({ value }) => value));
    return `Printed: ${printed}. Computed: ${list(values)}.`;
  }
  const wrong = numbers.findIndex((number, i) => !holds(number, relation, values[i]));
  return wrong < 0 ? undefined : sentence(numbers[wrong], relation, values[wrong]);
}

/** Is it true of this value? */
export function holds(printed: PrintedNumber, relation: Relation, value: number): boolean {
  const { value: said, unit } = printed;
  if (!Number.isFinite(said) || !Number.isFinite(value)) return said === value;
  const off = Math.abs(said - value);
  if (off <= tolerance(said)) return true;
  // Half a unit, and a hair for halves that no double can hold.
  return relation === '≈' && unit !== null && off <= unit * 0.5000001;
}

const tolerance = (said: number): number => (said === 0 ? NOTHING : EXACT * Math.abs(said));

function sentence(printed: PrintedNumber, relation: Relation, value: number): string {
  const { unit, text } = printed;
  const said = text === '' ? printNumber(printed.value) : text;
  const computed = `Printed: ${said}. Computed: ${printNumber(value)}.`;
  if (!Number.isFinite(value)) return computed;
  if (relation === '≈' && unit !== null) {
    return `${computed} To as many digits: ${rounded(value, unit)}.`;
  }
  if (!holds(printed, '≈', value)) return computed;
  return `${computed} After “=” a number is exact: write “≈”, or the exact number.`;
}

const list = (values: readonly number[]): string => values.map(printNumber).join(', ');

/** Twelve digits tell more than anybody prints, and hide the rounding of doubles. */
function printNumber(value: number): string {
  return String(Number(value.toPrecision(12))).replace('-', '−');
}

function rounded(value: number, unit: number): string {
  const exponent = Math.round(Math.log10(unit));
  if (exponent <= 0 && exponent >= -6) return value.toFixed(-exponent).replace('-', '−');
  const size = Math.floor(Math.log10(Math.abs(value) || unit));
  const [mantissa, power] = value.toExponential(Math.max(0, size - exponent)).split('e');
  return `${mantissa.replace('-', '−')}·10^${Number(power)}`;
}
