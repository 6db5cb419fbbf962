// Build time: the value of an expression of our language, or its derivatives, at a point.
import { compile, type Compiled } from '../src/core/compile/compile.ts';
import type { Declaration } from '../src/core/lang/declarations.ts';
import { isScalar } from '../src/core/ir/types.ts';
import { toRows, type Matrix } from '../src/core/num/matrix.ts';

export interface Wanted {
  readonly of: string;
  /** Derivative with respect to these, `x` or `x, y`; the value when left out. */
  readonly by?: string;
  /** `x=1, h=0.1`; numbers may be expressions, vectors are `(1, 2)`. */
  readonly at?: string;
  /** 2 for the second derivatives. */
  readonly order?: string;
}

/**
 * The numbers in the order in which they are read: a matrix row by row.
 *
 * @throws Error with a sentence for the author.
 */
export function valuesOf({ of, by, at = '', order = '1' }: Wanted): number[] {
  if (order !== '1' && order !== '2') throw new Error('“order” is 1 or 2.');
  const point = pointOf(at);
  const names = by === undefined ? [] : by.split(',').map((name) => name.trim());
  if (order === '2' && by === undefined) throw new Error('“order” needs “by”.');
  const inputs = [...new Set([...names, ...Object.keys(point)])].map((name) =>
    declared(name, point[name], of),
  );
  const map = read(of, inputs, point);
  const free = [...map.inputs, ...map.parameters];
  const missing = free.filter(({ name, value }) => !value && !(name in point));
  if (missing.length > 0) {
    throw new Error(`“at” gives no value for ${missing.map(({ name }) => name).join(', ')}.`);
  }
  const stray = Object.keys(point).filter((name) => !free.some((slot) => slot.name === name));
  if (stray.length > 0) throw new Error(`“${of}” has no ${stray.join(', ')}.`);
  const values = Object.fromEntries(
    map.inputs.map(({ name, value }) => [name, point[name] ?? value ?? NaN]),
  );
  if (by === undefined) return toRows(map.evaluate(values)).flat();
  const columns = names.flatMap((name) => columnsOf(map, name, of));
  const rows = toRows(order === '2' ? map.hessian(values) : map.jacobian(values));
  const wanted = order === '2' ? columns.map((k) => rows[k]) : rows;
  return wanted.flatMap((row) => columns.map((k) => row[k]));
}

type Point = Readonly<Record<string, number | Matrix>>;

/** A name is a number unless its value is none or the text declares it. */
function declared(
  name: string,
  value: number | Matrix | undefined,
  of: string,
): string | Declaration {
  if (typeof value !== 'object' || new RegExp(`\\b${name}\\s*:`).test(of)) return name;
  return { name, shape: { rows: value.rows, cols: value.cols } };
}

/** `x=1, v=(3, 4)` → values by name. */
function pointOf(at: string): Point {
  const point: Record<string, number | Matrix> = {};
  for (const part of at.split(/,(?![^([]*[)\]])/)) {
    if (part.trim() === '') continue;
    const [, name, text] = /^\s*(\w+)\s*=(.*)$/s.exec(part) ?? [];
    if (name === undefined) throw new Error(`“at” is “x=1, h=0.1”, not “${part.trim()}”.`);
    const value = read(text, []);
    if (value.parameters.length > 0) throw new Error(`“${text.trim()}” is no number.`);
    point[name] = isScalar(value.shape) ? value.evaluate([]).data[0] : value.evaluate([]);
  }
  return point;
}

function read(
  source: string,
  inputs: readonly (string | Declaration)[],
  values: Point = {},
): Compiled {
  const result = compile(source, { inputs, values });
  if (!result.ok) {
    const [{ message, advice = '' }] = result.faults;
    throw new Error(`“${source}” cannot be read: ${message} ${advice}`.trim());
  }
  return result.value;
}

/** Where the entries of a variable stand among those of all. */
function columnsOf({ inputs }: Compiled, name: string, of: string): number[] {
  let start = 0;
  for (const { name: own, shape } of inputs) {
    const size = shape.rows * shape.cols;
    if (own === name) return Array.from({ length: size }, (_, k) => start + k);
    start += size;
  }
  throw new Error(`“${of}” has no variable ${name}.`);
}
