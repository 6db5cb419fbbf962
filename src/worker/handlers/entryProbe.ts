import type { DerivativeProblem, Place } from '../../core/equiv/derivativeProblem.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import type { EntryProbe, MatrixRequest } from '../protocol/matrix.ts';

/** Values of f along the entry, and how far they reach beyond the nudge. */
const SAMPLES = 61;
const LEAST_REACH = 0.5;

/** One entry of the matrix moved, alone or with its mirror image: what f does, and what the derivative says. */
export function entryProbe(
  { f, by, constrained, at, kind }: DerivativeProblem,
  place: Place,
  { entry, nudge }: Pick<MatrixRequest, 'entry' | 'nudge'>,
): EntryProbe {
  const { rows, cols } = place[by];
  const row = Math.min(rows, Math.max(1, entry[0]));
  const col = Math.min(cols, Math.max(1, entry[1]));
  const k = row - 1 + (col - 1) * rows;
  const mirror = col - 1 + (row - 1) * rows;
  const paired = constrained && row !== col;
  const moved = (t: number): Matrix => {
    const data = Float64Array.from(place[by].data);
    data[k] += t;
    if (paired) data[mirror] += t;
    return f.evaluate({ ...place, [by]: { rows, cols, data } });
  };
  const before = f.evaluate(place).data;
  const after = moved(nudge).data;
  const slope = slopeOf(kind, at(place), { k, row, col });
  const reach = Math.max(LEAST_REACH, 1.25 * Math.abs(nudge));
  const moves = Array.from({ length: SAMPLES }, (_, n) => reach * ((2 * n) / (SAMPLES - 1) - 1));
  return {
    row,
    col,
    paired,
    delta: Array.from(after, (x, m) => x - before[m]),
    predicted: slope.map((s) => s * nudge),
    slope,
    moves,
    values: moves.flatMap((t) => Array.from(moved(t).data)),
  };
}

/** The entry of the derivative that belongs to entry k of the matrix; of an array its column. */
function slopeOf(
  kind: DerivativeProblem['kind'],
  { rows, data }: Matrix,
  { k }: { readonly k: number; readonly row: number; readonly col: number },
): number[] {
  const isArray = kind === 'jacobian' || kind === 'vecjacobian';
  return isArray ? Array.from({ length: rows }, (_, m) => data[m + k * rows]) : [data[k]];
}
