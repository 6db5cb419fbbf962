import { sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { fromRows, type Matrix } from '../num/matrix.ts';

/** A number; a column vector; a matrix by rows; or one column by column. */
export type Value = number | readonly number[] | readonly (readonly number[])[] | Matrix;

/** Values of all names one after the other, each column by column; or by name. */
export type Point = ArrayLike<number> | Readonly<Record<string, Value>>;

/** A name with its place in the graph. */
export interface Slot {
  readonly name: string;
  readonly node: NodeId;
  readonly shape: Shape;
  /** A value that was declared with it, column by column. */
  readonly value?: readonly number[];
}

export const packedSize = (slots: readonly Slot[]): number =>
  slots.reduce((total, { shape }) => total + sizeOf(shape), 0);

/**
 * Values as one vector, in the order of the slots and each column by column.
 *
 * @param otherwise stands in every entry where neither a value is given nor one was declared.
 * @throws RangeError when a value is missing and there is no `otherwise`, or does not have the shape.
 */
export function pack(slots: readonly Slot[], point: Point, otherwise?: number): Float64Array {
  const out = new Float64Array(packedSize(slots));
  if (isPacked(point)) {
    if (point.length !== out.length) {
      throw new RangeError(`${out.length} numbers are needed, not ${point.length}`);
    }
    out.set(Array.from(point));
    return out;
  }
  let at = 0;
  for (const { name, shape, value: declared } of slots) {
    const size = sizeOf(shape);
    const given = Object.hasOwn(point, name) ? flat(point[name]) : declared;
    if (given === undefined && otherwise === undefined) {
      throw new RangeError(`no value is given for ${name}`);
    }
    if (given !== undefined && given.length !== size) {
      throw new RangeError(`${name} has ${size} entries, not ${given.length}`);
    }
    for (let k = 0; k < size; k++) out[at++] = given?.[k] ?? otherwise ?? NaN;
  }
  return out;
}

const isPacked = (point: Point): point is ArrayLike<number> =>
  Array.isArray(point) || ArrayBuffer.isView(point);

function flat(value: Value): ArrayLike<number> {
  if (typeof value === 'number') return [value];
  if ('data' in value) return value.data;
  const nested = value.some((entry) => typeof entry !== 'number');
  return nested
    ? fromRows(value as readonly (readonly number[])[]).data
    : (value as readonly number[]);
}
