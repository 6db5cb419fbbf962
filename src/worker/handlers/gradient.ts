import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { linspace } from '../../core/field/grid.ts';
import { success } from '../../core/lang/fault.ts';
import type { Direction, Gradient, LinearErrors, Point, Rays, Slices } from '../protocol.ts';
import type { View } from '../../core/surfaces/surface.ts';
import { compiled } from './compiled.ts';
import { isContinuous, kindOf, localOf, times, twoSided, type Local } from './gradientLimits.ts';
import type { Handler } from './handler.ts';

/** Rays for half a turn. A multiple of 12, so that multiples of 15° and 45° are among them. */
const HALF_TURN = { plain: 180, limits: 84 };
const SLICE = 161;
/** Lengths of moves: ten a decade. */
const LENGTHS = { first: -4, last: 1, decade: 10 };

/** ∇f at a point, the slopes in all directions, the two slices, and the errors of the linear model. */
export const gradient: Handler<'gradient'> = {
  *work({ fn, at, direction, h, view }) {
    const read = compiled(fn);
    if (!read.ok) return read;
    const f = read.value;
    const local = localOf(f, at);
    yield 0.1;
    const rays = yield* raysOf(local);
    const ahead = local.ahead(direction);
    const behind = -local.ahead([-direction[0], -direction[1]]);
    const [first, second] = f.parsed.inputs;
    yield 0.8;
    return success<Gradient>({
      names: [first ?? 'x', second ?? 'y'],
      value: local.value,
      row: local.row,
      autodiff: local.autodiff,
      kind: kindOf(f, at, local, rays.slopes),
      continuous: local.plain || isContinuous(f, at, local.value),
      remarks: local.remarks,
      slope: twoSided(ahead, behind),
      ahead,
      behind,
      moved: f.value(along(at, direction, h)),
      rays,
      slices: slicesOf(f, at, view),
      errors: errorsOf(f, at, direction, local),
    });
  },
  transfer: ({ rays, slices, errors }) =>
    [
      ...[rays.angles, rays.slopes, rays.ahead, slices.x, slices.alongX, slices.y, slices.alongY],
      ...[errors.h, errors.error],
    ].map((a) => a.buffer),
};

const along = ([x, y]: Point, [u, v]: Direction, t: number): Point => [x + t * u, y + t * v];

/** One limit for each ray; a direction and its opposite share both of theirs. */
function* raysOf(local: Local): Generator<number, Rays> {
  const half = local.plain ? HALF_TURN.plain : HALF_TURN.limits;
  const angles = Float64Array.from(linspace(-180, 180, 2 * half + 1));
  const limits = new Float64Array(2 * half);
  for (let k = 0; k < 2 * half; k++) {
    limits[k] = local.ahead(unit(angles[k]));
    if (k % 12 === 11) yield 0.1 + (0.6 * k) / (2 * half);
  }
  const slopes = angles.map((_, k) =>
    twoSided(limits[k % (2 * half)], -limits[(k + half) % (2 * half)]),
  );
  return { angles, slopes, ahead: angles.map((_, k) => limits[k % (2 * half)]) };
}

/** Exact along the axes. */
function unit(degrees: number): Direction {
  if (degrees % 90 === 0) {
    const quarter = (degrees / 90 + 4) % 4;
    return [[1, 0] as const, [0, 1] as const, [-1, 0] as const, [0, -1] as const][quarter];
  }
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

function slicesOf(f: ScalarFunction, [x0, y0]: Point, view: View): Slices {
  // The point itself is among the samples: at a kink or a gap it is what matters.
  const around = (low: number, high: number, middle: number): Float64Array =>
    Float64Array.from([...linspace(low, high, SLICE), middle]).sort();
  const finite = (v: number): number => (Number.isFinite(v) ? v : NaN);
  const x = around(view.x0, view.x1, x0);
  const y = around(view.y0, view.y1, y0);
  return {
    x,
    alongX: x.map((at) => finite(f.value([at, y0]))),
    y,
    alongY: y.map((at) => finite(f.value([x0, at]))),
  };
}

function errorsOf(f: ScalarFunction, at: Point, direction: Direction, local: Local): LinearErrors {
  const { first, last, decade } = LENGTHS;
  const h = Float64Array.from(
    { length: (last - first) * decade + 1 },
    (_, k) => 10 ** (first + k / decade),
  );
  const slope = times(local.row, direction);
  return {
    h,
    error: h.map((t) => f.value(along(at, direction, t)) - local.value - t * slope),
  };
}
