// Build time: what a text claims about a number, and whether that is so.
import { CONCEPT_MACROS } from './formula-options.ts';
import { readNumbers, type PrintedNumber } from './printed-numbers.ts';

/** A piece of a claim: words, or the source of a formula. */
export interface Piece {
  readonly kind: 'text' | 'tex';
  readonly value: string;
}

/** `=`: exactly so; `≈`: rounded to the digits printed; the others bound. */
export type Relation = '=' | '≈' | '≤' | '≥' | '<' | '>';

export interface Claim {
  readonly relation: Relation;
  readonly numbers: readonly PrintedNumber[];
}

/** Relative, for what is claimed to be exact: the last digits of a computation are nobody's claim. */
const EXACT = 1e-9;
/** Next to a claimed 0 nothing is relative. */
const NOTHING = 1e-12;

const RELATIONS: readonly (readonly [pattern: string, relation: Relation])[] = [
  ['\\\\(?:approx|simeq|sim|to|rightarrow|longrightarrow|mapsto)(?![a-zA-Z])|[≈≃→]', '≈'],
  ['\\\\(?:leq?|leqslant|lesssim)(?![a-zA-Z])|≤', '≤'],
  ['\\\\(?:geq?|geqslant|gtrsim)(?![a-zA-Z])|≥', '≥'],
  ['\\\\lt(?![a-zA-Z])|<', '<'],
  ['\\\\gt(?![a-zA-Z])|>', '>'],
  ['\\\\equiv(?![a-zA-Z])|=', '='],
];
const ANY_RELATION = new RegExp(
  `${RELATIONS.map(([pattern]) => `(${pattern})`).join('|')}|(\\\\[{}]|[{([])|([})\\]])`,
  'g',
);

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
  for (const found of text.matchAll(ANY_RELATION)) {
    const [opens, closes] = found.slice(RELATIONS.length + 1);
    if (opens) depth += 1;
    else if (closes) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const [, relation] = RELATIONS[found.slice(1).findIndex((group) => group !== undefined)];
      last = { relation, end: found.index + found[0].length };
    }
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
  if (Number.isNaN(value)) return false;
  const near = Object.is(said, value) || Math.abs(said - value) <= tolerance(said);
  switch (relation) {
    case '=':
      return near;
    case '≤':
      return near || value <= said;
    case '≥':
      return near || value >= said;
    case '<':
      return value < said;
    case '>':
      return value > said;
    case '≈':
      // Half a unit, and a hair for halves that no double can hold.
      return near || (unit !== null && Math.abs(said - value) <= unit * 0.5000001);
  }
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
  if (relation === '=' && holds(printed, '≈', value)) {
    return `${computed} After “=” a number is exact: write “≈”, or the exact number.`;
  }
  return relation === '=' || relation === '≈'
    ? computed
    : `${computed} It is not ${relation} ${said}.`;
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
