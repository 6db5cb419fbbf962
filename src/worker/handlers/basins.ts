import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { basins as basinsOf, DIVERGED, NOT_CONVERGED } from '../../core/field/basins.ts';
import { probe } from '../../core/field/probe.ts';
import { boxTest } from '../../core/field/stationaryBoxes.ts';
import { success } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { optimisers } from '../../core/optim/all.ts';
import type { View } from '../../core/surfaces/surface.ts';
import type { AttractorKind } from '../protocol/basins.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** A Hessian with eigenvalues this far apart is singular, as far as its test for a minimum is concerned. */
const SINGULAR = 1e-6;
/** Around a degenerate attractor f is looked at so far, in parts of the longer side of the view. */
const RADIUS = 1e-2;

/** Basins of attraction of an optimiser over a view, and what each of its limit points is. */
export const basins: Handler<'basins'> = {
  *work({ fn, optimiser: id, parameters, steps, view, columns, rows }) {
    const f = compiled(fn);
    if (!f.ok) return f;
    const optimiser = optimisers.get(id);
    if (!optimiser) throw new Error(`there is no optimiser ${id}`);
    const options = { columns, rows, parameters, steps };
    const { classes, stepsNeeded, attractors } = yield* basinsOf(f.value, optimiser, view, options);
    const counts = new Float64Array(256);
    for (const kind of classes) counts[kind]++;
    const share = counts.map((count) => count / classes.length);
    const kind = kindIn(f.value, view);
    return success({
      view,
      columns,
      rows,
      classes,
      stepsNeeded,
      attractors: attractors.map((at) => ({ at, value: f.value.value(at), kind: kind(at) })),
      share: [...share.subarray(0, attractors.length)],
      notConverged: share[NOT_CONVERGED],
      diverged: share[DIVERGED],
    });
  },
  transfer: ({ classes, stepsNeeded }) => [classes.buffer, stepsNeeded.buffer],
};

function kindIn(f: ScalarFunction, view: View): (at: readonly [number, number]) => AttractorKind {
  const size = Math.max(view.x1 - view.x0, view.y1 - view.y0);
  let test: ReturnType<typeof boxTest> | undefined;
  return (at) => {
    if (f.remarks(at).length > 0) return 'edge';
    const [low, high] = symmetricEigen(f.hessian(at), 2).values;
    const greatest = Math.max(Math.abs(low), Math.abs(high));
    if (Math.min(Math.abs(low), Math.abs(high)) > SINGULAR * greatest) {
      return low > 0 ? 'minimum' : high < 0 ? 'maximum' : 'saddle';
    }
    const { value } = (test ??= boxTest(f, new Float64Array(2)));
    // Along a curve of minima f rises by as little as a circle's lowest point is found beside the curve.
    const bounded = (x: ArrayLike<number>): readonly [number, number] => {
      const point = Float64Array.from(x);
      const [least, most] = value({ lo: point, hi: point });
      const distance = Math.hypot(x[0] - at[0], x[1] - at[1]);
      const slack = greatest * (1e-10 * distance ** 2 + 1e-18 * size ** 2);
      return [least - slack, most + slack];
    };
    const seen = probe(bounded, at, RADIUS * size);
    if (seen === 'min') return 'minimum';
    if (seen === 'max') return 'maximum';
    return seen === 'saddle' ? 'saddle' : 'flat';
  };
}
