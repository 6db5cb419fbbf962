import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { success } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { gradientDescent } from '../../core/optim/gradientDescent.ts';
import { newton } from '../../core/optim/newton.ts';
import type { Optimiser } from '../../core/optim/optimiser.ts';
import { run } from '../../core/optim/run.ts';
import type { EndKind, ModelRun, ModelStepsRequest } from '../protocol/taylor.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** A Newton step shorter than this, beside the size of the point, says that a run has come to rest. */
const AT_REST = 1e-4;
/** An eigenvalue so much smaller than the larger one is as good as zero. */
const SINGULAR = 1e-9;

/** The steps that the quadratic model and the linear model with its price on length propose, again and again. */
export const modelSteps: Handler<'modelSteps'> = {
  *work(request) {
    const f = compiled(request.fn);
    if (!f.ok) return f;
    return success({
      newton: yield* stepped(f.value, newton, request, {}),
      descent: yield* stepped(f.value, gradientDescent, request, { eta: request.eta }),
    });
  },
  transfer: ({ newton: a, descent: b }) =>
    [a, b].flatMap((r) => [r.path, r.values, r.gradients, r.hessians].map((of) => of.buffer)),
};

function* stepped(
  f: ScalarFunction,
  optimiser: Optimiser,
  { at, steps }: ModelStepsRequest,
  parameters: Readonly<Record<string, number>>,
): Generator<number, ModelRun> {
  const {
    path,
    loss,
    steps: taken,
    ending,
    sentence,
  } = yield* run(optimiser, f, at, {
    steps,
    parameters,
  });
  const count = taken + 1;
  const gradients = new Float64Array(2 * count);
  const hessians = new Float64Array(3 * count);
  for (let k = 0; k < count; k++) {
    const here = path.subarray(2 * k, 2 * k + 2);
    gradients.set(f.gradient(here), 2 * k);
    const [a, b, , d] = f.hessian(here);
    hessians.set([a, b, d], 3 * k);
  }
  return {
    path: path.slice(0, 2 * count),
    values: loss.slice(0, count),
    gradients,
    hessians,
    steps: taken,
    ending,
    sentence,
    arrived: arrivedAt(
      path.subarray(2 * taken, 2 * count),
      gradients.subarray(2 * taken),
      hessians.subarray(3 * taken),
    ),
  };
}

/** What lies so near to the last point that the next Newton step would hardly leave it; null where nothing does. */
function arrivedAt(x: Float64Array, g: Float64Array, [a, b, d]: Float64Array): EndKind | null {
  const { values, vectors } = symmetricEigen([a, b, b, d], 2);
  const [low, high] = values;
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (!Number.isFinite(largest)) return null;
  const regular = Math.min(Math.abs(low), Math.abs(high)) > SINGULAR * largest;
  if (!regular)
    return Math.hypot(...g) <= AT_REST ** 2 * Math.max(1, largest) ? 'inconclusive' : null;
  const step = Math.hypot(
    ...values.map((lambda, k) => (vectors[k] * g[0] + vectors[2 + k] * g[1]) / lambda),
  );
  if (!(step <= AT_REST * (1 + Math.hypot(...x)))) return null;
  return low > 0 ? 'minimum' : high < 0 ? 'maximum' : 'saddle';
}
