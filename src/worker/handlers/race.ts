import { countOperations } from '../../core/compile/countOperations.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { gradientRoot } from '../../core/field/gradientRoot.ts';
import { success } from '../../core/lang/fault.ts';
import type { Values } from '../../core/optim/parameter.ts';
import type { Run } from '../../core/optim/run.ts';
import { schedules } from '../../core/optim/all.ts';
import type { Descent, RunRequest, Target } from '../protocol/descent.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { goalOf, optimiserOf, runOf, sharedOptions } from './raceRun.ts';

/** A formula with more nodes than this is descended without its curvature: the Hessian would be too large. */
const CURVATURE_NODES = 3000;

/** Every run whole, with its losses, costs and the stability limit at each point. */
export const race: Handler<'race'> = {
  *work(request) {
    const compiledFunction = compiled(request.fn);
    if (!compiledFunction.ok) return compiledFunction;
    const f = compiledFunction.value;
    const shared = sharedOptions(request);
    const hasCurvature = f.graph.nodes.length <= CURVATURE_NODES;
    const quadratic = hasCurvature && f.isQuadratic();
    const costs = costsOf(f);
    const results: Run[] = [];
    for (const asked of request.runs) results.push(yield* runOf(f, asked, shared));
    const goal = goalOf(
      results.filter(({ ending }) => ending !== 'diverged').flatMap(leastLoss),
      request.tolerance,
    );
    const target = request.constraint ? endOf(results) : targetOf(f, results);
    const runs: Descent[] = [];
    for (const [k, result] of results.entries()) {
      const { path, loss } = result;
      const gradient = new Float64Array(path.length);
      const lambdaMax = new Float64Array(loss.length).fill(NaN);
      const remarks: [number, string][] = [];
      for (let t = 0; t < loss.length; t++) {
        const x = path.subarray(2 * t, 2 * t + 2);
        gradient.set(f.gradient(x), 2 * t);
        if (hasCurvature) {
          lambdaMax[t] = quadratic && t > 0 ? lambdaMax[0] : largestEigenvalue(f.hessian(x));
        }
        const why = f.remarks(x);
        if (why.length > 0) remarks.push([t, why.join('; ')]);
        if (t % 64 === 63) yield (k + t / loss.length) / results.length;
      }
      const settings = settingsAlong(request.runs[k], request.steps, loss.length);
      const { stableBelow } = optimiserOf(request.runs[k].optimiser);
      runs.push({
        path,
        loss,
        gradient,
        gradientNorm: result.gradientNorm,
        lambdaMax,
        limit: lambdaMax.map((l, t) => (l > 0 ? (stableBelow?.(l, settings[t]) ?? NaN) : NaN)),
        eta: Float64Array.from(settings, ({ eta }) => eta ?? NaN),
        steps: result.steps,
        ending: result.ending,
        sentence: result.sentence,
        remarks,
        gradients: Float64Array.from(result.evaluations.gradients),
        operations: operationsOf(result, costs),
        length: lengthOf(path),
        distance: distanceTo(target, path),
        arrival: loss.findIndex((value) => value < goal),
      });
    }
    return success({ runs, quadratic, goal, target });
  },
  transfer: ({ runs }) => {
    const arrays = ({ path, loss, gradient, gradientNorm, lambdaMax, limit, eta }: Descent) => [
      path,
      loss,
      gradient,
      gradientNorm,
      lambdaMax,
      limit,
      eta,
    ];
    const counts = ({ gradients, operations, length, distance }: Descent) => [
      gradients,
      operations,
      length,
      distance,
    ];
    return runs.flatMap((run) => [...arrays(run), ...counts(run)].map((a) => a.buffer));
  },
};

/** The larger eigenvalue of a symmetric 2 × 2 matrix: middle plus radius of Mohr's circle. */
const largestEigenvalue = ([a, b, , d]: Float64Array): number =>
  (a + d) / 2 + Math.hypot((a - d) / 2, b);

function leastLoss({ loss }: Run): number[] {
  const least = loss.reduce((a, b) => (b < a ? b : a), Infinity);
  return Number.isFinite(least) ? [least] : [];
}

/** The end of the run that came lowest. */
function lowest(
  results: readonly Run[],
): { readonly x: Float64Array; readonly value: number } | null {
  const ends = results
    .filter(({ ending }) => ending !== 'diverged' && ending !== 'undefined')
    .map(({ path, loss, steps }) => ({
      x: path.slice(2 * steps, 2 * steps + 2),
      value: loss[steps],
    }));
  if (ends.length === 0) return null;
  return ends.reduce((best, end) => (end.value < best.value ? end : best));
}

function endOf(results: readonly Run[]): Target | null {
  const end = lowest(results);
  return end && { at: [end.x[0], end.x[1]], value: end.value, kind: 'end' };
}

/** The minimum that the best run is close to, or where it ends, when there is none in reach. */
function targetOf(f: ScalarFunction, results: readonly Run[]): Target | null {
  const end = lowest(results);
  if (!end) return null;
  const root = gradientRoot(f, end.x)?.x;
  if (root) {
    const value = f.value(root);
    const [a, b, , d] = f.hessian(root);
    const upwards = a >= 0 && d >= 0 && a * d >= b * b;
    const slope = Math.hypot(...f.gradient(root));
    if (upwards && slope <= 1e-9 && value <= end.value + 1e-12 * Math.abs(end.value)) {
      return { at: [root[0], root[1]], value, kind: 'minimum' };
    }
  }
  return endOf(results);
}

/** The parameters as step t uses them: changes and schedule worked in. */
function settingsAlong(asked: RunRequest, steps: number, points: number): Values[] {
  const optimiser = optimiserOf(asked.optimiser);
  const schedule = schedules.get(asked.schedule);
  const declared = [...optimiser.parameters, ...(schedule?.parameters ?? [])];
  const settings: Record<string, number> = Object.fromEntries(
    declared.map(({ id, default: value }) => [id, value]),
  );
  Object.assign(settings, asked.parameters);
  const hasEta = optimiser.parameters.some(({ id }) => id === 'eta');
  if (!hasEta) delete settings.eta;
  if (asked.changes.length === 0 && asked.schedule === 'constant') {
    return new Array<Values>(points).fill(settings);
  }
  return Array.from({ length: points }, (_, t) => {
    for (const { at, id, value } of asked.changes) if (at === t) settings[id] = value;
    if (!hasEta) return { ...settings };
    return { ...settings, eta: schedule?.eta(t, steps, settings) ?? settings.eta };
  });
}

interface Costs {
  readonly value: number;
  readonly sweep: number;
  hessian(): number;
}

/** Operations of f, of f with ∇f, of H. */
function costsOf(f: ScalarFunction): Costs {
  return {
    value: countOperations(f.graph, [f.output]),
    sweep: countOperations(f.graph, [f.output, ...f.gradientNodes]),
    hessian: () => countOperations(f.graph, f.hessianNodes()),
  };
}

/** A sweep gives value and gradient; a value without gradient is cheaper. */
function operationsOf({ evaluations }: Run, costs: Costs): Float64Array {
  const { values, gradients, hessians } = evaluations;
  const curvature = hessians.some((n) => n > 0) ? costs.hessian() : 0;
  return Float64Array.from(
    gradients,
    (n, t) => n * costs.sweep + Math.max(0, values[t] - n) * costs.value + hessians[t] * curvature,
  );
}

function lengthOf(path: Float64Array): Float64Array {
  const length = new Float64Array(path.length / 2);
  for (let t = 1; t < length.length; t++) {
    length[t] =
      length[t - 1] + Math.hypot(path[2 * t] - path[2 * t - 2], path[2 * t + 1] - path[2 * t - 1]);
  }
  return length;
}

function distanceTo(target: Target | null, path: Float64Array): Float64Array {
  const [x, y] = target?.at ?? [NaN, NaN];
  return Float64Array.from({ length: path.length / 2 }, (_, t) =>
    Math.hypot(path[2 * t] - x, path[2 * t + 1] - y),
  );
}
