import { readMap, type MapReading } from '../../ui/mathfield/readMap.ts';
import type { JacobianRequest } from '../../worker/protocol.ts';
import type { MapAt, MapPlace } from '../../worker/protocol/map.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { isBox, schema, type Inputs } from './inputs.ts';
import { columnsTimes, lengthOf, minus } from './linear.ts';

/** How a text is read as a map. */
export const readingOf = (source: string): MapReading => readMap(source, 'f');

type Size = Pick<MapReading, 'inputs' | 'outputs'>;

/** The state with as many numbers as the map has: what an earlier map left over falls away, what is missing is usual. */
export function fitted(inputs: Inputs, { inputs: names, outputs: m }: Size): Inputs {
  const n = names.length;
  const numbers = (given: readonly number[], count: number, usual: (k: number) => number) =>
    given.length === count ? given : Array.from({ length: count }, (_, k) => given[k] ?? usual(k));
  const fits = (box: readonly number[], count: number): boolean =>
    box.length === 2 * count && isBox(box);
  return {
    ...inputs,
    at: numbers(inputs.at, n, () => 1),
    h: numbers(inputs.h, n, () => 0.5),
    u: numbers(inputs.u, m, (k) => (k === 0 ? 1 : 0)),
    tried: inputs.tried.length === n * m ? inputs.tried : [],
    view: fits(inputs.view, n) ? inputs.view : [],
    out: fits(inputs.out, m) ? inputs.out : [],
  };
}

/** What is asked of the worker in a state. */
export function requestOf(inputs: Inputs, reading: MapReading): JacobianRequest {
  const { at, h, u, size, area, tried } = fitted(inputs, reading);
  const fn = functionOf(inputs, reading.parameters);
  return { fn, at, h, u, size, area, tried: byColumns(tried, reading.outputs) };
}

/** A matrix of m rows, row by row, as its columns. */
function byColumns(rows: readonly number[], m: number): readonly number[] {
  const n = rows.length / m;
  return rows.map((_, k) => rows[(k % m) * n + Math.floor(k / m)]);
}

/** The matrix of the linear model that is drawn, column by column: J, or what is tried in its place. */
export const modelOf = ({ jacobian, value }: MapAt, tried: readonly number[]): readonly number[] =>
  tried.length === jacobian.length ? byColumns(tried, value.length) : jacobian;

/** Units of rounding in a difference of two values. */
const ROUNDING = 8;

/** f(x + h) − f(x), what the linear model says of it, and the difference: 0 where it is no more than rounding. */
export function moveOf(map: MapAt, { h }: Pick<MapPlace, 'h'>) {
  const change = minus(map.moved, map.value);
  const predicted = map.model?.push ?? map.jvp;
  const error = lengthOf(minus(change, predicted));
  const size = Math.max(lengthOf(map.value), lengthOf(map.moved));
  const noise = ROUNDING * Number.EPSILON * size;
  return { change, predicted, error: error <= noise ? 0 : error, length: lengthOf(h) };
}

const entry = (row: number, col: number): string => `${row + 1}${col + 1}`;

/** Name by name, y1, y2, …: a map has as many as it has numbers. */
const numbered = (name: string, values: readonly number[]): Facts =>
  Object.fromEntries(values.map((v, k) => [`${name}${k + 1}`, v]));

/** The numbers that a text may quote. */
export function factsOf(map: MapAt, asked: Pick<MapPlace, 'h'>): Facts {
  const m = map.value.length;
  const { change, error, length } = moveOf(map, asked);
  const entries: Facts = Object.fromEntries(
    map.jacobian.map((v, k) => [`j${entry(k % m, Math.floor(k / m))}`, v]),
  );
  return {
    ...numbered('y', map.value),
    ...entries,
    ...numbered('jh', map.jvp),
    ...numbered('uj', map.vjp),
    ...numbered('change', change),
    ...numbered('s', map.svd.values),
    det: map.det,
    area: Math.abs(map.det),
    rank: map.rank,
    condition: map.condition,
    dual: map.forwardProduct,
    error,
    errorRatio: error / length,
    errorSlope: map.errors.slope,
  };
}

/** J w for a column w, where J is column by column. */
export const push = (matrix: readonly number[], w: ArrayLike<number>): number[] =>
  columnsTimes(matrix, w);

export const jacobianModel = defineModel<Inputs>({
  id: 'jacobian',
  schema,
  faults: ({ source }) => readingOf(source).faults.map(({ message }) => message),
  facts: (state, run) => {
    const reading = readingOf(state.source);
    if (!reading.ok) return {};
    const asked = requestOf(state, reading);
    const answer = run('jacobian', asked);
    return answer ? factsOf(answer, asked) : {};
  },
});
