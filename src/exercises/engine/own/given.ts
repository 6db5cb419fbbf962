import type { Declaration } from '../../../core/lang/declarations.ts';
import { quote } from '../../../core/lang/fault.ts';
import { parse, parseDeclarations } from '../../../core/lang/parse.ts';
import type { OwnExercise } from '../own.ts';
import { membership, nameAt, pieces, spanOf, type Piece } from './lists.ts';
import { refuse, refuseAt, type OwnField } from './ownFault.ts';
import { parametersOf, type Parameter } from './parameters.ts';
import { namesIn } from './substitute.ts';

/** An own exercise, read: what holds for all its seeds. */
export interface Given {
  readonly own: OwnExercise;
  /** `f`, or the name before the equals sign. */
  readonly called: string;
  /** The function without its head, each character in its old place. */
  readonly of: string;
  readonly parameters: readonly Parameter[];
  readonly by: readonly string[];
  /** The value of each name that has one, still with parameters. */
  readonly at: ReadonlyMap<string, Piece>;
  readonly domain: ReadonlyMap<string, readonly [lo: Piece, hi: Piece]>;
  /** Every variable, with its shape where it is no number. */
  readonly names: readonly (string | Declaration)[];
}

/** No text of an own exercise is longer: a formula that is read in one breath, a prompt of a page. */
const LONGEST: Readonly<Record<Exclude<OwnField, 'decimals'>, number>> = {
  title: 120,
  prompt: 2000,
  ask: 20,
  of: 400,
  by: 60,
  at: 300,
  parameters: 400,
  domain: 300,
  shapes: 300,
};
const MOST_NAMES = 6;
/** Rows or columns of an array. */
const LARGEST = 8;

export const declarationName = (name: string | Declaration): string =>
  typeof name === 'string' ? name : name.name;

/** @throws OwnSignal */
export function givenOf(own: OwnExercise): Given {
  for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    if (own[field].length > most) {
      const span = { start: most, end: own[field].length };
      refuse(
        field,
        span,
        `This text has more than ${most} characters.`,
        'Make it shorter.',
        'too-long',
      );
    }
  }
  const parameters = parametersOf(own.parameters);
  const { called, of, inputs } = headOf(own.of);
  const at = pointOf(own.at);
  const domain = domainOf(own.domain);
  const shapes = shapesOf(own.shapes);
  const typed = pieces(own.by, ',;').map((piece) => nameAt('by', piece));
  const by = typed.length > 0 ? typed : inputs;
  const known = new Set([...by, ...inputs, ...at.keys(), ...domain.keys()]);
  shapes.forEach(({ name }) => known.delete(name));
  const names = [...shapes, ...known];
  const found = namesOf(of, names, parameters);
  const all = by.length > 0 || own.ask === 'value' ? by : found;
  if (own.ask !== 'value') checkBy(own, all, found);
  const variables = names.length > 0 ? names : found;
  const both = parameters.find(({ name }) => variables.map(declarationName).includes(name));
  if (both) {
    const start = Math.max(0, own.parameters.indexOf(both.name));
    const span = { start, end: start + both.name.length };
    refuse(
      'parameters',
      span,
      `${quote(both.name)} is a variable already.`,
      'Call one of them otherwise.',
    );
  }
  return { own, called, of, parameters, by: all, at, domain, names: variables };
}

/** `f(x, y) = …` → f, its names, and the rest. */
function headOf(text: string): { called: string; of: string; inputs: readonly string[] } {
  const head = /^\s*([A-Za-z]\w*)\s*\(([\w\s,]*)\)\s*=/.exec(text);
  if (!head) return { called: 'f', of: text, inputs: [] };
  const [whole, called = 'f', list = ''] = head;
  const start = whole.indexOf('(') + 1;
  return {
    called,
    of: ' '.repeat(whole.length) + text.slice(whole.length),
    inputs: pieces(list, ',', start).map((piece) => nameAt('of', piece)),
  };
}

function pointOf(text: string): ReadonlyMap<string, Piece> {
  const found = new Map<string, Piece>();
  for (const piece of pieces(text, ',;\n')) {
    const equals = piece.text.indexOf('=');
    if (equals < 0 || piece.text.slice(equals + 1).trim() === '') {
      refuse('at', spanOf(piece), `${quote(piece.text)} gives no value.`, 'Write x=1, y=p.');
    }
    const head = { text: piece.text.slice(0, equals).trim(), start: piece.start };
    const rest = piece.text.slice(equals + 1);
    const value = rest.trim();
    found.set(nameAt('at', head), {
      text: value,
      start: piece.start + equals + 1 + rest.indexOf(value),
    });
  }
  return found;
}

function domainOf(text: string): Given['domain'] {
  const found = new Map<string, readonly [Piece, Piece]>();
  for (const piece of pieces(text, ',;\n')) {
    const read = membership('domain', piece);
    const [lo = '', hi = ''] = read?.[1].text.split('..').map((side) => side.trim()) ?? [];
    if (!read || lo === '' || hi === '') {
      return refuse(
        'domain',
        spanOf(piece),
        `${quote(piece.text)} is no range.`,
        'Write x in 0.5..4.',
      );
    }
    const [name, rest] = read;
    const second = rest.start + rest.text.indexOf('..') + 2;
    found.set(name, [
      { text: lo, start: rest.start },
      { text: hi, start: second },
    ]);
  }
  return found;
}

function shapesOf(text: string): readonly Declaration[] {
  if (text.trim() === '') return [];
  const read = parseDeclarations(text);
  if (!read.ok) return refuseAt('shapes', read.faults[0], 0);
  const large = read.value.find(({ shape }) => Math.max(shape.rows, shape.cols) > LARGEST);
  if (large) {
    const span = { start: 0, end: text.length };
    refuse(
      'shapes',
      span,
      `“${large.name}” is too large to compute with by hand.`,
      `Take ${LARGEST} rows and columns at most.`,
      'too-large',
    );
  }
  return read.value;
}

/** The variables that stand in the function, in code-point order. @throws OwnSignal on a name that is none. */
function namesOf(
  of: string,
  names: readonly (string | Declaration)[],
  parameters: readonly Parameter[],
): readonly string[] {
  if (of.trim() === '') {
    refuse(
      'of',
      { start: 0, end: of.length },
      'There is no function yet.',
      'Type one, such as a*x^2 + x.',
      'empty',
    );
  }
  const drawn = parameters.map(({ name }) => name);
  const read = parse(of, { inputs: [...names, ...drawn] });
  if (!read.ok) return refuseAt('of', read.faults[0], 0);
  const local = new Set(read.value.program.statements.map(({ name }) => name));
  const found = new Set(read.value.parameters.filter((name) => !local.has(name)));
  const loose = namesIn(read.value.program).find(({ name }) => found.has(name));
  // With nothing else to go by, every free name is a variable: x^2 needs no more than that.
  if (loose && names.length > 0) {
    refuse(
      'of',
      loose.span,
      `Nothing says what ${quote(loose.name)} is.`,
      `Draw it (${loose.name} in 1..4), give it a value (${loose.name}=1), or name it with the variables.`,
      'unknown-name',
    );
  }
  const all = namesIn(read.value.program).map(({ name }) => name);
  const variables = new Set([...names.map(declarationName), ...found]);
  return [...new Set(all.filter((name) => variables.has(name)))].sort();
}

function checkBy(own: OwnExercise, by: readonly string[], found: readonly string[]): void {
  const span = { start: 0, end: own.by.length };
  if (by.length === 0) {
    refuse('by', span, 'The function has no variable.', 'Name what to differentiate by.');
  }
  if (by.length > MOST_NAMES) {
    refuse('by', span, `These are ${by.length} variables.`, `Take ${MOST_NAMES} or fewer.`);
  }
  if (own.ask === 'derivative' && by.length > 1) {
    refuse('by', span, 'A derivative is by one name.', 'Ask for the gradient, or name one.');
  }
  const foreign = by.find((name) => !found.includes(name));
  if (foreign !== undefined) {
    const start = Math.max(0, own.by.indexOf(foreign));
    const place = { start, end: start + (own.by === '' ? 0 : foreign.length) };
    refuse(
      'by',
      place,
      `${quote(foreign)} does not stand in the function.`,
      `It has ${found.join(', ') || 'no variables'}.`,
      'unknown-name',
    );
  }
}
