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

const space = (n: number): string => (n === 1 ? 'R' : `R${'²³⁴⁵⁶'[n - 2]}`);
export const shapeOf = ({ names, value }: Answer): string =>
  `${space(names.length)} → ${space(value.length)}`;

export const isFinite = ({ value }: Answer): boolean => value.every(Number.isFinite);
const hasJacobian = ({ jacobian }: Answer): boolean => jacobian.every(Number.isFinite);
const isSquare = ({ names, value }: Answer): boolean => names.length === value.length;
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

/** What det J and the rank say; also to those who see a collapse or a flip. */
export function volumeWords(map: Answer): string {
  if (!isFinite(map) || !hasJacobian(map)) return '';
  const n = map.names.length;
  const m = map.value.length;
  if (m === 1 && n > 1) return 'With one output J is the gradient, a row.';
  if (n === 1 && m > 1) return 'With one input J is a column: the velocity of the curve.';
  if (!isSquare(map)) {
    const full = map.rank === Math.min(m, n);
    const rank = full ? 'full rank' : `rank ${map.rank} only`;
    return m > n
      ? `J is not square, so it has no determinant; with ${rank} it lays ${space(n)} into ${space(m)}${full ? ' without folding it' : ''}.`
      : `J is not square, so it has no determinant; it forgets ${n - map.rank} of ${n} directions.`;
  }
  if (n === 1) return slopeSign(map);
  const what = n === 2 ? 'area' : 'volume';
  if (isSingular(map) && n > 3)
    return `det J = 0: J has rank ${map.rank} and forgets ${n - map.rank} of ${n} directions.`;
  if (isSingular(map)) {
    const left = ['a point', 'a segment', 'a flat piece'][Math.min(2, map.rank)];
    return `det J = 0: the piece collapses to ${left}, and J has rank ${map.rank}.`;
  }
  const factor = `every small ${what} is multiplied by ${formatNumber(Math.abs(map.det))}`;
  return map.det > 0
    ? `det J = ${formatNumber(map.det)}: ${factor}, and orientation is kept.`
    : `det J = ${formatNumber(map.det)}: ${factor}, and orientation is reversed.`;
}

/** One number to one number: what its slope does to a short interval. */
function slopeSign({ jacobian: [slope] }: Answer): string {
  if (slope === 0) return 'J = 0: a short interval shrinks to a point, to first order.';
  const lengths = `J = ${formatNumber(slope)}: every short length is multiplied by ${formatNumber(Math.abs(slope))}`;
  return `${lengths}, and its direction is ${slope > 0 ? 'kept' : 'reversed'}.`;
}

/** What the dotted curve in the picture of a plane is. */
export const foldWords = (map: Answer, warp: Warp | null): string =>
  map.names.length === 2 && warp !== null && warp.folds.length > 0
    ? 'Along the dotted curve det J = 0: across it orientation changes.'
    : '';

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
  const { slope } = map.errors;
  if (!isFinite(map) || !hasJacobian(map)) return '';
  if (Number.isNaN(slope))
    return lengthOf(map.asked.h) === 0
      ? 'Give h a length to see the error.'
      : 'Along h the map is its own linear model, as far as rounding shows.';
  const shown = `${map.model ? 'For J itself, on' : 'On'} the chart the error falls with slope ${formatNumber(slope, 3)}`;
  if (slope < 1.05)
    return `${shown}, no faster than the move shrinks: divided by ‖h‖ it stays, so there is no linear model here along h.`;
  if (slope > 2.2) return `${shown}, steeper than 2: second derivatives vanish along h.`;
  return slope < 1.9
    ? `${shown}: divided by ‖h‖ it goes to 0, though slower than for a map with second derivatives.`
    : `${shown}: divided by ‖h‖ it goes to 0.`;
}

/** Singular values, and the directions that J keeps. */
export function stretchWords(map: Answer): string {
  if (!isFinite(map) || !hasJacobian(map)) return '';
  const { values } = map.svd;
  if (values.length === 1) {
    const along = map.names.length > 1 ? ', along its row' : '';
    return `J stretches by ${formatNumber(values[0])}${along}.`;
  }
  const condition = `condition ${Number.isFinite(map.condition) ? formatNumber(map.condition) : '∞'}`;
  return `${shapeWords(map)} ${values.map(say).join(', ')}, ${condition}. ${eigenWords(map)}`.trim();
}

function shapeWords({ names, rank }: Answer): string {
  const becomes = 'J turns orthogonal directions into orthogonal ones, stretched by';
  if (names.length > 3) return becomes;
  const whole = names.length === 2 ? 'A circle' : 'A ball';
  const image =
    rank === 0
      ? 'a point'
      : rank === 1
        ? 'a segment'
        : rank === 2 && names.length === 3
          ? 'a flat ellipse'
          : names.length === 2
            ? 'an ellipse'
            : 'an ellipsoid';
  return `${whole} becomes ${image}: J stretches by`;
}

/** Directions of real eigenvalues; one with eigenvalue 0 is lost, and two that are parallel are one. */
function eigenWords({ eigen, names, jacobian }: Answer): string {
  if (!eigen) return '';
  const n = names.length;
  const size = lengthOf(jacobian);
  const kept: { readonly value: number; readonly vector: readonly number[] }[] = [];
  let lost = 0;
  eigen.re.forEach((value, k) => {
    const vector = eigen.vectors.slice(k * n, (k + 1) * n);
    if (eigen.im[k] !== 0 || !vector.every(Number.isFinite)) return;
    if (Math.abs(value) <= 1e-12 * size) lost++;
    else if (!kept.some((other) => areParallel(other.vector, vector))) kept.push({ value, vector });
  });
  const complex = eigen.im.some((im) => im !== 0);
  if (kept.length === 0 && lost === 0) return 'No direction is kept: the eigenvalues are complex.';
  const values = kept.map(({ value }) => formatNumber(value)).join(', ');
  const keeps =
    kept.length === 0
      ? 'It keeps no direction'
      : kept.length === 1
        ? `It keeps one direction, with eigenvalue ${values}`
        : `It keeps directions with eigenvalues ${values}`;
  const ends = lost > 0 ? '; what has eigenvalue 0 is lost' : '';
  return `${keeps}${ends}${complex ? '; the other eigenvalues are complex' : ''}.`;
}

const areParallel = (a: readonly number[], b: readonly number[]): boolean =>
  Math.abs(a.reduce((sum, x, k) => sum + x * b[k], 0)) > 1 - 1e-9;

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
