import { contours, type ContourMultiPolygon } from 'd3-contour';
import { evaluateGrid } from '../../core/compile/blocked.ts';
import { linspace } from '../../core/field/grid.ts';
import { quantileLevels } from '../../core/field/levels.ts';
import { success } from '../../core/lang/fault.ts';
import type { ContourRequest, Regions } from '../protocol.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** Samples × nodes that one picture may cost; beyond it the picture gets coarser, never later. */
const WORK = 2e8;
const COARSEST = 48;
/** Points of a picture that a page paints without stopping. */
const MOST_POINTS = 60_000;

/** Filled contours of f over a view, at quantile levels, with the regions where f has no finite value. */
export const contour: Handler<'contour'> = {
  *work(request) {
    const f = compiled(request.fn);
    if (!f.ok) return f;
    const { graph, output, inputs, values: fixed } = f.value;
    const { nx, ny } = affordable(request, output);
    const { view } = request;
    const values = yield* scaled(
      evaluateGrid(
        graph,
        output,
        { x: inputs[0], y: inputs[1], fixed },
        linspace(view.x0, view.x1, nx),
        linspace(view.y0, view.y1, ny),
      ),
      0.7,
    );
    let missing = 0;
    let least = Infinity;
    let greatest = -Infinity;
    const gapMask = new Array<number>(values.length);
    for (let i = 0; i < values.length; i++) {
      const v = values[i];
      const gap = !Number.isFinite(v);
      gapMask[i] = gap ? 1 : 0;
      if (gap) {
        missing++;
        values[i] = NaN;
      } else {
        if (v < least) least = v;
        if (v > greatest) greatest = v;
      }
    }
    const wanted = quantileLevels(values, request.bands - 1);
    const trace = contours().size([nx, ny]);
    const samples = Array.from(values);
    const shapes: ContourMultiPolygon[] = [];
    for (const level of wanted) {
      shapes.push(trace.contour(samples, level));
      yield 0.7 + (0.3 * shapes.length) / wanted.length;
    }
    const { levels, kept } = paintable(wanted, shapes);
    const gapShapes = missing === 0 ? [] : [trace.contour(gapMask, 0.5)];
    return success({
      view,
      levels: Float64Array.from(levels),
      bands: flatten(kept, nx, ny),
      gaps: flatten(gapShapes, nx, ny),
      gapShare: missing / values.length,
      least: missing === values.length ? NaN : least,
      greatest: missing === values.length ? NaN : greatest,
      nx,
      ny,
    });
  },
  transfer: ({ levels, bands, gaps }) => [
    levels.buffer,
    ...[bands, gaps].flatMap((r) => [r.regionStart.buffer, r.ringStart.buffer, r.xy.buffer]),
  ],
};

/** `output` is the number of nodes up to the result: a bound on the work of one sample. */
function affordable({ nx, ny }: ContourRequest, output: number): { nx: number; ny: number } {
  const shrink = Math.min(1, Math.sqrt(WORK / (nx * ny * Math.max(1, output))));
  const least = Math.min(COARSEST, nx, ny);
  return {
    nx: Math.max(least, Math.round(nx * shrink)),
    ny: Math.max(least, Math.round(ny * shrink)),
  };
}

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
