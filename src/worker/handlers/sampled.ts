import { evaluateGrid } from '../../core/compile/blocked.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { linspace } from '../../core/field/grid.ts';
import type { View } from '../../core/surfaces/surface.ts';

/** Samples × nodes that one picture may cost; beyond it the picture gets coarser, never later. */
const WORK = 2e8;
const COARSEST = 48;

export interface Sampled {
  readonly nx: number;
  readonly ny: number;
  /** Row by row, y upwards; NaN where there is no finite value. */
  readonly values: Float64Array;
  /** Samples without a finite value. */
  readonly missing: number;
  /** Least and greatest finite sample; NaN when there is none. */
  readonly least: number;
  readonly greatest: number;
}

/** The function on a grid over a view, as fine as asked for or as its length allows. */
export function* sampled(
  { graph, output, inputs, values: fixed }: ScalarFunction,
  wanted: { readonly view: View; readonly nx: number; readonly ny: number },
): Generator<number, Sampled> {
  const { view } = wanted;
  const { nx, ny } = affordable(wanted, output);
  const values = yield* evaluateGrid(
    graph,
    output,
    { x: inputs[0], y: inputs[1], fixed },
    linspace(view.x0, view.x1, nx),
    linspace(view.y0, view.y1, ny),
  );
  let missing = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (!Number.isFinite(v)) {
      missing++;
      values[i] = NaN;
      continue;
    }
    if (v < least) least = v;
    if (v > greatest) greatest = v;
  }
  const none = missing === values.length;
  return {
    nx,
    ny,
    values,
    missing,
    least: none ? NaN : least,
    greatest: none ? NaN : greatest,
  };
}

/** `output` is the number of nodes up to the result: a bound on the work of one sample. */
function affordable(
  { nx, ny }: { readonly nx: number; readonly ny: number },
  output: number,
): { nx: number; ny: number } {
  const shrink = Math.min(1, Math.sqrt(WORK / (nx * ny * Math.max(1, output))));
  const least = Math.min(COARSEST, nx, ny);
  return {
    nx: Math.max(least, Math.round(nx * shrink)),
    ny: Math.max(least, Math.round(ny * shrink)),
  };
}
