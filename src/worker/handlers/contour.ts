import { contours, type ContourMultiPolygon } from 'd3-contour';
import { quantileLevels } from '../../core/field/levels.ts';
import { success } from '../../core/lang/fault.ts';
import type { Regions } from '../protocol.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { sampled } from './sampled.ts';

/** Points of a picture that a page paints without stopping. */
const MOST_POINTS = 60_000;

/** Filled contours of f over a view, at quantile levels, with the regions where f has no finite value. */
export const contour: Handler<'contour'> = {
  *work(request) {
    const f = compiled(request.fn);
    if (!f.ok) return f;
    const { view } = request;
    const grid = yield* scaled(sampled(f.value, request), 0.7);
    const { nx, ny, values, missing, least, greatest } = grid;
    const wanted = quantileLevels(values, request.bands - 1);
    const trace = contours().size([nx, ny]);
    const samples = Array.from(values);
    const shapes: ContourMultiPolygon[] = [];
    for (const level of wanted) {
      shapes.push(trace.contour(samples, level));
      yield 0.7 + (0.3 * shapes.length) / wanted.length;
    }
    const { levels, kept } = paintable(wanted, shapes);
    const gapShapes =
      missing === 0
        ? []
        : [
            trace.contour(
              samples.map((v) => (Number.isNaN(v) ? 1 : 0)),
              0.5,
            ),
          ];
    return success({
      view,
      levels: Float64Array.from(levels),
      bands: flatten(kept, nx, ny),
      gaps: flatten(gapShapes, nx, ny),
      gapShare: missing / values.length,
      least,
      greatest,
      nx,
      ny,
    });
  },
  transfer: ({ levels, bands, gaps }) => [
    levels.buffer,
    ...[bands, gaps].flatMap((r) => [r.regionStart.buffer, r.ringStart.buffer, r.xy.buffer]),
  ],
};

/**
 * Every so many-th level, when all of them together would take the page longer to paint than a frame or
 * two: a function that oscillates faster than the samples makes a line of every pixel.
 */
function paintable(
  levels: readonly number[],
  shapes: readonly ContourMultiPolygon[],
): { levels: number[]; kept: ContourMultiPolygon[] } {
  const points = shapes.reduce((n, shape) => n + pointsOf(shape), 0);
  const stride = Math.max(1, Math.ceil(points / MOST_POINTS));
  const keep = (_: unknown, k: number): boolean => k % stride === Math.floor(stride / 2);
  return { levels: levels.filter(keep), kept: shapes.filter(keep) };
}

const pointsOf = ({ coordinates }: ContourMultiPolygon): number =>
  coordinates.reduce((n, rings) => n + rings.reduce((m, ring) => m + ring.length, 0), 0);

function* scaled<T>(work: Generator<number, T>, by: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield step.value * by;
  }
}

/** d3-contour puts sample i at i + ½; across the view sample 0 is 0 and sample n − 1 is 1. */
function flatten(shapes: readonly ContourMultiPolygon[], nx: number, ny: number): Regions {
  const rings = shapes.map((shape) => shape.coordinates.flat());
  const points = rings.reduce((n, list) => n + list.reduce((m, ring) => m + ring.length, 0), 0);
  const regionStart = new Uint32Array(shapes.length + 1);
  const ringStart = new Uint32Array(rings.reduce((n, list) => n + list.length, 0) + 1);
  const xy = new Float32Array(2 * points);
  let r = 0;
  let p = 0;
  rings.forEach((list, k) => {
    for (const ring of list) {
      for (const [x, y] of ring) {
        xy[2 * p] = (x - 0.5) / (nx - 1);
        xy[2 * p + 1] = (y - 0.5) / (ny - 1);
        p++;
      }
      ringStart[++r] = p;
    }
    regionStart[k + 1] = r;
  });
  return { regionStart, ringStart, xy };
}
