import { failure, success, type Fault, type Result } from './fault.ts';
import { factorsOf } from './factorsOf.ts';
import { parse } from './parse.ts';
import type { Expr } from './syntax.ts';

/** One factor of a product inside a trace. */
export interface Tile {
  /** As the language knows it; the small change of X is `D9`, that of x is `d9`. */
  readonly name: string;
  readonly inverse: boolean;
  readonly transposed: boolean;
}

/** A number times the trace of a product. */
export interface TileTerm {
  readonly coefficient: number;
  readonly tiles: readonly Tile[];
}

/** A product of a reader's own with the variable whose change stands in it. */
export interface TileProduct {
  readonly term: TileTerm;
  /** X of dX. */
  readonly by: string;
}

/** Names of the change in the language, which has no names of two letters: as long as what they stand for. */
const CHANGE = { matrix: 'D9', column: 'd9' } as const;

/** What the change of a variable is called in texts. */
export const changeOf = (by: string): string => (/^[A-Z]/.test(by) ? CHANGE.matrix : CHANGE.column);

const MOST_TILES = 8;

/**
 * `P*Q'*dX*inv(R)` as tiles, a number in front if need be; the trace around it may be written or left out.
 *
 * @returns the tiles, or one fault with its place.
 */
export function parseTiles(source: string): Result<TileProduct> {
  const changes = [...source.matchAll(/(?<![A-Za-z0-9_])d([A-Za-z])(?![A-Za-z0-9_(])/g)];
  if (changes.length !== 1) {
    const at = changes.at(1)?.index ?? 0;
    return failure({
      code: 'missing-operand',
      span: { start: at, end: changes.length > 1 ? at + 2 : Math.max(1, source.length) },
      message:
        changes.length === 0
          ? 'No small change stands in this product.'
          : 'Two small changes stand in this product.',
      advice: 'Write exactly one factor dX (or dx of a column), as in P*Q*dX*R.',
    });
  }
  const [{ 1: by, index }] = changes;
  const change = changeOf(by);
  const text = source.slice(0, index) + change + source.slice(index + 2);
  const read = parse(text);
  if (!read.ok) return read;
  const { program, parameters, inputs } = read.value;
  const [only] = program.statements;
  if (only !== undefined || [...inputs, ...parameters].length === 0) {
    return refuse(program.result, 'This is more than one product.');
  }
  const whole = program.result;
  const inside = whole.kind === 'call' && whole.fn === 'tr' ? whole.args[0] : whole;
  const factors = factorsOf(inside);
  let coefficient = 1;
  const tiles: Tile[] = [];
  for (const factor of factors) {
    if (factor.kind === 'number') coefficient *= factor.value;
    else {
      const tile = tileOf(factor);
      if (!tile) return refuse(factor, 'This is no single tile.');
      tiles.push(tile);
    }
  }
  if (tiles.length > MOST_TILES) return refuse(inside, `These are ${tiles.length} tiles.`);
  const moving = tiles.find(({ name }) => name === change);
  if (!moving || moving.inverse) return refuse(inside, `d${by} has to be a factor by itself.`);
  return success({ term: { coefficient, tiles }, by });
}

function refuse({ span }: Expr, message: string): Result<never> {
  const fault: Fault = {
    code: 'unexpected-token',
    span,
    message,
    advice: `A tile is a name, its transpose A' or its inverse inv(A); at most ${MOST_TILES} stand in one product.`,
  };
  return failure(fault);
}

function tileOf(expr: Expr): Tile | null {
  if (expr.kind === 'name') return { name: expr.name, inverse: false, transposed: false };
  if (expr.kind === 'transpose') {
    const of = tileOf(expr.arg);
    return of && { ...of, transposed: !of.transposed };
  }
  if (expr.kind === 'call' && expr.fn === 'inv') {
    const of = tileOf(expr.args[0]);
    return of && { ...of, inverse: !of.inverse };
  }
  return null;
}

/** `inv(X)'`: a tile as text of the language. */
export const tileText = ({ name, inverse, transposed }: Tile): string =>
  `${inverse ? `inv(${name})` : name}${transposed ? "'" : ''}`;
