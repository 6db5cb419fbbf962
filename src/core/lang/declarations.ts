import { SCALAR, shapeOf, sizeOf, type Shape } from '../ir/types.ts';
import { quote } from './fault.ts';
import { LIMITS } from './limits.ts';
import type { Expr } from './syntax.ts';

/** What is known of the entries of a name besides its shape; the judge of answers draws from it. */
export type Structure =
  'symmetric' | 'spd' | 'invertible' | 'diagonal' | 'positive' | 'probability' | 'signs';

/** What a name stands for: `W: 3x2`, `S: 3x3 spd`, `x = (1, 2)`. */
export interface Declaration {
  readonly name: string;
  readonly shape: Shape;
  readonly structure?: Structure;
  /** Its value, column by column. */
  readonly value?: readonly number[];
}

const STRUCTURES: ReadonlyMap<string, Structure> = new Map([
  ['sym', 'symmetric'],
  ['symmetric', 'symmetric'],
  ['spd', 'spd'],
  ['inv', 'invertible'],
  ['invertible', 'invertible'],
  ['diag', 'diagonal'],
  ['diagonal', 'diagonal'],
  ['pos', 'positive'],
  ['positive', 'positive'],
  ['prob', 'probability'],
  ['probability', 'probability'],
  ['signs', 'signs'],
]);

/** Structures that only square matrices have. */
const SQUARE: ReadonlySet<Structure> = new Set(['symmetric', 'spd', 'invertible', 'diagonal']);

type Kind = Pick<Declaration, 'shape' | 'structure'>;

/**
 * `3x2`, `3`, `scalar`, `3x3 spd`: rows × columns, a single size for a column vector.
 *
 * @returns the kind, or a sentence that says what is wrong with the text.
 */
export function readKind(text: string): Kind | string {
  const match = /^\s*(?:(\d+)\s*(?:[x×*]\s*(\d+))?|scalar|number)\s*([a-z]+)?\s*$/i.exec(text);
  if (!match) return 'Write a shape after the colon.';
  const rows = match[1] === undefined ? 1 : Number(match[1]);
  const cols = match[2] === undefined ? 1 : Number(match[2]);
  if (rows === 0 || cols === 0) return 'A shape has at least one row and one column.';
  const shape = match[1] === undefined ? SCALAR : shapeOf(rows, cols);
  if (match[3] === undefined) return { shape };
  const structure = STRUCTURES.get(match[3].toLowerCase());
  if (!structure) return `“${match[3]}” is no structure of a matrix that is known here.`;
  if (SQUARE.has(structure) && rows !== cols) return `A ${structure} matrix is square.`;
  return { shape, structure };
}

/** What to say of a declaration that is too large, alone or together with the others. */
export function tooLarge(
  { name, shape }: Declaration,
  all: Iterable<Declaration>,
): { message: string; advice: string } | undefined {
  const own = sizeOf(shape);
  if (own > LIMITS.entries) {
    return {
      message: `${quote(name)} would have ${own} entries.`,
      advice: `An array has at most ${LIMITS.entries}.`,
    };
  }
  const total = [...all].reduce((sum, declared) => sum + sizeOf(declared.shape), 0);
  if (total <= LIMITS.declared) return undefined;
  return {
    message: `All names together would have ${total} entries.`,
    advice: `They have at most ${LIMITS.declared}.`,
  };
}

/** What may follow a colon, for advice. */
export const KIND_ADVICE =
  'Write W: 3x2 for a matrix, b: 3 for a column, s: scalar for a number; spd, symmetric, diagonal, invertible, positive or probability may follow.';

/** `3×2 spd`, as it is shown beside a name. */
export function printKind({ shape, structure }: Kind): string {
  const size =
    sizeOf(shape) === 1 ? 'scalar' : shape.cols === 1 ? `${shape.rows}` : printShape(shape);
  return structure ? `${size} ${structure}` : size;
}

/** `3×2`. */
export const printShape = ({ rows, cols }: Shape): string => `${rows}×${cols}`;

/** The shape and the value, column by column, of numbers written down: `2`, `-1`, `(1, 2)`, `[1, 2; 3, 4]`. */
export function literalValue(expr: Expr): { shape: Shape; value: number[] } | undefined {
  if (expr.kind === 'matrix') {
    const rows = expr.rows.map((row) => row.map(numberOf));
    const value = rows[0].flatMap((_, j) => rows.map((row) => row[j] ?? NaN));
    return value.some(Number.isNaN)
      ? undefined
      : { shape: shapeOf(rows.length, rows[0].length), value };
  }
  const value = numberOf(expr);
  return Number.isNaN(value) ? undefined : { shape: SCALAR, value: [value] };
}

function numberOf(expr: Expr): number {
  if (expr.kind === 'neg') return -numberOf(expr.arg);
  return expr.kind === 'number' ? expr.value : NaN;
}
