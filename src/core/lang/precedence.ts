import { allOps } from '../ops/all.ts';
import type { BinaryOp } from './syntax.ts';

/** Binding strength, the one table for reading and for writing; larger binds tighter. */
export const LEVEL = {
  comparison: 1,
  sum: 2,
  product: 3,
  unary: 4,
  power: 5,
  atom: 6,
} as const;

/** Binding powers leave room between the levels: a right operand must bind tighter than its operator. */
const power = (level: number): number => 10 * level;

export const BINDING = {
  of: power,
  product: power(LEVEL.product),
  /** Between products and powers: −x^2 is −(x^2), and an exponent may start with a sign. */
  unary: power(LEVEL.unary),
  /** Powers associate to the right: x^y^z is x^(y^z). */
  exponent: power(LEVEL.power) - 5,
  aboveComparison: power(LEVEL.comparison) + 5,
} as const;

interface Infix {
  readonly op: BinaryOp;
  readonly token: string;
  readonly tex: string;
  readonly level: number;
}

/** What stands between two operands, as the operations declare it; `.*` is `dotmul` of `mul`. */
const infixes: readonly Infix[] = allOps.flatMap(({ name, notation }) => {
  if (notation.kind !== 'infix') return [];
  const level = LEVEL[notation.level];
  const { token, tex, elementwise } = notation;
  const plain = { op: name as BinaryOp, token, tex, level };
  return elementwise ? [plain, { op: `dot${name}` as BinaryOp, ...elementwise, level }] : [plain];
});

/** Operations between two operands, by token. */
export const infixByToken: ReadonlyMap<string, BinaryOp> = new Map(
  infixes.map(({ token, op }) => [token, op]),
);

const byOp: ReadonlyMap<BinaryOp, Infix> = new Map(infixes.map((infix) => [infix.op, infix]));

/** How an operation between two operands is written, and how tightly it binds. */
export function infixOf(op: BinaryOp): Infix {
  const infix = byOp.get(op);
  if (!infix) throw new Error(`${op} does not stand between operands`);
  return infix;
}

/** The operation that acts on the entries: `mul` for both `*` and `.*`. */
export const entrywise = (op: BinaryOp): string => (op.startsWith('dot') ? op.slice(3) : op);

/** True for `^` and `.^`, which take their operands otherwise than the rest. */
export const isPower = (op: BinaryOp): boolean => op === 'pow' || op === 'dotpow';
