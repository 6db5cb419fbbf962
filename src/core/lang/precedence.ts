import { allOps, opNamed } from '../ops/all.ts';
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

/** Operations between two operands, by the token they declare. */
export const infixByToken: ReadonlyMap<string, BinaryOp> = new Map(
  allOps.flatMap(({ name, notation }) =>
    notation.kind === 'infix' ? [[notation.token, name as BinaryOp] as const] : [],
  ),
);

/** How an operation between two operands is written, and how tightly it binds. */
export function infixOf(op: BinaryOp): { token: string; tex: string; level: number } {
  const { notation } = opNamed(op);
  if (notation.kind !== 'infix') throw new Error(`${op} does not stand between operands`);
  return { token: notation.token, tex: notation.tex, level: LEVEL[notation.level] };
}
