import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { success } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { optimisers } from '../../core/optim/all.ts';
import { run } from '../../core/optim/run.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** A formula with more nodes than this is descended without its curvature: the Hessian would be too large. */
const CURVATURE_NODES = 3000;

/** A whole run with its losses, gradients and the stability limit at every point. */
export const descend: Handler<'descend'> = {
  *work({ fn, start, optimiser: id, parameters, steps }) {
    const f = compiled(fn);
    if (!f.ok) return f;
    const optimiser = optimisers.get(id);
    if (!optimiser) throw new Error(`there is no optimiser ${id}`);
    const result = yield* run(optimiser, f.value, start, { steps, parameters });
    const { path, loss, gradientNorm, ending } = result;
    const gradient = new Float64Array(path.length);
    const lambdaMax = new Float64Array(loss.length).fill(NaN);
    const remarks: [number, string][] = [];
    const hasCurvature = f.value.graph.nodes.length <= CURVATURE_NODES;
    for (let t = 0; t < loss.length; t++) {
      const x = path.subarray(2 * t, 2 * t + 2);
      gradient.set(f.value.gradient(x), 2 * t);
      if (hasCurvature) lambdaMax[t] = greatestEigenvalue(f.value, x);
      const why = f.value.remarks(x);
      if (why.length > 0) remarks.push([t, why.join('; ')]);
      if (t % 64 === 63) yield t / loss.length;
    }
    const limit = lambdaMax.map((lambda) =>
      lambda > 0 ? (optimiser.stableBelow?.(lambda, parameters) ?? NaN) : NaN,
    );
    return success({
      path,
      loss,
      gradient,
      gradientNorm,
      lambdaMax,
      limit,
      quadratic: hasCurvature && f.value.isQuadratic(),
      steps: result.steps,
      ending,
      remarks,
    });
  },
  transfer: (d) =>
    [d.path, d.loss, d.gradient, d.gradientNorm, d.lambdaMax, d.limit].map((a) => a.buffer),
};

function greatestEigenvalue(f: ScalarFunction, x: Float64Array): number {
  return symmetricEigen(f.hessian(x), 2).values[1];
}
