import { entryName } from '../../ui/math/entryName.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Forms, Warp } from '../../worker/protocol/map.ts';
import type { Inputs } from './inputs.ts';
import { lengthOf } from './linear.ts';
import { modelOf, moveOf } from './model.ts';
import type { Answer } from './results.ts';
import { lineOf } from './shot.ts';

const TINY = 1e-12;
export const say = (x: number): string => formatNumber(Math.abs(x) < TINY ? 0 : x);
export const tuple = (values: readonly number[]): string =>
  values.length === 1 ? say(values[0]) : `(${values.map(say).join(', ')})`;

export const space = (n: number): string => (n === 1 ? 'R' : `R${'²³⁴⁵⁶'[n - 2]}`);
export const shapeOf = ({ names, value }: Answer): string =>
  `${space(names.length)} → ${space(value.length)}`;

export const isFinite = ({ value }: Answer): boolean => value.every(Number.isFinite);
export const hasJacobian = ({ jacobian }: Answer): boolean => jacobian.every(Number.isFinite);
export const isSquare = ({ names, value }: Answer): boolean => names.length === value.length;
/** A square matrix without full rank, as far as doubles show. */
export const isSingular = (map: Answer): boolean => isSquare(map) && map.rank < map.names.length;

/** Rows of a matrix given by its columns: [2, −4; 4, 2]. */
export function matrixText(matrix: readonly number[], rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) =>
    matrix
      .filter((_v, k) => k % rows === i)
      .map(say)
      .join(', '),
  );
  return `[${lines.join('; ')}]`;
}

/** Where the point is, where it goes, and the matrix there with its shape. */
export function placeWords(map: Answer): string {
  const { at } = map.asked;
  if (!isFinite(map)) return `At ${tuple(at)} the map has no finite value: move the point.`;
  const [m, n] = [map.value.length, at.length];
  const matrix = `J is ${m} × ${n}, outputs × inputs: ${matrixText(map.jacobian, m)}.`;
  const where = `The map ${shapeOf(map)} takes ${tuple(at)} to ${tuple(map.value)}.`;
  return hasJacobian(map)
    ? `${where} ${matrix}`
    : `${where} Not every slope is finite there: ${matrix}`;
}

/** What the operations, or the whole view, say of J. */
export function structureWords(map: Answer, forms: Forms | null, warp: Warp | null): string {
  if (!forms || !isFinite(map)) return '';
  const constant = forms.constant ? 'J is the same at every point: the map is affine. ' : '';
  const kind = {
    zero: 'Every entry of J is 0.',
    identity: 'J is the identity.',
    'scaled identity': 'J is a multiple of the identity: all directions are stretched alike.',
    diagonal:
      'J is diagonal: output i depends on input i only. To multiply by it is an elementwise product.',
    permutation: 'J is a permutation: the inputs change places.',
    kronecker: '',
    selection: 'Every output is one of the inputs.',
    'rank one': 'J is an outer product, of rank 1.',
    symmetric: 'J is symmetric.',
    general: '',
  }[forms.structure];
  return `${constant}${kind}${lowRankWords(map, warp, kind !== '')}`.trim();
}

function lowRankWords(map: Answer, warp: Warp | null, more: boolean): string {
  const full = Math.min(map.value.length, map.names.length);
  if (!warp || warp.mesh.dimension !== map.names.length || warp.fullestRank >= full || full < 2)
    return '';
  if (warp.fullestRank < map.rank) return '';
  const most = warp.fullestRank;
  return `${more ? ' ' : ''}Its rank is at most ${most} at every point that was looked at: the image is ${
    most === 0 ? 'a point' : most === 1 ? 'a curve' : 'a surface'
  }.`;
}

/** The move, what J says of it, and how far that is off. */
export function moveWords(map: Answer): string {
  if (!isFinite(map)) return '';
  const { h } = map.asked;
  const { change, predicted, error, length } = moveOf(map, map.asked);
  if (!change.every(Number.isFinite))
    return `The move h = ${tuple(h)} leads out of where the map is defined; J h = ${tuple(predicted)}.`;
  const off =
    error === 0
      ? 'that, as far as rounding shows'
      : `an error of ${formatNumber(error)}, ${formatNumber(error / length)} of the length of h`;
  const says = map.model ? 'the matrix that is tried says' : 'J h =';
  return `The move h = ${tuple(h)} changes f by ${tuple(change)}; ${says} ${tuple(predicted)}, ${off}.`;
}

/** How the error goes to 0 with the move. */
export function slopeWords(map: Answer): string {
  const { slope, exactTo } = map.errors;
  if (!isFinite(map) || !hasJacobian(map)) return '';
  if (lengthOf(map.asked.h) === 0) return 'Give h a length to see the error.';
  if (exactTo === Infinity)
    return 'Along h the map is its own linear model, as far as rounding shows.';
  if (exactTo > 0)
    return `Along h the map is its own linear model up to a length of about ${formatNumber(exactTo, 1)}; there the error begins.`;
  if (Number.isNaN(slope)) return 'There is too little error above rounding to tell its slope.';
  const shown = `${map.model ? 'For J itself, on' : 'On'} the chart the error falls with slope ${formatNumber(slope, 3)}`;
  if (slope < 1.05)
    return `${shown}, no faster than the move shrinks: divided by ‖h‖ it stays, so there is no linear model here along h.`;
  if (slope > 2.2) return `${shown}, steeper than 2: second derivatives vanish along h.`;
  return slope < 1.9
    ? `${shown}: divided by ‖h‖ it goes to 0, though slower than for a map with second derivatives.`
    : `${shown}: divided by ‖h‖ it goes to 0.`;
}

/** Both products, each by its own sweep. */
export function dualWords(map: Answer): string {
  if (!isFinite(map)) return '';
  return `J h = ${tuple(map.jvp)} by one forward sweep, uᵀJ = [${map.vjp.map(say).join(', ')}] by one reverse sweep: ⟨u, J h⟩ = ${say(map.forwardProduct)} and ⟨Jᵀu, h⟩ = ${say(map.reverseProduct)}.`;
}

/** How many sweeps the whole matrix takes in each mode. */
export function sweepWords(map: Answer, mode: Inputs['mode'], done: number): string {
  const [n, m] = [map.names.length, map.value.length];
  const [own, other] = mode === 'forward' ? [n, m] : [m, n];
  const line = mode === 'forward' ? 'column' : 'row';
  const filled = `${Math.min(done, own)} of ${own} ${line}${own === 1 ? '' : 's'}`;
  const cheaper = own === other ? 'as many as' : own < other ? 'fewer than' : 'more than';
  return `${filled} filled, one ${mode} sweep each: ${cheaper} the ${other} of ${mode === 'forward' ? 'reverse' : 'forward'} mode.`;
}

/** What the chosen line of the matrix is. */
export function lineWords(map: Answer, shown: Inputs['shown']): string {
  const line = lineOf(shown);
  const m = map.value.length;
  if (!line || !isFinite(map)) return '';
  if (line.kind === 'c' && line.index < map.names.length) {
    const column = map.jacobian.slice(line.index * m, (line.index + 1) * m);
    return `Column ${line.index + 1}, J e${line.index + 1} = ${tuple(column)}, is the velocity of the output while ${entryName(map.names[line.index])} moves.`;
  }
  if (line.kind === 'r' && line.index < m) {
    const row = map.jacobian.filter((_, k) => k % m === line.index);
    return `Row ${line.index + 1}, [${row.map(say).join(', ')}], is the gradient of f${m === 1 ? '' : line.index + 1}.`;
  }
  return '';
}

/** What automatic differentiation does where there is a convention. */
export const conventionWords = ({ remarks }: Answer): string =>
  remarks.length > 0 ? `Note: ${remarks.join('; ')}.` : '';

/** What another matrix than J is drawn. */
export function triedWords(map: Answer, tried: readonly number[]): string {
  const matrix = modelOf(map, tried);
  if (matrix === map.jacobian) return '';
  const det =
    map.model && !Number.isNaN(map.model.det) ? `, with determinant ${say(map.model.det)}` : '';
  return `The dashed image is that of the matrix ${matrixText(matrix, map.value.length)}${det}, which is tried in the place of J.`;
}
