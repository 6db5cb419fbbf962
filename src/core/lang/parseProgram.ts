import { isScalar, SCALAR, sizeOf, type Shape } from '../ir/types.ts';
import { entriesOf } from './entries.ts';
import type { Declaration, Structure } from './declarations.ts';
import { failure, success, type Result } from './fault.ts';
import { parse, type Parsed } from './parse.ts';

/** Statements of a program that can be stepped, and numbers that go into it. */
const MOST_STATEMENTS = 2000;
const MOST_NUMBERS = 2000;

/** What goes into a program: a number or an array. */
export interface ProgramInput {
  readonly name: string;
  readonly shape: Shape;
  /** Its entries by name, column by column: `x`, `W[1,2]`. */
  readonly entries: readonly string[];
  /** Where each of them stands until somebody moves it. */
  readonly start: readonly number[];
}

/** A text read as a program, and what goes into it. */
export interface ReadProgram {
  readonly parsed: Parsed;
  readonly inputs: readonly ProgramInput[];
}

/**
 * A text as a program of any shape. All that is free in it goes in, those of its header first in their order, others
 * in code-point order.
 *
 * @returns the program and its inputs with values to begin with, or one fault with its place.
 */
export function parseProgram(source: string): Result<ReadProgram> {
  const read = parse(source);
  if (!read.ok) return read;
  const parsed = read.value;
  const names = [...parsed.inputs, ...parsed.parameters];
  const inputs = names.map((name): ProgramInput => {
    const declared = parsed.declarations.get(name);
    const shape = declared?.shape ?? SCALAR;
    return { name, shape, entries: entriesOf(name, shape), start: startOf(shape, declared) };
  });
  const numbers = inputs.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const { statements, result } = parsed.program;
  if (statements.length > MOST_STATEMENTS || numbers > MOST_NUMBERS) {
    const [count, what] =
      numbers > MOST_NUMBERS
        ? [numbers, 'numbers go into this program']
        : [statements.length, 'statements has this program'];
    return failure({
      code: 'too-large',
      span: result.span,
      message: `${count} ${what}.`,
      advice: `At most ${MOST_STATEMENTS} statements of ${MOST_NUMBERS} numbers are stepped here.`,
    });
  }
  return success({ parsed, inputs });
}

/** Small, unequal, of both signs, and easy to read, so that no two entries behave alike by chance. */
const SPREAD = [0.5, -0.2, 0.8, -0.6, 0.3, 1, -0.4, 0.7, -0.9, 0.1];
const POSITIVE: ReadonlySet<Structure> = new Set(['positive', 'probability']);
const SYMMETRIC: ReadonlySet<Structure> = new Set(['symmetric', 'spd', 'diagonal']);

/** A declared value; 1 for a number, as all sliders start; for an array numbers that have its structure. */
function startOf(shape: Shape, declared: Declaration | undefined): readonly number[] {
  if (declared?.value) return declared.value;
  if (isScalar(shape)) return [1];
  const { rows, cols } = shape;
  const structure = declared?.structure;
  return Array.from({ length: rows * cols }, (_, k) => {
    const [i, j] = [k % rows, Math.floor(k / rows)];
    const plain = SPREAD[k % SPREAD.length];
    if (structure === undefined) return plain;
    if (structure === 'probability') return 1 / (rows * cols);
    if (POSITIVE.has(structure)) return Math.abs(plain);
    if (structure === 'signs') return plain < 0 ? -1 : 1;
    const onDiagonal = i === j ? 2 : 0;
    if (structure === 'diagonal') return onDiagonal;
    const mixed = SYMMETRIC.has(structure) ? SPREAD[(i + j) % SPREAD.length] : plain;
    return onDiagonal + mixed / 2;
  });
}
