import type { Compiled } from '../../core/compile/compile.ts';
import { ball } from '../../core/field/ball.ts';
import { lattice } from '../../core/field/lattice.ts';
import type { Mesh } from '../../core/field/mesh.ts';
import { failure, success } from '../../core/lang/fault.ts';
import { entriesOf } from '../../core/lang/parseMap.ts';
import { generalEigen } from '../../core/num/generalEigen.ts';
import { determinant } from '../../core/num/lu.ts';
import { matrix, multiply, type Matrix } from '../../core/num/matrix.ts';
import { conditionNumber, rank, svd } from '../../core/num/svd.ts';
import type { JacobianRequest } from '../protocol.ts';
import type { MapAt } from '../protocol/map.ts';
import { compiledMap } from './compiledMap.ts';
import { errorsOf } from './jacobianErrors.ts';
import type { Handler } from './handler.ts';

/** More dimensions than these are tabled, not drawn. */
const DRAWN = 3;
/** Between the lines of the piece, and of samples in each. */
const CELLS = { square: { plane: 1, space: 1 }, grid: { plane: 6, space: 3 } };
const FINE = { square: { plane: 24, space: 4 }, grid: { plane: 4, space: 2 } };

/** A map at a point: J by both modes, what it does to space, and how far the linear model holds. */
export const jacobian: Handler<'jacobian'> = {
  *work(request) {
    const { fn, at, h, u } = request;
    const read = compiledMap(fn);
    if (!read.ok) return read;
    const f = read.value;
    const names = f.parsed.inputs.flatMap((name) => entriesOf(f.parsed, name));
    if (at.length !== names.length || h.length !== at.length) {
      return failure({
        code: 'shape-mismatch',
        span: { start: 0, end: 1 },
        message: `This map takes ${names.length} numbers, and the point has ${at.length}.`,
      });
    }
    const value = f.evaluate(at).data;
    const j = f.jacobian(at, 'forward');
    const reverse = f.jacobian(at, 'reverse');
    const weight = value.map((_, i) => u[i] ?? 0);
    const jvp = f.jvp(at, h).data;
    const vjp = f.vjp(at, weight);
    yield 0.2;
    const errors = yield* errorsOf(f, { at, h, value, jacobian: j });
    const piece = names.length <= DRAWN ? pieceOf(request) : null;
    const image = piece ? yield* imageOf(f, piece) : new Float64Array(0);
    const { u: left, values, v: right } = svd(j);
    const own = rank(j);
    const square = j.rows === j.cols;
    const eigen = square ? generalEigen(j) : null;
    return success<MapAt>({
      names,
      value: [...value],
      jacobian: [...j.data],
      jvp: [...jvp],
      vjp: [...vjp],
      forwardProduct: dot(weight, jvp),
      reverseProduct: dot(vjp, h),
      modesGap: gap(j, reverse),
      det: square ? determinant(j) : NaN,
      svd: { u: [...left.data], values: [...values], v: [...right.data] },
      model: modelOf(request, j),
      rank: own,
      condition: own < Math.min(j.rows, j.cols) ? Infinity : conditionNumber(j),
      eigen: eigen && {
        re: [...eigen.re],
        im: [...eigen.im],
        vectors: [...eigen.vectors.data],
      },
      moved: [...f.evaluate(at.map((x, k) => x + h[k])).data],
      remarks: f.remarks(at),
      errors,
      piece,
      image,
    });
  },
  transfer: ({ errors, piece, image }) =>
    [errors.t, errors.error, image, ...(piece ? buffersOf(piece) : [])].map((a) => a.buffer),
};

export const buffersOf = ({ points, starts, lines, quads }: Mesh) => [points, starts, lines, quads];

/** The matrix that is tried, when it has the shape of J. */
function modelOf({ tried, h }: JacobianRequest, { rows, cols }: Matrix): MapAt['model'] {
  if (tried.length === 0 || tried.length !== rows * cols) return null;
  const own = matrix(rows, cols, Float64Array.from(tried));
  const { data } = multiply(own, matrix(cols, 1, Float64Array.from(h)));
  return { push: [...data], det: rows === cols ? determinant(own) : NaN };
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, x, k) => sum + x * b[k], 0);

/** Where both are numbers. */
const gap = (a: Matrix, b: Matrix): number =>
  Math.max(
    ...Array.from(a.data, (x, k) => Math.abs(x - b.data[k])).filter((d) => !Number.isNaN(d)),
    0,
  );

function pieceOf({ at, size, area }: JacobianRequest): Mesh {
  if (area === 'disc') return ball(at, size / 2);
  const shape = at.length < DRAWN ? 'plane' : 'space';
  return lattice({
    low: at.map((x) => x - size / 2),
    high: at.map((x) => x + size / 2),
    cells: at.map(() => CELLS[area][shape]),
    fine: FINE[area][shape],
  });
}

/** What the map makes of the points of a mesh, m numbers each; NaN where it has no finite value. */
export function* imageOf(
  f: Compiled,
  { dimension, points }: Pick<Mesh, 'dimension' | 'points'>,
): Generator<number, Float64Array> {
  const count = points.length / dimension;
  const m = f.shape.rows * f.shape.cols;
  const out = new Float64Array(count * m);
  for (let p = 0; p < count; p++) {
    const { data } = f.evaluate(points.subarray(p * dimension, (p + 1) * dimension));
    for (let i = 0; i < m; i++) out[p * m + i] = Number.isFinite(data[i]) ? data[i] : NaN;
    if (p % 64 === 63) yield 0.3 + (0.6 * p) / count;
  }
  return out;
}
