import { formatNumber } from '../../ui/format.ts';
import type { Warp } from '../../worker/protocol/map.ts';
import { lengthOf } from './linear.ts';
import type { Answer } from './results.ts';
import { hasJacobian, isFinite, isSingular, isSquare, say, space } from './words.ts';

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
