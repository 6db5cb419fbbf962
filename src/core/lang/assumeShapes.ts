import { isScalar, shapeOf, type Shape } from '../ir/types.ts';
import type { Declaration } from './declarations.ts';
import { Clash, Dimensions, SIZES, type OpenShape } from './dimensions.ts';
import { openShape, type Oddities } from './openShapes.ts';
import type { Program } from './syntax.ts';

/** More undeclared small letters than this are all taken for columns, since each doubles the search. */
const MOST_LETTERS = 8;

/** What makes one reading less likely than another: numbers where columns would do, and a result that is an array. */
const COST = { number: 1, array: 3, idle: 10 };

interface Reading {
  readonly cost: number;
  /** Products that have no inverse with these shapes, and need one. */
  readonly thin: number;
  readonly shapes: ReadonlyMap<string, Shape>;
}

/**
 * Shapes for the names of a formula that nobody has declared, as a book would read it: a capital letter is a matrix,
 * a small one a column or a number. Sizes that the formula does not tie together are different and at least 2, so
 * that a mix-up of two of them shows. Where no shapes fit, small letters are columns.
 *
 * @param names those to be found out, in the order in which they stand in the text.
 * @param given shapes of the declared names.
 */
export function assumeShapes(
  program: Program,
  names: readonly string[],
  given: ReadonlyMap<string, Declaration>,
): Declaration[] {
  const [first, second] = SIZES.map((sizes) => likeliest(program, names, given, sizes));
  const best = first && second && first.thin > 0 && second.thin < first.thin ? second : first;
  const shapes = best?.shapes ?? plain(names);
  return names.map((name) => ({ name, shape: shapes.get(name) ?? shapeOf(3, 1) }));
}

/** Of all assignments of numbers and columns the one that costs least. */
function likeliest(
  program: Program,
  names: readonly string[],
  given: ReadonlyMap<string, Declaration>,
  sizes: readonly number[],
): Reading | undefined {
  const letters = names.filter((name) => !isCapital(name));
  const few = letters.length <= MOST_LETTERS ? letters : [];
  let best: Reading | undefined;
  for (let mask = 0; mask < 2 ** few.length; mask++) {
    const numbers = new Set(few.filter((_, k) => (mask >> k) & 1));
    const reading = read(program, names, numbers, given, sizes);
    if (reading && (!best || reading.cost < best.cost)) best = reading;
  }
  return best;
}

const isCapital = (name: string): boolean => /^[A-Z]/.test(name);

/** One assignment of numbers and columns; undefined where the operations do not allow it. */
function read(
  program: Program,
  names: readonly string[],
  numbers: ReadonlySet<string>,
  given: ReadonlyMap<string, Declaration>,
  sizes: readonly number[],
): Reading | undefined {
  const dims = new Dimensions(sizes);
  const sized = (n: number): number => (n === 1 ? dims.one : dims.known(n));
  const open = new Map<string, OpenShape>();
  for (const name of names) {
    const rows = numbers.has(name) ? dims.one : dims.unknown();
    open.set(name, { rows, cols: isCapital(name) ? dims.unknown() : dims.one });
  }
  const own = new Map(open);
  for (const { name, shape } of given.values()) {
    open.set(name, { rows: sized(shape.rows), cols: sized(shape.cols) });
  }
  const odd: Oddities = { transposed: 0, idle: 0, inverted: [] };
  const number = { rows: dims.one, cols: dims.one };
  let result: OpenShape = number;
  try {
    for (const { name, expr } of program.statements) {
      result = openShape(expr, (n) => open.get(n) ?? number, dims, odd);
      open.set(name, result);
    }
    if (program.statements.at(-1)?.expr !== program.result) {
      result = openShape(program.result, (n) => open.get(n) ?? number, dims, odd);
    }
  } catch (error) {
    if (error instanceof Clash) return undefined;
    throw error;
  }
  // Nobody transposes a number: such a reading would hide that the text does not fit together.
  if (odd.transposed > 0) return undefined;
  const array = dims.isNumber(result) ? 0 : COST.array;
  const shapes = new Map(
    [...own].map(([name, { rows, cols }]) => [name, shapeOf(dims.sizeOf(rows), dims.sizeOf(cols))]),
  );
  // A product through fewer dimensions than it has rows is singular, whatever its numbers are.
  const thin = odd.inverted.filter(({ size, through }) =>
    through.some((name) => {
      const shape = shapes.get(name);
      return shape !== undefined && Math.min(shape.rows, shape.cols) < dims.sizeOf(size);
    }),
  ).length;
  return { cost: numbers.size * COST.number + array + odd.idle * COST.idle, shapes, thin };
}

/** All columns and square matrices of one size: the text does not fit together, and its faults are to be seen. */
const plain = (names: readonly string[]): ReadonlyMap<string, Shape> =>
  new Map(names.map((name) => [name, isCapital(name) ? shapeOf(3, 3) : shapeOf(3, 1)]));

/** `x: 3; A: 3x2`: what was assumed, as it would be declared. */
export const writtenOut = (declarations: readonly Declaration[]): string =>
  declarations
    .map(({ name, shape, structure }) => {
      const size = isScalar(shape)
        ? 'scalar'
        : shape.cols === 1
          ? String(shape.rows)
          : `${shape.rows}x${shape.cols}`;
      return `${name}: ${size}${structure ? ` ${structure}` : ''}`;
    })
    .join('; ');
