import { jacobian as jacobianNode } from '../../core/ad/jacobian.ts';
import { gradient } from '../../core/ad/vjp.ts';
import type { Compiled } from '../../core/compile/compile.ts';
import { interpreter } from '../../core/compile/interpret.ts';
import { lattice } from '../../core/field/lattice.ts';
import { levelSet } from '../../core/field/levelSet.ts';
import type { Mesh } from '../../core/field/mesh.ts';
import { sizeOf } from '../../core/ir/types.ts';
import { success } from '../../core/lang/fault.ts';
import { determinant } from '../../core/num/lu.ts';
import { rank } from '../../core/num/svd.ts';
import type { Warp } from '../protocol/map.ts';
import { compiledMap } from './compiledMap.ts';
import type { Handler } from './handler.ts';
import { buffersOf, imageOf } from './jacobian.ts';

/** Lines wanted along each axis, by the number of axes, and samples from one to the next. */
const LINES = [64, 12, 4];
const FINE = [6, 4, 3];
/** A surface in space is painted face by face. */
const COARSE = 2;
/** Points at which the Jacobian is looked at, at most. */
const LOOKS = 180;
/** A determinant this small beside ‖J‖ⁿ is the rounding of 0. */
const NOTHING = 1e-13;
const FOLD_CELLS = 72;

/** A lattice over what is seen and its image, the folds where det J = 0, and how the map treats space elsewhere. */
export const warp: Handler<'warp'> = {
  *work({ fn, view }) {
    const read = compiledMap(fn);
    if (!read.ok) return read;
    const f = read.value;
    const m = sizeOf(f.shape);
    const mesh = latticeOver(view, m === 2 ? FINE[view.length / 2 - 1] : COARSE);
    const image = yield* imageOf(f, mesh);
    const survey = surveyOf(f, mesh);
    yield 0.6;
    const flat = mesh.dimension === 2 && m === 2;
    const folds = flat && survey.keeps && survey.flips ? yield* foldsOf(f, view) : [];
    const foldImages: Float64Array[] = [];
    for (const points of folds) foldImages.push(yield* imageOf(f, { dimension: 2, points }));
    let missing = 0;
    for (let p = 0; p < image.length; p += m) if (Number.isNaN(image[p])) missing++;
    return success<Warp>({
      mesh,
      image,
      folds,
      foldImages,
      ...survey,
      gapShare: (missing * m) / Math.max(1, image.length),
    });
  },
  transfer: ({ mesh, image, folds, foldImages }) =>
    [...buffersOf(mesh), image, ...folds, ...foldImages].map((a) => a.buffer),
};

/** Lines at round numbers, over at least what is seen; squares and cubes, unless that would be far too many. */
function latticeOver(view: readonly number[], fine: number): Mesh {
  const n = view.length / 2;
  const spans = Array.from({ length: n }, (_, k) => view[2 * k + 1] - view[2 * k]);
  const longest = Math.max(...spans);
  const axes = spans.map((span, k) => {
    const low = view[2 * k];
    if (n === 1) return { low, high: view[1], cells: LINES[0] };
    const step = roundStep((span > longest / 4 ? longest : span) / LINES[n - 1]);
    const first = Math.floor(low / step + 1e-9);
    const cells = Math.max(1, Math.ceil(view[2 * k + 1] / step - 1e-9) - first);
    return { low: first * step, high: (first + cells) * step, cells };
  });
  return lattice({
    low: axes.map(({ low }) => low),
    high: axes.map(({ high }) => high),
    cells: axes.map(({ cells }) => cells),
    fine: n === 1 ? FINE[0] : fine,
  });
}

/** 1, 2 or 5 times a power of ten, near a length. */
function roundStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const lead = length / power;
  return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
}

type Survey = Pick<Warp, 'fullestRank' | 'keeps' | 'flips'>;

function surveyOf(f: Compiled, { dimension, points }: Mesh): Survey {
  const count = points.length / dimension;
  const stride = Math.max(1, Math.floor(count / LOOKS));
  let fullestRank = 0;
  let keeps = false;
  let flips = false;
  for (let p = 0; p < count; p += stride) {
    const j = f.jacobian(points.subarray(p * dimension, (p + 1) * dimension));
    const own = rank(j, 1e-10 * Math.hypot(...j.data));
    if (!(own <= fullestRank)) fullestRank = Number.isNaN(own) ? fullestRank : own;
    if (j.rows !== j.cols) continue;
    const det = determinant(j);
    const least = NOTHING * Math.hypot(...j.data) ** j.rows;
    keeps ||= det > least;
    flips ||= det < -least;
  }
  return { fullestRank, keeps, flips };
}

/** The curves det J = 0, by exact derivatives of det J. */
function* foldsOf(f: Compiled, view: readonly number[]): Generator<number, Float64Array[]> {
  const { graph, inputs, parameters } = f;
  const wrt = inputs.map(({ node }) => node);
  const det = graph.apply('det', jacobianNode(graph, f.output, wrt));
  const all = [...wrt, ...parameters.map(({ node }) => node)];
  const run = interpreter(graph, [det, ...gradient(graph, det, wrt)], all);
  const point = new Float64Array(2 + f.fixed.length);
  point.set(f.fixed, 2);
  const [x0, x1, y0, y1] = view;
  const curves = yield* levelSet(
    (at, out) => {
      point[0] = at[0];
      point[1] = at[1];
      return run(point, out);
    },
    0,
    { x0, x1, y0, y1 },
    FOLD_CELLS,
  );
  return curves.map(({ points }) => points);
}
